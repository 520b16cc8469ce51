import {
  type Documents,
  type Expression,
  gt,
  type KubernetesObject,
  numberText,
  type Operand,
  type Tree,
  times,
} from "../../../../template/index.ts";
import type { Relabelling } from "../../../kit/scrape/relabelling.ts";
import type { Shard } from "../../../kit/shards.ts";
import type { Prometheus } from "../places.ts";

/** An object for each shard. */
export function eachShard({ values }: Prometheus, body: (shard: Shard) => Tree<KubernetesObject>): Documents {
  return times(values.agent.shards, body);
}

/** True where there are several. */
export function isSharded({ values }: Prometheus): Expression<boolean> {
  return gt(values.agent.shards, 1);
}

/**
 * The last steps of each job: a shard keeps the targets whose hash falls to it. What counts is all by which a target is
 * told from others: the API server asks for many under one address, and so does an exporter that probes others.
 */
export function shardSteps(self: Prometheus, shard: Shard): readonly Relabelling[] {
  return share(self, numberText(shard));
}

/** The same where the operator's reloader puts the number of each shard in its place. Source: prometheus-operator 0.92, pkg/prometheus/promcfg.go. */
export function operatedShardSteps(self: Prometheus): readonly Relabelling[] {
  return share(self, "$(SHARD)");
}

function share(self: Prometheus, shard: Operand<string>): readonly Relabelling[] {
  return [
    {
      when: isSharded(self),
      action: "hashmod",
      from: ["__address__", "__metrics_path__", "instance"],
      modulus: self.values.agent.shards,
      to: "__tmp_shard",
    },
    { when: isSharded(self), action: "keep", from: ["__tmp_shard"], regex: shard },
  ];
}
