import { type PlatformName, platformNames, platforms, toldBy } from "../../stack/kit/cluster/platforms.ts";
import type { Node } from "../doctor/before/install.ts";
import type { Suggestion } from "./suggestion.ts";

/** What a cluster shows of its kind. */
export interface Shown {
  /** Such as `v1.34.1+k3s1`. */
  readonly version: string;
  readonly apiVersions: readonly string[];
  readonly nodes: readonly Node[];
  /** Whether kubeadm has left its ConfigMap in kube-system, as it does where it makes a cluster. */
  readonly hasKubeadmConfig: boolean;
}

/**
 * By what those kinds show that the chart cannot tell by itself, in the order in which they are asked: kind and minikube are made by kubeadm.
 * Sources: the nodes that each of them makes.
 */
const evidence: Partial<Record<PlatformName, (shown: Shown) => string | undefined>> = {
  gkeAutopilot: someNode(({ metadata: { name } }) =>
    name.startsWith("gk3-") ? "is one of GKE Autopilot's" : undefined,
  ),
  aks: someNode(({ metadata: { labels = {} } }) =>
    labels["kubernetes.azure.com/cluster"] === undefined
      ? undefined
      : "has the label kubernetes.azure.com/cluster",
  ),
  talos: someNode(({ status: { nodeInfo } }) => {
    const image = nodeInfo?.osImage ?? "";
    return image.startsWith("Talos") ? `runs ${image}` : undefined;
  }),
  minikube: someNode(({ metadata: { labels = {} } }) =>
    labels["minikube.k8s.io/name"] === undefined ? undefined : "has the label minikube.k8s.io/name",
  ),
  kind: someNode(({ spec: { providerID = "" } }) =>
    providerID.startsWith("kind://") ? `has the provider's id ${providerID}` : undefined,
  ),
  kubeadm: ({ hasKubeadmConfig }) =>
    hasKubeadmConfig ? "kube-system has the ConfigMap kubeadm-config" : undefined,
};

/** The kinds of clusters that are told by what else they show. */
export const evident = Object.keys(evidence) as readonly PlatformName[];

/** Of which kind a cluster is, where the chart does not tell it by itself. */
export function profileFor(shown: Shown): Suggestion | undefined {
  for (const [name, shows] of Object.entries(evidence)) {
    const why = shows(shown);
    if (why === undefined) continue;
    // The names are those of the record above.
    const profile = name as PlatformName;
    const isRefined = profile === "gkeAutopilot";
    if (!isRefined && platformNames.some((one) => isTold(one, shown))) return undefined;
    return { values: { cluster: { profile } }, reason: `It is ${platforms[profile].called}: ${why}.` };
  }
  return undefined;
}

/** Whether the chart tells by itself that a cluster is of a kind. */
function isTold(name: PlatformName, { version, apiVersions }: Shown): boolean {
  const by = toldBy(name);
  if (by === undefined) return false;
  return "version" in by ? new RegExp(by.version).test(version) : apiVersions.includes(by.api);
}

function someNode(shows: (node: Node) => string | undefined): (shown: Shown) => string | undefined {
  return ({ nodes }) => {
    for (const node of nodes) {
      const why = shows(node);
      if (why !== undefined) return `the node ${node.metadata.name} ${why}`;
    }
    return undefined;
  };
}
