import type { Cluster } from "../../cluster.ts";
import type { Seen, Sight } from "../../sight.ts";
import { nameOf, wordsOf } from "../objects/look.ts";
import { andLocked, isReady, proxied, type Running, wantsPassword } from "./programs.ts";
import { backlog } from "./remote-write.ts";

/** A target, as Prometheus' API tells of it: https://prometheus.io/docs/prometheus/latest/querying/api/#targets */
export interface Target {
  readonly labels: Readonly<Record<string, string>>;
  readonly scrapePool: string;
  readonly scrapeUrl: string;
  readonly health: "up" | "down" | "unknown";
  readonly lastError: string;
}

interface RuleGroup {
  readonly name: string;
  readonly rules: readonly { readonly name: string; readonly health: string; readonly lastError?: string }[];
}

interface Answered<T> {
  readonly data: T;
}

/** What a Prometheus has to say. */
export interface Told {
  /** Undefined: it does not answer. */
  readonly targets: readonly Target[] | undefined;
  /** What it is to collect, by name, whether anything is found or not. */
  readonly pools: readonly string[];
  readonly sights: readonly Sight[];
  readonly unread: Seen["unread"];
  /** It wants a password. */
  readonly locked: boolean;
}

/** What each Prometheus says: of its targets, of its rules, of what it sends, and of what it was told last. */
export async function askAll(cluster: Cluster, running: readonly Running[]): Promise<readonly Told[]> {
  const all = running.filter(
    ({ program, pod }) => program === "prometheus" && pod.status.phase === "Running",
  );
  // Why a program does not run its pod says; that it does not answer follows from it.
  const ill = running.flatMap(({ pod }) => (isReady(pod) ? [] : (pod.status.podIP ?? [])));
  return Promise.all(all.map((one) => ask(cluster, one, ill)));
}

/** The same, as what is said of targets. */
export function prometheus(told: readonly Told[]): Seen {
  const up = told.flatMap(({ targets = [] }) => targets.filter(({ health }) => health === "up")).length;
  const sights = told.flatMap((one) => one.sights);
  const locked = told.filter((one) => one.locked).length;
  const fine = sights.length > 0 || told.length === 0 ? undefined : `all ${up} answer${andLocked(locked)}`;
  return { what: "targets", fine, sights, unread: told.flatMap(({ unread }) => unread) };
}

async function ask(cluster: Cluster, one: Running, ill: readonly string[]): Promise<Told> {
  const path = (rest: string) => `${proxied(one)}${rest}`;
  const asked = "/api/v1/targets?state=active";
  const [targets, pools, runtime, rules, behind] = await Promise.all([
    cluster.get<Answered<{ readonly activeTargets: readonly Target[] }>>(path(asked)),
    cluster.get<Answered<{ readonly scrapePools: readonly string[] }>>(path("/api/v1/scrape_pools")),
    cluster.get<Answered<{ readonly reloadConfigSuccess: boolean }>>(path("/api/v1/status/runtimeinfo")),
    cluster.get<Answered<{ readonly groups: readonly RuleGroup[] }>>(path("/api/v1/rules")),
    backlog(cluster, one),
  ]);
  if (!targets.ok) {
    const locked = wantsPassword(targets);
    const unread = locked || !isReady(one.pod) ? [] : [{ path: path(asked), message: targets.message }];
    return { targets: undefined, pools: [], sights: [], unread, locked };
  }
  const { activeTargets } = targets.value.data;
  const down = activeTargets
    .filter(({ health, scrapeUrl }) => health === "down" && !ill.includes(new URL(scrapeUrl).hostname))
    .map(downSight);
  const refused =
    runtime.ok && !runtime.value.data.reloadConfigSuccess ? ["the last configuration was refused"] : [];
  const ofItself = [...refused, ...behind].map(
    (message): Sight => ({
      place: "prometheus",
      where: `Prometheus ${nameOf(one.pod)}`,
      message,
      words: wordsOf(one.pod),
    }),
  );
  // An agent has no rules.
  const failing = rules.ok ? rules.value.data.groups.flatMap(ruleSights) : [];
  return {
    targets: activeTargets,
    pools: pools.ok ? pools.value.data.scrapePools : [],
    sights: [...down, ...twice(activeTargets), ...failing, ...ofItself],
    unread: [],
    locked: false,
  };
}

function downSight({ labels, scrapeUrl, lastError }: Target): Sight {
  const of = whose(scrapeUrl);
  return {
    place: "target",
    where: `target ${scrapeUrl} of the job ${labels["job"] ?? "?"}`,
    message: lastError,
    ...(of === undefined ? {} : { of }),
    words: { NODE: labels["node"] ?? labels["instance"] ?? "NODE", URL: scrapeUrl },
  };
}

/** By its port, or by the path of the API server that leads to it. */
function whose(url: string): Sight["of"] {
  if (/:10250\/|\/nodes\/[^/]+\/proxy\/metrics/.test(url)) return "kubelet";
  return /:(10257|10259|2381|10249)\//.test(url) ? "control-plane" : undefined;
}

/** Targets that more than one job asks, at the very same address. */
function twice(targets: readonly Target[]): readonly Sight[] {
  const pools = new Map<string, Set<string>>();
  for (const { scrapeUrl, scrapePool } of targets)
    pools.set(scrapeUrl, (pools.get(scrapeUrl) ?? new Set()).add(scrapePool));
  return [...pools].flatMap(([url, by]): readonly Sight[] =>
    by.size < 2
      ? []
      : [
          {
            place: "prometheus",
            where: `target ${url}`,
            message: `asked by the jobs ${[...by].sort().join(", ")}`,
          },
        ],
  );
}

function ruleSights({ name: group, rules }: RuleGroup): readonly Sight[] {
  return rules
    .filter(({ health }) => health === "err")
    .map(({ name, lastError = "" }) => ({
      place: "rule",
      where: `rule ${name} of the group ${group}`,
      message: lastError,
    }));
}
