import type { IIngressTLS } from "kubernetes-models/networking.k8s.io/v1";
import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type {
  IAffinity,
  IEnvVar,
  IHostAlias,
  ILocalObjectReference,
  INodeSelectorTerm,
  IPodSecurityContext,
  IProbe,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
  ITopologySpreadConstraint,
  IVolume,
  IVolumeMount,
} from "kubernetes-models/v1";

/** The TypeScript type of each Kubernetes definition that values may use; further ones by declaration merging. */
export interface KubernetesTypes {
  "v1/Affinity": IAffinity;
  "v1/EnvVar": IEnvVar;
  "v1/HostAlias": IHostAlias;
  "v1/LocalObjectReference": ILocalObjectReference;
  "v1/NodeSelectorTerm": INodeSelectorTerm;
  "v1/PodSecurityContext": IPodSecurityContext;
  "v1/Probe": IProbe;
  "v1/ResourceRequirements": IResourceRequirements;
  "v1/SecurityContext": ISecurityContext;
  "v1/Toleration": IToleration;
  "v1/TopologySpreadConstraint": ITopologySpreadConstraint;
  "v1/Volume": IVolume;
  "v1/VolumeMount": IVolumeMount;
  "meta/v1/LabelSelector": NonNullable<ITopologySpreadConstraint["labelSelector"]>;
  "networking.k8s.io/v1/IngressTLS": IIngressTLS;
  "rbac.authorization.k8s.io/v1/PolicyRule": IPolicyRule;
}
