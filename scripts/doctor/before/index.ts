import type { ValuesDocument } from "../../../schema/index.ts";
import { type Chart, CheckError, chartRefusals, type RenderInput } from "../../../template/index.ts";
import type { Answer, Cluster } from "../cluster.ts";
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
import { rendered } from "./rendered.ts";
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
  const { chart, values, release, kubernetesVersion } = plan;
  const served = await servedBy(cluster);
  if (!served.ok) return [unread("kinds", "/apis", served.message)];
  const { apiVersions } = served.value;
  const input: RenderInput = { values, release, kubernetesVersion, apiVersions };
  const objects = objectsOf(chart, input);
  if (!objects.ok) {
    const sights = [{ place: "install", where: "the chart", message: objects.message }] as const;
    return [{ ...nothing("version"), sights }];
  }
  const install: Install = {
    cluster,
    release,
    objects: objects.value,
    served: served.value,
    valuesOf: valuesOfFields(chart, input),
    facts: new Facts(cluster),
  };
  // What the chart itself has against this cluster. What it has against the values by themselves was said before.
  const refusals = chartRefusals(chart, { ...input, clusterIsAsked: true });
  return Promise.all([apis(refusals), ...looks].map((look) => look(install)));
}

/** What the chart makes; or why its makers say that it is not for such a cluster. */
function objectsOf(chart: Chart, input: RenderInput): Answer<Install["objects"]> {
  try {
    return { ok: true, value: rendered(chart, input) };
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    return { ok: false, status: 0, message: error.message };
  }
}
