import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { IService } from "kubernetes-models/v1";
import { type Check, type Documents, type Item, manifest, type Operand, when } from "../../template/index.ts";
import { clashChecks } from "../kit/additions/clashes.ts";
import { httpRouteChecks, httpRouteOf } from "../kit/exposure/http-route.ts";
import { ingressOf } from "../kit/exposure/ingress.ts";
import { serviceChecks, serviceSpec } from "../kit/exposure/service.ts";
import type { HttpRouteValues, IngressValues, ServiceValues } from "../kit/exposure/values.ts";
import { metadata } from "../kit/naming/metadata.ts";
import { nameOf } from "../kit/naming/names.ts";
import { networkPolicyOf } from "../kit/network/policy.ts";
import { persistenceChecks, sharingCheck } from "../kit/persistence/checks.ts";
import { claimOf, firstClaim } from "../kit/persistence/claims.ts";
import { persistentVolumeOf } from "../kit/persistence/persistent-volume.ts";
import type { PersistenceValues } from "../kit/persistence/values.ts";
import { folderChecks } from "../kit/secrets/checks.ts";
import type { RbacValues, ServiceAccountValues } from "../kit/workload/account-values.ts";
import { clusterRoleOf } from "../kit/workload/cluster-role.ts";
import { flagChecks } from "../kit/workload/flags.ts";
import type { ImageValues, Program } from "../kit/workload/image-values.ts";
import type { Pod } from "../kit/workload/pod.ts";
import { accountChecks, serviceAccountOf } from "../kit/workload/service-account.ts";
import type { PodValues } from "../kit/workload/values.ts";
import { versionChecks } from "../kit/workload/versions.ts";
import type { Facts } from "./facts.ts";
import type { Self } from "./self.ts";

/** The objects of one file of the chart. Where the component has a switch, they are there only if it is on. */
export type Manifests<S> = (self: S, facts: Facts) => Documents;

/**
 * What a component has in common with others: some of its objects, and what must hold for them. `S` is what has
 * to be known of the component.
 */
export interface Facet<in S> {
  /** By the name of their file, as those of the component itself. */
  readonly manifests: Readonly<Record<string, Manifests<S>>>;
  readonly checks?: (self: S, facts: Facts) => readonly Check[];
}

/** An account of its own: rights and policies for pods can be bound to the component alone. */
export function account(): Facet<Self<{ readonly serviceAccount: ServiceAccountValues }>> {
  return { manifests: { serviceaccount: serviceAccountOf }, checks: accountChecks };
}

/** What the component's account may do in the whole cluster, and what the user adds to it. */
export function clusterRights<
  S extends Self<{ readonly serviceAccount: ServiceAccountValues; readonly rbac: RbacValues }>,
>(rules: (self: S, facts: Facts) => readonly Item<IPolicyRule>[]): Facet<S> {
  return { manifests: { clusterrole: (self, facts) => clusterRoleOf(self, rules(self, facts)) } };
}

/**
 * What runs a program in pods, of which the user may choose the version, and to which the user may add arguments,
 * volumes, containers, connections.
 */
export function runs<S extends Self<PodValues & { readonly image: ImageValues }>>(
  program: Program,
  podOf: (self: S, facts: Facts) => Pod,
): Facet<S> {
  return {
    manifests: {
      networkpolicy: (self, facts) => networkPolicyOf(self, podOf(self, facts), facts.edges),
    },
    checks: (self, facts) => {
      const pod = podOf(self, facts);
      return [
        ...versionChecks(self.values.image, program),
        ...flagChecks(self.values.extraArgs, pod.flags),
        ...clashChecks(self, pod),
        ...(pod.folders === undefined ? [] : folderChecks(self.values, pod.folders)),
      ];
    },
  };
}

/** A component that people get to by HTTP. */
type Exposed = Self<{
  readonly service: ServiceValues;
  readonly ingress: IngressValues;
  readonly httpRoute: HttpRouteValues;
}>;

/**
 * The ways by which people get to a component.
 *
 * @param port the name of the container's port
 * @param path the path below which it answers
 */
export function exposed<S extends Exposed>(port: string, path: (self: S) => Operand<string>): Facet<S> {
  const backend = (self: S) => ({
    service: nameOf(self.name),
    port: self.values.service.port,
    path: path(self),
  });
  return {
    manifests: {
      service: (self) =>
        manifest<IService>({
          apiVersion: "v1",
          kind: "Service",
          metadata: metadata(self, { annotations: self.values.service.annotations }),
          spec: serviceSpec(self, port, self.values.service),
        }),
      ingress: (self) =>
        when(self.values.ingress.enabled, ingressOf(self, self.values.ingress, backend(self))),
      httproute: (self) =>
        when(self.values.httpRoute.enabled, httpRouteOf(self, self.values.httpRoute, backend(self))),
    },
    checks: (self) => [
      ...serviceChecks(self.values.service),
      ...httpRouteChecks(self, self.values.httpRoute),
    ],
  };
}

/** A component with data that is kept. */
type Keeping = Self<{ readonly persistence: PersistenceValues; readonly replicas: number }>;

/** Data that the replicas of a StatefulSet keep, each its own. */
export function kept(): Facet<Keeping> {
  return {
    manifests: {
      persistentvolume: (self) => persistentVolumeOf(self, self.values.persistence, firstClaim(self)),
    },
    checks: ({ values }) => persistenceChecks(values.persistence, values.replicas),
  };
}

/** Data that a Deployment keeps, its replicas together. */
export function keptTogether(): Facet<Keeping> {
  return {
    manifests: {
      persistentvolume: (self) => persistentVolumeOf(self, self.values.persistence, nameOf(self.name)),
      persistentvolumeclaim: (self) => claimOf(self, self.values.persistence),
    },
    checks: ({ values }) => [
      ...persistenceChecks(values.persistence, values.replicas),
      sharingCheck(values.persistence, values.replicas),
    ],
  };
}
