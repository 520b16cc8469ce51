import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a metric is, and which labels its series have. */
export interface Metric {
  readonly type: string;
  readonly labels: readonly string[];
}

/** The metrics of a job by name. */
export type Job = Readonly<Record<string, Metric>>;

/** Where the metrics are that the real programs gave when they were recorded. */
export const exposedFile = join(import.meta.dirname, "exposed-metrics.txt");

/**
 * The metrics that the real programs give, by job, after the chart's own relabelling; recorded on a real cluster by
 * `KMSTACK_RECORD=1 npm run test:cluster -- --all test/cluster/scenarios/apart/exposed-metrics.test.ts`.
 */
export const exposed: Readonly<Record<string, Job>> = read(readFileSync(exposedFile, "utf8"));

function read(text: string): Readonly<Record<string, Job>> {
  const jobs = text.split(/^# job /m).slice(1);
  return Object.fromEntries(
    jobs.map((job) => {
      const [head = "", ...lines] = job.trimEnd().split("\n");
      const common = head.split(" ").slice(1);
      const metrics = lines.map((line) => {
        const [name = "", type = "", ...labels] = line.split(" ");
        return [name, { type, labels: [...common, ...labels].sort() }] as const;
      });
      return [head.split(" ")[0] ?? "", Object.fromEntries(metrics)];
    }),
  );
}

/** The same as a text: a line for each metric; the labels that all of a job have stand in its first line. */
export function exposedText(jobs: Readonly<Record<string, Job>>): string {
  const texts = Object.entries(jobs).map(([name, metrics]) => {
    const all = Object.entries(metrics).toSorted(([one], [other]) => (one < other ? -1 : 1));
    const [first] = all;
    const common = (first?.[1].labels ?? []).filter((label) =>
      all.every(([, { labels }]) => labels.includes(label)),
    );
    const lines = all.map(([metric, { type, labels }]) =>
      [metric, type, ...labels.filter((label) => !common.includes(label))].join(" "),
    );
    return `# job ${[name, ...common].join(" ")}\n${lines.join("\n")}\n`;
  });
  return texts.join("");
}
