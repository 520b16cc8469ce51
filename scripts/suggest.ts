import { lookBefore, type Plan, prepare } from "./doctor/before/index.ts";
import { Facts, type Install, type Node } from "./doctor/before/install.ts";
import { hostPortsFree } from "./doctor/before/look/host-ports.ts";
import { storage } from "./doctor/before/look/storage.ts";
import { type Answer, type Cluster, clusterOf, connect, versionOf } from "./doctor/cluster.ts";
import { type Kubelets, kubeletCertificates } from "./doctor/kubelets/certificates.ts";
import { metricsApiPath } from "./doctor/look/metrics-api.ts";
import type { Seen } from "./doctor/sight.ts";
import { loadChart } from "./project/definition.ts";
import { controlPlane } from "./suggest/control-plane.ts";
import { kubeletTrust } from "./suggest/kubelets.ts";
import { metricsApi } from "./suggest/metrics-api.ts";
import { profileFor } from "./suggest/platform.ts";
import { probe } from "./suggest/probe.ts";
import { type Suggestion, valuesFile, valuesOf } from "./suggest/suggestion.ts";
import { count, type ExitCode, exitCodes, give, Refusal, say } from "./terminal/problem.ts";
import { waitFor } from "./terminal/waiting.ts";

/** What `kmstack suggest` takes. */
export interface SuggestOptions {
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly namespace?: string;
  /** The release's name. */
  readonly name: string;
  /** Look at the kubelets' certificates from a pod, which is made for that. */
  readonly probe?: boolean;
  readonly json?: boolean;
}

/** How the kubelets' certificates are looked at. */
export type KubeletsLook = (install: Install, nodes: readonly Node[]) => Promise<Kubelets>;

/** What fits a cluster, and what could not be read of it. */
export interface Suggested {
  readonly suggestions: readonly Suggestion[];
  readonly unread: Seen["unread"];
}

/**
 * `kmstack suggest`: a values file for a cluster, each value with its reason.
 *
 * @throws {UsageError} where the cluster cannot be asked
 * @throws {Refusal} where the chart is not for such a cluster
 */
export async function suggest(options: SuggestOptions): Promise<ExitCode> {
  const cluster = clusterOf(options);
  const kubernetesVersion = await versionOf(cluster);
  const release = { name: options.name, namespace: options.namespace ?? cluster.namespace };
  const plan: Plan = { chart: await loadChart(undefined), values: {}, release, kubernetesVersion };
  const { suggestions, unread } = await waitFor("looking around", () =>
    suggestFor(cluster, plan, options.probe === true ? probe(connect(options)) : undefined),
  );
  const values = valuesOf(suggestions);
  if (options.json === true) give(JSON.stringify({ values, suggestions, unread }));
  else {
    const head = [
      `Values of kube-metrics-stack for Kubernetes ${kubernetesVersion} at ${cluster.server}.`,
      suggestions.length === 0
        ? "The chart's defaults are right for it."
        : "Where nothing is said, the chart's defaults are right.",
    ];
    give(valuesFile(head, suggestions));
    for (const { path, message } of unread) say(`could not read ${path}: ${message}`);
    const left = (await lookBefore(cluster, { ...plan, values })).flatMap(({ sights }) => sights);
    if (left.length > 0)
      say(`${count(left.length, "thing")} would not fit yet; kmstack doctor --before says what`);
  }
  return unread.length === 0 ? exitCodes.fine : exitCodes.found;
}

/**
 * What fits a cluster better than the chart's defaults.
 *
 * @param lookAtKubelets left out: without making anything
 * @throws {Refusal} where the chart is not for such a cluster
 */
export async function suggestFor(
  cluster: Cluster,
  plan: Plan,
  lookAtKubelets: KubeletsLook = (_, nodes) => kubeletCertificates(cluster, nodes),
): Promise<Suggested> {
  const found: Suggestion[] = [];
  const unread: Seen["unread"][number][] = [];
  /** Gives what was read; what could not be is written down. */
  const take = <T>(path: string, answer: Answer<T>): T | undefined => {
    if (answer.ok) return answer.value;
    unread.push({ path, message: answer.message });
    return undefined;
  };
  const withFound = () => installOf(cluster, { ...plan, values: valuesOf(found) });

  const { served } = await withFound();
  const answer = await new Facts(cluster).nodes();
  const nodes = answer.ok ? answer.value : [];
  if (!answer.ok) unread.push(answer);
  const path = "/api/v1/namespaces/kube-system/configmaps/kubeadm-config";
  const kubeadm = await cluster.get(path);
  if (!kubeadm.ok && kubeadm.status !== 404) take(path, kubeadm);
  const { apiVersions } = served;
  const shown = { version: plan.kubernetesVersion, apiVersions, nodes, hasKubeadmConfig: kubeadm.ok };
  found.push(...listOf(profileFor(shown)));

  // What follows from the profile is there by default.
  const install = await withFound();
  const kubelets = await lookAtKubelets(install, nodes);
  unread.push(...kubelets.unknown);
  found.push(
    ...listOf(kubeletTrust(install.objects, kubelets)),
    ...listOf(take(metricsApiPath, await metricsApi(install))),
    ...(take("/api/v1/namespaces/kube-system/pods", await controlPlane(cluster, nodes)) ?? []),
  );

  const filled = await withFound();
  for (const look of [storage, hostPortsFree]) {
    const seen = await look(filled);
    found.push(...cures(seen));
    unread.push(...seen.unread);
  }
  return { suggestions: found, unread };
}

async function installOf(cluster: Cluster, plan: Plan): Promise<Install> {
  const prepared = await prepare(cluster, plan);
  if ("install" in prepared) return prepared.install;
  const { sights, unread } = prepared.seen;
  const said = [...sights, ...unread].map(({ message }) => message);
  throw new Refusal(`nothing can be suggested: ${said.join(", ")}`);
}

function listOf(one: Suggestion | undefined): readonly Suggestion[] {
  return one === undefined ? [] : [one];
}

/** What cures by values what would not fit, each once: a port may be taken on many nodes. */
function cures({ sights }: Seen): readonly Suggestion[] {
  const all = sights.flatMap(({ cure, message }) =>
    cure?.values === undefined
      ? []
      : [{ values: cure.values, reason: `${message.charAt(0).toUpperCase()}${message.slice(1)}.` }],
  );
  const keys = all.map(({ values }) => JSON.stringify(values));
  return all.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
