import type { Cluster } from "../../cluster.ts";
import type { Seen, Sight } from "../../sight.ts";
import { lastWords } from "../programs/logs.ts";
import { isReady, type Pod, type Running } from "../programs/programs.ts";
import { lastEvent } from "./events.ts";
import { nameOf, wordsOf } from "./look.ts";

/** How long it is worth saying that a program was ended, in milliseconds. */
const recent = 3_600_000;

/** Why pods of monitoring do not run, or are not ready; of those that end again and again, what they said last. */
export async function pods(cluster: Cluster, running: readonly Running[]): Promise<Seen> {
  const lasting = running.filter(({ pod }) => pod.status.phase !== "Succeeded");
  const ill = lasting.filter(({ pod }) => !isReady(pod));
  const killed = lasting.flatMap(({ pod }) => (isReady(pod) ? outOfMemory(pod) : []));
  const sights = [...(await Promise.all(ill.map((one) => sightsOf(cluster, one)))).flat(), ...killed];
  const fine = sights.length > 0 || running.length === 0 ? undefined : `${lasting.length} run, and are ready`;
  return { what: "pods", fine, sights, unread: [] };
}

async function sightsOf(cluster: Cluster, one: Running): Promise<readonly Sight[]> {
  const { pod, program } = one;
  const { reason, message, conditions = [] } = pod.status;
  if (reason !== undefined) return [sight(pod, `${reason}: ${message ?? ""}`)];
  const unscheduled = conditions.find(({ type, status }) => type === "PodScheduled" && status === "False");
  if (unscheduled?.message !== undefined) return [sight(pod, unscheduled.message)];
  const killed = outOfMemory(pod);
  if (killed.length > 0) return killed;
  const said = await lastWords(cluster, one);
  if (said.length > 0) return said;
  const stuck = statesOf(pod).flatMap(({ state: { waiting } }) =>
    waiting?.reason === undefined || ["ContainerCreating", "PodInitializing"].includes(waiting.reason)
      ? []
      : [`${waiting.reason}${waiting.message === undefined ? "" : `: ${waiting.message}`}`],
  );
  if (stuck.length > 0) return stuck.map((why) => sight(pod, why));
  const { namespace, name } = pod.metadata;
  const warning = await lastEvent(
    cluster,
    { kind: "Pod", namespace, name },
    ({ type }) => type === "Warning",
  );
  return [
    sight(
      pod,
      warning === undefined ? `${program} is not ready` : `${warning.reason}: ${warning.message ?? ""}`,
    ),
  ];
}

function sight(pod: Pod, message: string): Sight {
  return {
    place: "pod",
    where: `pod ${nameOf(pod)}`,
    message,
    words: { ...wordsOf(pod), ...moreWords(pod) },
  };
}

function moreWords({ spec }: Pod): Sight["words"] {
  const claim = spec.volumes?.find(({ persistentVolumeClaim }) => persistentVolumeClaim !== undefined);
  return { NODE: spec.nodeName ?? "NODE", CLAIM: claim?.persistentVolumeClaim?.claimName ?? "CLAIM" };
}

function statesOf({ status }: Pod) {
  return [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])];
}

/** That a container of a pod was ended of late for the memory that it wanted. */
function outOfMemory(pod: Pod): readonly Sight[] {
  const ended = statesOf(pod).find(({ state, lastState }) =>
    [state.terminated, lastState?.terminated].some(
      (end) => end?.reason === "OOMKilled" && Date.now() - Date.parse(end.finishedAt ?? "") < recent,
    ),
  );
  return ended === undefined ? [] : [sight(pod, `OOMKilled: the container ${ended.name}`)];
}
