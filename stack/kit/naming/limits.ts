/** How long a name may be, by the kind of what it names. */
const limits = {
  /** A label of DNS. Source: Kubernetes, "Object Names and IDs". */
  Service: 63,
  /** Its pods carry its name, a hyphen and a hash of ten digits in one label. Source: Kubernetes, issue 64023. */
  StatefulSet: 52,
} as const;

/** A name that the chart makes of its own: what stands before and behind it, and what it names. */
interface Affixes {
  readonly before?: string;
  readonly behind: string;
  readonly names: keyof typeof limits;
}

/**
 * The names that come nearest to their limits. A test holds against them what the chart renders.
 * The Prometheus operator makes StatefulSets of its own for an object of the chart; those of an agent with 100
 * shards have the longest names. Source: prometheus-operator, pkg/prometheus/agent/statefulset.go.
 */
const longest: readonly Affixes[] = [
  { behind: "-prometheus", names: "StatefulSet" },
  { behind: "-prometheus-headless", names: "Service" },
  { behind: "-alertmanager-headless", names: "Service" },
  { behind: "-kube-state-metrics", names: "Service" },
  { before: "prom-agent-", behind: "-shard-99", names: "StatefulSet" },
];

/** What is left for the name that all of the chart's objects share, in characters. */
export const longestFullname = Math.min(
  ...longest.map(({ before = "", behind, names }) => limits[names] - before.length - behind.length),
);
