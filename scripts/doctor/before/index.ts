import type { ValuesDocument } from "../../../schema/index.ts";
import {
  type Chart,
  CheckError,
  chartRefusals,
  type Refusal,
  type RenderInput,
} from "../../../template/index.ts";
import type { Cluster } from "../cluster.ts";
import { nothing, type Seen, unread } from "../sight.ts";
import { Facts, type FitLook, type Install } from "./install.ts";
import { apis } from "./look/apis.ts";
import { hostPortsFree } from "./look/host-ports.ts";
import { kubelets } from "./look/kubelets.ts";
import { loadBalancers } from "./look/load-balancers.ts";
import { names } from "./look/names.ts";
import { nodePorts } from "./look/node-ports.ts";
import { placement } from "./look/placement.ts";
import { podSecurity } from "./look/pod-security.ts";
import { references } from "./look/references.ts";
import { storage } from "./look/storage.ts";
import { gateways, ingresses } from "./look/ways-in.ts";
import { isHook, rendered } from "./rendered.ts";
import { servedBy } from "./served.ts";
import { valuesOfFields } from "./values.ts";

/** What is to be installed. */
export interface Plan {
  readonly chart: Chart;
  readonly values: ValuesDocument;
  readonly release: Install["release"];
  /** The cluster's version. */
  readonly kubernetesVersion: string;
}

const looks: readonly FitLook[] = [
  placement,
  storage,
  hostPortsFree,
  nodePorts,
  podSecurity,
  names,
  references,
  ingresses,
  gateways,
  loadBalancers,
  kubelets,
];

/**
 * Whether some values fit a cluster: what the chart makes of them there is made here, and each of its objects is held against
 * what the cluster has. It reads, and makes nothing.
 */
export async function lookBefore(cluster: Cluster, plan: Plan): Promise<readonly Seen[]> {
  const prepared = await prepare(cluster, plan);
  if ("seen" in prepared) return [prepared.seen];
  const { install, refusals } = prepared;
  return Promise.all([apis(refusals), ...looks].map((look) => look(install)));
}

/** What is to be installed, worked out; or why it cannot be. */
export type Prepared =
  | { readonly install: Install; readonly refusals: readonly Refusal[] }
  | { readonly seen: Seen };

/** Works out what the chart makes in a cluster. */
export async function prepare(cluster: Cluster, plan: Plan): Promise<Prepared> {
  const { chart, values, release, kubernetesVersion } = plan;
  const answer = await servedBy(cluster);
  if (!answer.ok) return { seen: unread("kinds", "/apis", answer.message) };
  const served = answer.value;
  const { apiVersions } = served;
  const input: RenderInput = { values, release, kubernetesVersion, apiVersions };
  try {
    // What Helm makes for its hooks, such as `helm test`, is not there for long, and not in the way.
    const objects = rendered(chart, input).filter((object) => !isHook(object));
    const valuesOf = valuesOfFields(chart, input);
    const install = { cluster, release, objects, served, valuesOf, facts: new Facts(cluster) };
    // What the chart itself has against this cluster. What it has against the values by themselves was said before.
    return { install, refusals: chartRefusals(chart, { ...input, clusterIsAsked: true }) };
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    const sights = [{ place: "install", where: "the chart", message: error.message }] as const;
    return { seen: { ...nothing("version"), sights } };
  }
}
