import {
  isSet,
  mapping,
  type Reference,
  type Tree,
  when,
  whenSet,
  withDefault,
} from "../../../../template/index.ts";
import { entriesBut } from "../../../kit/entries.ts";
import type { RemoteWrite } from "../../../kit/prometheus-types/types.ts";

/** How many requests may go to a target at a time, where only the least of them is said. Source: Prometheus 3.16, config/config.go. */
export const mostByDefault = 50;

/** How many go to it where nothing is said. */
const steady = 10;

/**
 * A target as Prometheus' configuration has it, with a queue of as many shards now as ever, unless its entry says how
 * many it has at least. Prometheus by itself begins with one and takes more as they are needed; a queue that changes
 * their number while its target is not there drops what is in it. Source: Prometheus 3.16,
 * storage/remote/queue_manager.go, `shards.stop`.
 */
export function steadily(target: Reference<RemoteWrite>): Tree<RemoteWrite> {
  const [queue, least, most] = ["queue_config", "min_shards", "max_shards"] as const;
  const asked = target[queue];
  const shards = shardsOf(target);
  return mapping<unknown>(entriesBut(target, queue), {
    [queue]: mapping<unknown>(
      { [least]: shards.least, [most]: shards.most },
      whenSet(asked, (own) => mapping<unknown>(entriesBut(own, least, most))),
    ),
  }) as Tree<RemoteWrite>;
}

/** How many shards its queue has at least, and at most. */
export function shardsOf({ queue_config: asked }: Reference<RemoteWrite>) {
  return {
    least: whenSet(
      asked,
      ({ min_shards, max_shards }) => withDefault(min_shards, withDefault(max_shards, steady)),
      steady,
    ),
    most: whenSet(
      asked,
      ({ min_shards, max_shards }) => withDefault(max_shards, when(isSet(min_shards), mostByDefault, steady)),
      steady,
    ),
  };
}
