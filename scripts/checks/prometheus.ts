import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "../../schema/index.ts";
import { type Chart, evaluateChart, writeEmbedded } from "../../template/index.ts";
import { run } from "../../tools/index.ts";
import type { Project } from "../definition.ts";
import { inTurns } from "../turns.ts";

/** promtool on every configuration of Prometheus that the default values and the examples make. */
export async function checkPrometheusConfiguration({ chart }: Project): Promise<readonly string[]> {
  const cases = [
    ["default values", {}] as const,
    ...Object.entries(chart.examples).map(([name, { values }]) => [name, values] as const),
  ];
  const found = await inTurns(cases, async ([name, values]) => {
    const configurations = prometheusFiles(chart, values as Readonly<Record<string, unknown>>);
    return (await inTurns(configurations, checkFiles)).flat().map((problem) => `${name}: ${problem}`);
  });
  return found.flat();
}

type ConfigFiles = Readonly<Record<string, string>>;

/** The data of every ConfigMap that holds a `prometheus.yml`. */
function prometheusFiles(chart: Chart, values: Readonly<Record<string, unknown>>): readonly ConfigFiles[] {
  return evaluateChart(chart, { values }).flatMap(({ object }) => {
    const { data } = writeEmbedded(object, stringify) as { readonly data?: ConfigFiles };
    return data?.["prometheus.yml"] === undefined ? [] : [data];
  });
}

async function checkFiles(files: ConfigFiles): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-promtool-"));
  try {
    await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
    const { exitCode, stdout, stderr } = await run("promtool", [
      "check",
      "config",
      "--syntax-only",
      join(folder, "prometheus.yml"),
    ]);
    const rules = Object.keys(files).filter((name) => name.endsWith(".rules.yml"));
    const checked = await Promise.all(
      rules.map((name) => run("promtool", ["check", "rules", join(folder, name)])),
    );
    const failed = [{ exitCode, stdout, stderr }, ...checked].filter((result) => result.exitCode !== 0);
    return failed.map((result) => `${result.stdout}${result.stderr}`.trim().replaceAll(`${folder}/`, ""));
  } finally {
    await rm(folder, { recursive: true });
  }
}
