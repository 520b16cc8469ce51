import type { Cluster } from "../cluster.ts";
import type { Seen, Sight } from "../sight.ts";
import { lastWords } from "./logs.ts";
import { isReady, type Running } from "./programs.ts";

/** Why pods of monitoring do not run, or are not ready; of those that end again and again, what they said last. */
export async function pods(cluster: Cluster, running: readonly Running[]): Promise<Seen> {
  const ill = running.filter(({ pod }) => pod.status.phase !== "Succeeded" && !isReady(pod));
  const sights = (await Promise.all(ill.map((one) => sightsOf(cluster, one)))).flat();
  const fine = ill.length > 0 || running.length === 0 ? undefined : `${running.length} run, and are ready`;
  return { what: "pods", fine, sights, unread: [] };
}

async function sightsOf(cluster: Cluster, one: Running): Promise<readonly Sight[]> {
  const { pod, program } = one;
  const { namespace, name } = pod.metadata;
  const where = `pod ${namespace}/${name}`;
  const words = { NAMESPACE: namespace, NAME: name, NODE: pod.spec.nodeName ?? "NODE" };
  const unscheduled = pod.status.conditions?.find(
    ({ type, status }) => type === "PodScheduled" && status === "False",
  );
  if (unscheduled?.message !== undefined)
    return [{ place: "pod", where, message: unscheduled.message, words }];
  const states = [...(pod.status.initContainerStatuses ?? []), ...(pod.status.containerStatuses ?? [])];
  const waiting = states.flatMap(({ state }) => (state.waiting?.reason === undefined ? [] : [state.waiting]));
  const stuck = waiting.filter(
    ({ reason }) => !["ContainerCreating", "PodInitializing"].includes(reason ?? ""),
  );
  const said = await lastWords(cluster, one);
  if (said.length > 0) return said;
  const messages = stuck.map(
    ({ reason, message }) => `${reason}${message === undefined ? "" : `: ${message}`}`,
  );
  if (messages.length > 0)
    return messages.map((message) => ({ place: "pod" as const, where, message, words }));
  return [{ place: "pod", where, message: `${program} is not ready`, words }];
}
