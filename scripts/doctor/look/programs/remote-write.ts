import type { Cluster } from "../../cluster.ts";
import { proxied, type Running } from "./programs.ts";

/** How late samples may be before it is said, in seconds. */
const patience = 60;

/**
 * Where a Prometheus sends to and does not keep up, in words: what it sends is late, and it would need more connections
 * than it may have. Source of the metrics: Prometheus 3.16, storage/remote/queue_manager.go.
 */
export async function backlog(cluster: Cluster, one: Running): Promise<readonly string[]> {
  const text = await cluster.text(`${proxied(one)}/metrics`);
  if (!text.ok) return [];
  const of = (metric: string) => byRemote(text.value, `prometheus_remote_storage_${metric}`);
  const [newest, sent, wanted, allowed] = [
    of("queue_highest_timestamp_seconds"),
    of("queue_highest_sent_timestamp_seconds"),
    of("shards_desired"),
    of("shards_max"),
  ];
  return [...sent].flatMap(([remote, last]) => {
    const late = (newest.get(remote) ?? 0) - last;
    const [want = 0, may = 0] = [wanted.get(remote), allowed.get(remote)];
    return last > 0 && late > patience && want > may
      ? [
          `remote write to ${remote} is behind by ${Math.round(late)} s: it has ${may} connections and would need ${Math.ceil(want)}`,
        ]
      : [];
  });
}

/** The values of a metric by its label `remote_name`. */
function byRemote(text: string, metric: string): ReadonlyMap<string, number> {
  const line = new RegExp(`^${metric}\\{.*remote_name="([^"]*)".*\\} (\\S+)`, "gm");
  return new Map([...text.matchAll(line)].map(([, remote = "", value]) => [remote, Number(value)]));
}
