/**
 * A group and version that Helm takes for served where it asks no cluster, and that none serves since Kubernetes 1.16.
 */
export const servedByNone = "apps/v1beta1";

/** Those that each Helm has from 3.14 on; alphas come and go with its versions. */
const byGroup: Readonly<Record<string, readonly string[]>> = {
  "admissionregistration.k8s.io": ["v1", "v1alpha1", "v1beta1"],
  "apiextensions.k8s.io": ["v1", "v1beta1"],
  apps: ["v1", "v1beta1", "v1beta2"],
  "authentication.k8s.io": ["v1", "v1alpha1", "v1beta1"],
  "authorization.k8s.io": ["v1", "v1beta1"],
  autoscaling: ["v1", "v2"],
  batch: ["v1", "v1beta1"],
  "certificates.k8s.io": ["v1", "v1alpha1", "v1beta1"],
  "coordination.k8s.io": ["v1", "v1beta1"],
  "discovery.k8s.io": ["v1", "v1beta1"],
  "events.k8s.io": ["v1", "v1beta1"],
  extensions: ["v1beta1"],
  "flowcontrol.apiserver.k8s.io": ["v1", "v1beta1", "v1beta2", "v1beta3"],
  "internal.apiserver.k8s.io": ["v1alpha1"],
  "networking.k8s.io": ["v1", "v1beta1"],
  "node.k8s.io": ["v1", "v1alpha1", "v1beta1"],
  policy: ["v1", "v1beta1"],
  "rbac.authorization.k8s.io": ["v1", "v1alpha1", "v1beta1"],
  "scheduling.k8s.io": ["v1", "v1beta1"],
  "storage.k8s.io": ["v1", "v1alpha1", "v1beta1"],
};

/**
 * The groups and versions that Helm takes for served where it asks no cluster: those that are in it, whatever version of
 * Kubernetes it is told of. Source: Helm, pkg/chartutil/capabilities.go, allKnownVersions; k8s.io/client-go/kubernetes/scheme.
 */
export const knownToHelm: readonly string[] = [
  "v1",
  ...Object.entries(byGroup).flatMap(([group, versions]) => versions.map((version) => `${group}/${version}`)),
];
