import type { Model } from "@kubernetes-models/base";

/** The TypeScript types of Kubernetes' definitions, by apiVersion. Each module has a class for each kind. */
interface Modules {
  readonly v1: typeof import("kubernetes-models/v1");
  readonly "meta/v1": typeof import("@kubernetes-models/apimachinery/apis/meta/v1");
  readonly "admissionregistration.k8s.io/v1": typeof import("kubernetes-models/admissionregistration.k8s.io/v1");
  readonly "apiextensions.k8s.io/v1": typeof import("kubernetes-models/apiextensions.k8s.io/v1");
  readonly "apiregistration.k8s.io/v1": typeof import("kubernetes-models/apiregistration.k8s.io/v1");
  readonly "apps/v1": typeof import("kubernetes-models/apps/v1");
  readonly "authentication.k8s.io/v1": typeof import("kubernetes-models/authentication.k8s.io/v1");
  readonly "authorization.k8s.io/v1": typeof import("kubernetes-models/authorization.k8s.io/v1");
  readonly "autoscaling/v1": typeof import("kubernetes-models/autoscaling/v1");
  readonly "autoscaling/v2": typeof import("kubernetes-models/autoscaling/v2");
  readonly "batch/v1": typeof import("kubernetes-models/batch/v1");
  readonly "certificates.k8s.io/v1": typeof import("kubernetes-models/certificates.k8s.io/v1");
  readonly "coordination.k8s.io/v1": typeof import("kubernetes-models/coordination.k8s.io/v1");
  readonly "discovery.k8s.io/v1": typeof import("kubernetes-models/discovery.k8s.io/v1");
  readonly "events.k8s.io/v1": typeof import("kubernetes-models/events.k8s.io/v1");
  readonly "flowcontrol.apiserver.k8s.io/v1": typeof import("kubernetes-models/flowcontrol.apiserver.k8s.io/v1");
  readonly "networking.k8s.io/v1": typeof import("kubernetes-models/networking.k8s.io/v1");
  readonly "node.k8s.io/v1": typeof import("kubernetes-models/node.k8s.io/v1");
  readonly "policy/v1": typeof import("kubernetes-models/policy/v1");
  readonly "rbac.authorization.k8s.io/v1": typeof import("kubernetes-models/rbac.authorization.k8s.io/v1");
  readonly "scheduling.k8s.io/v1": typeof import("kubernetes-models/scheduling.k8s.io/v1");
  readonly "storage.k8s.io/v1": typeof import("kubernetes-models/storage.k8s.io/v1");
}

/** Kinds that are newer than these types, or not in them: a mapping of anything, to the compiler. */
interface Untyped {
  readonly v1:
    | "ContainerExtendedResourceRequest"
    | "ContainerRestartRule"
    | "ContainerRestartRuleOnExitCodes"
    | "FileKeySelector"
    | "PodCertificateProjection"
    | "PodExtendedResourceClaimStatus";
  readonly "meta/v1": "ListMeta_v2" | "ShardInfo";
  readonly "metrics.k8s.io/v1beta1": string;
  readonly "resource.k8s.io/v1": string;
  readonly "storage.k8s.io/v1": "VolumeAttributesClass" | "VolumeAttributesClassList";
}

/** The apiVersions of Kubernetes' definitions; `meta/v1` holds what all of them share. */
export type KubernetesApiVersion = keyof Modules | keyof Untyped;

/** The kinds of an apiVersion, parts of other kinds among them. */
export type KubernetesKind<A> =
  // Each class has a second name, of its Go package.
  | (A extends keyof Modules ? Exclude<keyof Modules[A] & string, `Io${string}`> : never)
  | (A extends keyof Untyped ? Untyped[A] : never);

/** The TypeScript type of a kind. */
export type KubernetesType<A, K> = A extends keyof Modules
  ? K extends keyof Modules[A]
    ? Modules[A][K] extends abstract new (
        ...data: never
      ) => Model<infer T>
      ? T
      : never
    : Readonly<Record<string, unknown>>
  : Readonly<Record<string, unknown>>;
