/**
 * The Kubernetes definitions that a chart's values may use, by apiVersion and kind as `kubernetes()` takes
 * them. To add one, add its line here and in `types.ts`, and run `scripts/kubernetes-definitions.ts`.
 */
export const roots = {
  "v1/Affinity": "io.k8s.api.core.v1.Affinity",
  "v1/EnvVar": "io.k8s.api.core.v1.EnvVar",
  "v1/HostAlias": "io.k8s.api.core.v1.HostAlias",
  "v1/LocalObjectReference": "io.k8s.api.core.v1.LocalObjectReference",
  "v1/NodeSelectorTerm": "io.k8s.api.core.v1.NodeSelectorTerm",
  "v1/PodSecurityContext": "io.k8s.api.core.v1.PodSecurityContext",
  "v1/Probe": "io.k8s.api.core.v1.Probe",
  "v1/ResourceRequirements": "io.k8s.api.core.v1.ResourceRequirements",
  "v1/SecurityContext": "io.k8s.api.core.v1.SecurityContext",
  "v1/Toleration": "io.k8s.api.core.v1.Toleration",
  "v1/TopologySpreadConstraint": "io.k8s.api.core.v1.TopologySpreadConstraint",
  "v1/Volume": "io.k8s.api.core.v1.Volume",
  "v1/VolumeMount": "io.k8s.api.core.v1.VolumeMount",
  "meta/v1/LabelSelector": "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector",
  "networking.k8s.io/v1/IngressTLS": "io.k8s.api.networking.v1.IngressTLS",
  "rbac.authorization.k8s.io/v1/PolicyRule": "io.k8s.api.rbac.v1.PolicyRule",
} as const;
