import type { Cluster } from "../../cluster.ts";
import { nothing, type Seen, type Sight } from "../../sight.ts";
import { nameOf, wordsOf } from "../objects/look.ts";
import { andLocked, isReady, proxied, type Running, wantsPassword } from "./programs.ts";

/** Source: Alertmanager, api/v2/openapi.yaml, alertmanagerStatus. */
interface Status {
  readonly cluster: { readonly status: string; readonly peers?: readonly unknown[] };
}

const what = "Alertmanagers";

/** Whether the replicas of each Alertmanager know each other. */
export async function alertmanager(cluster: Cluster, running: readonly Running[]): Promise<Seen> {
  const ready = running.filter(({ program, pod }) => program === "alertmanager" && isReady(pod));
  if (ready.length === 0) return nothing(what);
  const seen = await Promise.all(ready.map((one) => ofOne(cluster, one, replicasOf(one, ready))));
  const sights = seen.flatMap((one) => one.sights);
  const locked = seen.filter((one) => one.locked).length;
  const fine =
    sights.length > 0 ? undefined : `${ready.length - locked}, which know each other${andLocked(locked)}`;
  return { what, fine, sights, unread: seen.flatMap(({ unread }) => unread) };
}

async function ofOne(
  cluster: Cluster,
  one: Running,
  replicas: number,
): Promise<Pick<Seen, "sights" | "unread"> & { readonly locked: boolean }> {
  const path = `${proxied(one)}/api/v2/status`;
  const answer = await cluster.get<Status>(path);
  if (wantsPassword(answer)) return { sights: [], unread: [], locked: true };
  if (!answer.ok) return { sights: [], unread: [{ path, message: answer.message }], locked: false };
  const { peers = [] } = answer.value.cluster;
  const sight: Sight = {
    place: "alertmanager",
    where: `Alertmanager ${nameOf(one.pod)}`,
    message: `knows ${peers.length} of ${replicas} replicas`,
    words: wordsOf(one.pod),
  };
  // One alone has no cluster to be in.
  return { sights: replicas > 1 && peers.length < replicas ? [sight] : [], unread: [], locked: false };
}

/** How many there are of the one that a pod belongs to. */
function replicasOf({ pod }: Running, all: readonly Running[]): number {
  const owner = pod.metadata.ownerReferences?.[0]?.uid;
  return all.filter((other) => owner !== undefined && other.pod.metadata.ownerReferences?.[0]?.uid === owner)
    .length;
}
