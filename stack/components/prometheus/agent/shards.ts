import {
  type Documents,
  type Expression,
  eq,
  gt,
  type KubernetesObject,
  numberText,
  type Tree,
  text,
  times,
  when,
} from "../../../../template/index.ts";
import { ownShardLabel } from "../../../kit/naming/own-labels.ts";
import type { Relabelling } from "../../../kit/scrape/relabelling.ts";
import type { Prometheus } from "../places.ts";

/** One of the shards that share the targets among them, by its number. */
export type Shard = Expression<number>;

/** An object for each shard. */
export function eachShard({ values }: Prometheus, body: (shard: Shard) => Tree<KubernetesObject>): Documents {
  return times(values.agent.shards, body);
}

/** True where there are several. */
export function isSharded({ values }: Prometheus): Expression<boolean> {
  return gt(values.agent.shards, 1);
}

/** What its objects are called behind the chart's name; the first as without shards, so that it keeps its data when others come. */
export function shardName({ name }: Prometheus, shard: Shard): Expression<string> {
  return when(eq(shard, 0), name, text`${name}-shard-${numberText(shard)}`);
}

/** The label by which the pods of one are told from those of the others; those of the first by its absence. */
export function shardLabels(shard: Shard) {
  return when<Readonly<Record<string, string>>>(gt(shard, 0), { [ownShardLabel]: numberText(shard) });
}

/**
 * The last steps of each job: a shard keeps the targets whose hash falls to it. What counts is all by which a target is
 * told from others: the API server asks for many under one address, and so does an exporter that probes others.
 */
export function shardSteps(self: Prometheus, shard: Shard): readonly Relabelling[] {
  return [
    {
      when: isSharded(self),
      action: "hashmod",
      from: ["__address__", "__metrics_path__", "instance"],
      modulus: self.values.agent.shards,
      to: "__tmp_shard",
    },
    { when: isSharded(self), action: "keep", from: ["__tmp_shard"], regex: numberText(shard) },
  ];
}
