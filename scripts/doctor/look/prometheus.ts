import type { Cluster } from "../cluster.ts";
import type { Seen, Sight } from "../sight.ts";
import { isReady, type Running } from "./programs.ts";

/** A target, as Prometheus' API tells of it: https://prometheus.io/docs/prometheus/latest/querying/api/#targets */
interface Target {
  readonly labels: Readonly<Record<string, string>>;
  readonly scrapeUrl: string;
  readonly health: "up" | "down" | "unknown";
  readonly lastError: string;
}

interface Answered<T> {
  readonly data: T;
}

/** What each Prometheus says: of its targets, and of what it was told last. */
export async function prometheus(cluster: Cluster, running: readonly Running[]): Promise<Seen> {
  const all = running.filter(
    ({ program, pod }) => program === "prometheus" && pod.status.phase === "Running",
  );
  // Why a program does not run its pod says; that it does not answer follows from it.
  const ill = running.flatMap(({ pod }) => (isReady(pod) ? [] : (pod.status.podIP ?? [])));
  const seen = await Promise.all(all.map((one) => ofOne(cluster, one, ill)));
  const targets = seen.reduce((sum, { up }) => sum + up, 0);
  const sights = seen.flatMap((one) => one.sights);
  const fine = sights.length > 0 || all.length === 0 ? undefined : `all ${targets} answer`;
  return { what: "targets", fine, sights, unread: seen.flatMap(({ unread }) => unread) };
}

async function ofOne(cluster: Cluster, one: Running, ill: readonly string[]) {
  const path = (rest: string) => `${proxied(one)}${rest}`;
  const name = `${one.pod.metadata.namespace}/${one.pod.metadata.name}`;
  const [targets, runtime] = await Promise.all([
    cluster.get<Answered<{ readonly activeTargets: readonly Target[] }>>(
      path("/api/v1/targets?state=active"),
    ),
    cluster.get<Answered<{ readonly reloadConfigSuccess: boolean }>>(path("/api/v1/status/runtimeinfo")),
  ]);
  if (!targets.ok) {
    return { up: 0, sights: [], unread: [{ path: path("/api/v1/targets"), message: targets.message }] };
  }
  const { activeTargets } = targets.value.data;
  const down = activeTargets
    .filter(({ health, scrapeUrl }) => health === "down" && !ill.includes(new URL(scrapeUrl).hostname))
    .map(sightOf);
  const up = activeTargets.filter(({ health }) => health === "up").length;
  const refused: readonly Sight[] =
    runtime.ok && !runtime.value.data.reloadConfigSuccess
      ? [
          {
            place: "prometheus",
            where: `Prometheus ${name}`,
            message: "the last configuration was refused",
            words: { NAMESPACE: one.pod.metadata.namespace, NAME: one.pod.metadata.name },
          },
        ]
      : [];
  return { up, sights: [...down, ...refused], unread: [] };
}

function sightOf({ labels, scrapeUrl, lastError }: Target): Sight {
  const of = isKubelet(scrapeUrl) ? ("kubelet" as const) : undefined;
  return {
    place: "target",
    where: `target ${scrapeUrl} of the job ${labels["job"] ?? "?"}`,
    message: lastError,
    ...(of === undefined ? {} : { of }),
    words: { NODE: labels["node"] ?? labels["instance"] ?? "NODE" },
  };
}

/** By its port, or by the path of the API server that leads to it. */
function isKubelet(url: string): boolean {
  return /:10250\/|\/nodes\/[^/]+\/proxy\/metrics/.test(url);
}

/** The path of the API server that leads to a Prometheus, whatever its port, scheme and prefix are. */
function proxied({ pod, container }: Running): string {
  const { namespace, name } = pod.metadata;
  const { ports = [], readinessProbe, args = [] } = container;
  const port =
    ports.find(({ name: called }) => /^(http|web|https)/.test(called ?? ""))?.containerPort ?? 9090;
  const scheme = readinessProbe?.httpGet?.scheme === "HTTPS" ? "https:" : "";
  const told = (flag: string) => args.find((arg) => arg.startsWith(`--web.${flag}=`))?.split("=")[1];
  const external = told("external-url");
  const prefix = told("route-prefix") ?? (external === undefined ? "" : new URL(external).pathname);
  return `/api/v1/namespaces/${namespace}/pods/${scheme}${name}:${port}/proxy${prefix.replace(/\/$/, "")}`;
}
