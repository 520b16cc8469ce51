import { type Expression, eq, gt, numberText, text, when } from "../../template/index.ts";
import { ownShardLabel } from "./naming/own-labels.ts";
import type { Part } from "./part.ts";

/** One of the shards that share work among them, by its number. */
export type Shard = Expression<number>;

/** What its objects are called behind the chart's name; the first as without shards, so that it stays when others come. */
export function shardName({ name }: Pick<Part, "name">, shard: Shard): Expression<string> {
  return when(eq(shard, 0), name, text`${name}-shard-${numberText(shard)}`);
}

/** The label by which the pods of one are told from those of the others; those of the first by its absence. */
export function shardLabels(shard: Shard) {
  return when<Readonly<Record<string, string>>>(gt(shard, 0), { [ownShardLabel]: numberText(shard) });
}
