import { troubles } from "../../../../stack/knowledge/index.ts";
import type { Cluster } from "../../cluster.ts";
import type { Seen, Sight } from "../../sight.ts";
import { nameOf, wordsOf } from "../objects/look.ts";
import { isReady, type ProgramName, type Running } from "./programs.ts";

const known = troubles.filter(({ place }) => place === "log");

/**
 * What is read of the log of a program that is ready: so many seconds back, since what was mended before is no
 * trouble any more, and all of it up to 1 MiB. By time and not by lines, since what is said once a minute stands
 * between hundreds of lines of whatever is said at each scrape.
 */
const recent = `sinceSeconds=180&limitBytes=${1024 ** 2}`;

/** Those of which there is one on each node, and nothing that is known. */
const quiet: readonly ProgramName[] = ["node-exporter"];

/** What programs that are ready say in their logs that is known for what it means. */
export async function logs(cluster: Cluster, running: readonly Running[]): Promise<Seen> {
  const talking = running.filter(({ program, pod }) => !quiet.includes(program) && isReady(pod));
  const sights = (await Promise.all(talking.map((one) => lastWords(cluster, one, recent)))).flat();
  const fine =
    sights.length > 0 || talking.length === 0
      ? undefined
      : "nothing in the last minutes that is known for a fault";
  return { what: "logs", fine, sights, unread: [] };
}

/**
 * Lines of a program's log that are known for what they mean, each kind once.
 *
 * @param part which part of its log, as the API takes it; left out: its end
 */
export async function lastWords(
  cluster: Cluster,
  one: Running,
  part = "tailLines=200",
): Promise<readonly Sight[]> {
  // What metrics-server says is about kubelets.
  const of = one.program === "metrics-server" ? "kubelet" : one.program;
  const lines = await logOf(cluster, one, part);
  const possible = known.filter((trouble) => trouble.of === undefined || trouble.of === of);
  return possible.flatMap((trouble): readonly Sight[] => {
    const pattern = new RegExp(trouble.pattern);
    const message = lines.findLast((line) => pattern.test(line));
    if (message === undefined) return [];
    const about = trouble.of === undefined ? {} : { of: trouble.of };
    return [
      {
        place: "log",
        where: `log of the pod ${nameOf(one.pod)}`,
        message,
        ...about,
        words: wordsOf(one.pod),
      },
    ];
  });
}

async function logOf(
  cluster: Cluster,
  { pod, container }: Running,
  part: string,
): Promise<readonly string[]> {
  const { namespace, name } = pod.metadata;
  const path = `/api/v1/namespaces/${namespace}/pods/${name}/log?container=${container.name}&${part}`;
  const log = await cluster.text(path);
  return log.ok ? log.value.split("\n").filter((line) => line !== "") : [];
}
