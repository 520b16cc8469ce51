import {
  and,
  type Check,
  each,
  gt,
  type Item,
  isSet,
  not,
  notEmpty,
  numberText,
  pathOf,
  type Reference,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../../template/index.ts";
import { isLonger } from "../../../kit/durations.ts";
import type { RemoteWrite } from "../../../kit/prometheus-types/types.ts";
import { once } from "../../../kit/repetition.ts";
import type { Prometheus } from "../places.ts";
import { mostByDefault } from "./queue.ts";

/** What holds of a queue that does not say it. Source: Prometheus 3.15, config/config.go, DefaultQueueConfig. */
const byDefault = { minBackoff: "30ms", maxBackoff: "5s" };

/** What Prometheus refuses, or does not survive, in what is of the right type. Source: Prometheus 3.15, config/config.go. */
export function remoteWriteChecks({ values }: Prometheus): readonly Check[] {
  const { replicas, remoteWrite, replicaExternalLabelName: label } = values;
  const place = pathOf(remoteWrite);
  const ofEach = (body: (target: Reference<RemoteWrite>) => Item<string>): Check => each(remoteWrite, body);
  return [
    once(remoteWrite, "name", "give one of them another"),
    ofEach(({ url, queue_config }) =>
      whenSet(queue_config, (queue) =>
        whenSet(queue.min_shards, (least) => {
          const most = withDefault(queue.max_shards, mostByDefault);
          return when<string>(
            gt(least, most),
            text`${place}: the queue to ${url} has min_shards of ${numberText(least)}, more than its max_shards of ${numberText(most)}; make it no more than that`,
          );
        }),
      ),
    ),
    ofEach(({ url, queue_config }) =>
      whenSet(queue_config, (queue) => {
        const shortest = withDefault(queue.min_backoff, byDefault.minBackoff);
        const longest = withDefault(queue.max_backoff, byDefault.maxBackoff);
        return when<string>(
          isLonger({ duration: shortest, than: longest }),
          text`${place}: the queue to ${url} has a min_backoff of ${shortest}, longer than its max_backoff of ${longest}; make it no longer than that`,
        );
      }),
    ),
    ofEach(({ url, metadata_config }) =>
      whenSet(metadata_config, (metadata) =>
        whenSet(metadata.send_interval, (interval) =>
          when<string>(
            not(isLonger({ duration: interval, than: "0s" })),
            text`${place}: metadata to ${url} have a send_interval of ${interval}, with which Prometheus does not start; make it longer, or set send to false`,
          ),
        ),
      ),
    ),
    {
      when: and(gt(replicas, 1), notEmpty(remoteWrite), not(isSet(label))),
      message: `${pathOf(label)}: each of the replicas sends the same series, and where they arrive all but one are refused; name a label that tells them apart, or run one replica`,
    },
  ];
}
