import { type Cluster, listed } from "../../cluster.ts";
import { isSelected, type LabelSelector, type Labels, lacking } from "../../labels.ts";
import { nothing, type Seen, type Sight } from "../../sight.ts";
import { type Named, nameOf, wordsOf } from "../objects/look.ts";
import type { Running } from "../programs/programs.ts";
import type { Told } from "../programs/prometheus.ts";

/** The operator's kinds by which others declare what is collected, and by which fields of a Prometheus they are chosen. */
const kinds = [
  {
    kind: "ServiceMonitor",
    version: "v1",
    plural: "servicemonitors",
    chosenBy: "serviceMonitor",
    pool: true,
  },
  { kind: "PodMonitor", version: "v1", plural: "podmonitors", chosenBy: "podMonitor", pool: true },
  { kind: "Probe", version: "v1", plural: "probes", chosenBy: "probe", pool: false },
  {
    kind: "ScrapeConfig",
    version: "v1alpha1",
    plural: "scrapeconfigs",
    chosenBy: "scrapeConfig",
    pool: false,
  },
  { kind: "PrometheusRule", version: "v1", plural: "prometheusrules", chosenBy: "rule", pool: false },
] as const;

type Kind = (typeof kinds)[number];

interface Labelled extends Named {
  readonly metadata: Named["metadata"] & { readonly labels?: Labels };
}

/** A Prometheus or a PrometheusAgent; it chooses by `…Selector` and `…NamespaceSelector`. */
interface Reader extends Labelled {
  readonly spec: Readonly<Record<string, LabelSelector | null | undefined>>;
}

const group = "/apis/monitoring.coreos.com";
const what = "the operator's objects";

/** Whether what is declared by the operator's objects is read, and why not. */
export async function declared(
  cluster: Cluster,
  running: readonly Running[],
  told: readonly Told[],
): Promise<Seen> {
  const operators = running.filter(({ program }) => program === "prometheus-operator");
  const served = await cluster.get(`${group}/v1`);
  if (!served.ok) {
    return served.status === 404 ? { ...nothing(what), sights: operators.map(withoutKinds) } : nothing(what);
  }
  const [servers, agents, namespaces] = await Promise.all([
    listed<Reader>(cluster, `${group}/v1/prometheuses`),
    listed<Reader>(cluster, `${group}/v1alpha1/prometheusagents`),
    listed<Labelled>(cluster, "/api/v1/namespaces"),
  ]);
  const labels = new Map(
    namespaces.ok ? namespaces.value.map(({ metadata }) => [metadata.name, metadata.labels ?? {}]) : [],
  );
  const readers = [...(servers.ok ? servers.value : []), ...(agents.ok ? agents.value : [])];
  const empty = poolsWithoutTargets(told);
  const all = await Promise.all(
    kinds.map(async (kind): Promise<Seen> => {
      const path = `${group}/${kind.version}/${kind.plural}`;
      const objects = await listed<Labelled>(cluster, path);
      if (!objects.ok) return { ...nothing(what), unread: [{ path, message: objects.message }] };
      const sights = objects.value.flatMap((object): readonly Sight[] => {
        const reason = whyNotRead(kind, object, readers, labels) ?? whyEmpty(kind, object, empty);
        if (reason === undefined) return [];
        const LABELS = reason.wants?.join(" ") ?? "LABELS";
        const words = { ...wordsOf(object), KIND: kind.kind.toLowerCase(), LABELS };
        return [{ place: "declared", where: `${kind.kind} ${nameOf(object)}`, message: reason.why, words }];
      });
      return { ...nothing(what, objects.value.length > 0 ? kind.plural : undefined), sights };
    }),
  );
  const sights = all.flatMap((one) => one.sights);
  const found = all.flatMap(({ fine }) => fine ?? []);
  return {
    what,
    fine: sights.length > 0 || found.length === 0 ? undefined : `all ${found.join(", ")} are read`,
    sights,
    unread: all.flatMap(({ unread }) => unread),
  };
}

function withoutKinds({ pod }: Running): Sight {
  return {
    place: "operator",
    where: `pod ${nameOf(pod)}`,
    message: "the cluster has no kinds of monitoring.coreos.com",
    words: wordsOf(pod),
  };
}

/** Why nothing comes of an object. */
interface Reason {
  readonly why: string;
  /** The labels that it would have to have, where they are what it lacks. */
  readonly wants?: readonly string[];
}

/** Why nobody reads an object; undefined: somebody does. */
function whyNotRead(
  { kind, chosenBy }: Kind,
  { metadata }: Labelled,
  readers: readonly Reader[],
  labelsOf: ReadonlyMap<string, Labels>,
): Reason | undefined {
  const reasons = readers.map((reader): Reason | undefined => {
    const by = reader.spec[`${chosenBy}Selector`];
    const where = reader.spec[`${chosenBy}NamespaceSelector`];
    const here = metadata.namespace ?? "";
    if (by == null) return { why: `${nameOf(reader)} reads no ${kind} at all` };
    // Without a selector of namespaces it is its own.
    const looks =
      where == null ? here === reader.metadata.namespace : isSelected(where, labelsOf.get(here) ?? {});
    if (!looks) return { why: `${nameOf(reader)} does not look into the namespace ${here}` };
    const wants = lacking(by, metadata.labels);
    return wants.length === 0
      ? undefined
      : { why: `${nameOf(reader)} wants the labels ${wants.join(", ")}`, wants };
  });
  if (reasons.length > 0 && reasons.includes(undefined)) return undefined;
  // Who looks into the namespace is the nearest to it.
  const nearest = reasons.find((reason) => reason?.wants !== undefined) ?? reasons[0];
  return { ...nearest, why: `no Prometheus reads it: ${nearest?.why ?? "there is none"}` };
}

/** The scrape pools of monitors that have no target, as the operator names them: `serviceMonitor/shop/shop/0`. */
function poolsWithoutTargets(told: readonly Told[]): ReadonlySet<string> {
  const filled = new Set(told.flatMap(({ targets = [] }) => targets.map(({ scrapePool }) => scrapePool)));
  return new Set(told.flatMap(({ pools }) => pools).filter((pool) => !filled.has(pool)));
}

/** Why nothing comes of a monitor that is read. */
function whyEmpty({ chosenBy, pool }: Kind, object: Named, empty: ReadonlySet<string>): Reason | undefined {
  const mine = `${chosenBy}/${nameOf(object)}/`;
  return pool && [...empty].some((name) => name.startsWith(mine))
    ? { why: "read, and none of its endpoints is a target" }
    : undefined;
}
