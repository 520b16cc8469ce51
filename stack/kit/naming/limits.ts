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

/** The names that come nearest to their limits. A test holds against them what the chart renders. */
const longest: readonly Affixes[] = [
  { behind: "-prometheus", names: "StatefulSet" },
  { behind: "-alertmanager", names: "StatefulSet" },
  { behind: "-prometheus-headless", names: "Service" },
  { behind: "-alertmanager-headless", names: "Service" },
  { behind: "-kubelet-csr-approver", names: "Service" },
];

/**
 * Those of 100 shards. The Prometheus operator makes StatefulSets of its own for an object of the chart. Source:
 * prometheus-operator, pkg/prometheus/agent/statefulset.go.
 */
const longestOfShards: readonly Affixes[] = [
  { behind: "-prometheus-shard-99", names: "StatefulSet" },
  { before: "prom-agent-", behind: "-shard-99", names: "StatefulSet" },
];

function room(affixes: readonly Affixes[]): number {
  return Math.min(
    ...affixes.map(({ before = "", behind, names }) => limits[names] - before.length - behind.length),
  );
}

/** What is left for the name that all of the chart's objects share, in characters: a name that is cut is cut to it. */
export const longestFullname = room([...longest, ...longestOfShards]);

/**
 * How long that name may be. 0.1.0 left names of up to 36 characters as they are, and claims with data have them: a
 * shorter limit would give an upgrade other claims. Too long for shards, of which 0.1.0 had none.
 */
export const longestKept = Math.min(36, room(longest));
