import type { IPolicyRule, IRole } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import {
  type Documents,
  type Expression,
  each,
  type Item,
  isEmpty,
  type KubernetesObject,
  manifest,
  notEmpty,
  orEmpty,
  type Repeated,
  type Tree,
  when,
} from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { clusterMetadata } from "../../kit/naming/metadata.ts";
import { clusterNameOf } from "../../kit/naming/names.ts";
import { namespaceBinding, rbacVersion } from "../../kit/workload/cluster-role.ts";
import { apiGroupOf, ofCluster, ofNamespaces } from "./collectors.ts";
import type { values } from "./values.ts";

type KubeStateMetrics = SelfOf<typeof values>;

const verbs: readonly string[] = ["list", "watch"];

/**
 * The right to list what is reported on in the whole cluster, one rule for each kind, and nothing else. Where it is
 * told the namespaces, of their objects nothing: those are for `namespaceRights`.
 */
export function rules(self: KubeStateMetrics): readonly Item<IPolicyRule>[] {
  const { collectors, customResources, namespaces } = self.values;
  const everywhere = isEmpty(namespaces);
  return [
    when<IPolicyRule>(everywhere, kindRules(collectors), kindRules(ofCluster(collectors))),
    when<IPolicyRule>(notEmpty(customResources), {
      apiGroups: ["apiextensions.k8s.io"],
      resources: ["customresourcedefinitions"],
      verbs,
    }),
    when<IPolicyRule>(everywhere, customRules(self)),
  ];
}

/** Where it is told the namespaces: the right to list their objects, in each of them. */
export function namespaceRights(self: KubeStateMetrics): Documents {
  const { collectors, namespaces, rbac } = self.values;
  const inEach = (
    object: (metadata: ReturnType<typeof clusterMetadata>) => Tree<KubernetesObject>,
  ): Repeated<KubernetesObject> =>
    each(namespaces, (namespace) =>
      when<KubernetesObject>(rbac.create, object({ ...clusterMetadata(self), namespace })),
    );
  return [
    inEach((metadata) =>
      manifest<IRole>({
        apiVersion: rbacVersion,
        kind: "Role",
        metadata,
        rules: orEmpty([kindRules(ofNamespaces(collectors)), customRules(self)]),
      }),
    ),
    inEach((metadata) => namespaceBinding(self, { kind: "Role", name: clusterNameOf(self) }, metadata)),
  ];
}

/** A rule for each kind. */
function kindRules(kinds: Expression<readonly string[]>): Repeated<IPolicyRule> {
  return each(kinds, (collector) => ({
    apiGroups: [apiGroupOf({ collector })],
    resources: [collector],
    verbs,
  }));
}

/** A rule for each kind of custom resources. */
function customRules({ values }: KubeStateMetrics): Repeated<IPolicyRule> {
  return each(values.customResources, ({ groupVersionKind, resourcePlural }) => ({
    apiGroups: [groupVersionKind.group],
    resources: [resourcePlural],
    verbs,
  }));
}
