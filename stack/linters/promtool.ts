import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Linter } from "../../template/index.ts";

/** A file for Prometheus in the data of a ConfigMap. */
interface PrometheusFile {
  readonly name: string;
  readonly text: string;
  /** What `promtool check` is to do with it. */
  readonly check: readonly string[];
}

/** Prometheus' own opinion of each configuration and each rules file. */
export const promtool: Linter = {
  name: "promtool",
  what: "promtool takes each prometheus.yml and each rules.yml",
  async lint(objects) {
    const problems: string[] = [];
    for (const file of objects.flatMap(prometheusFiles)) problems.push(...(await checkFile(file)));
    return problems;
  },
};

function prometheusFiles(object: unknown): readonly PrometheusFile[] {
  const { kind, data = {} } = object as {
    readonly kind?: string;
    readonly data?: Readonly<Record<string, string>>;
  };
  if (kind !== "ConfigMap") return [];
  return Object.entries(data).flatMap(([name, text]) => {
    const check = checkOf(name);
    return check === undefined ? [] : [{ name, text, check }];
  });
}

function checkOf(name: string): readonly string[] | undefined {
  // The files that a configuration names are in the pod, not here.
  if (name === "prometheus.yml") return ["config", "--syntax-only"];
  if (/^(.*\.)?rules\.ya?ml$/.test(name)) return ["rules"];
  return undefined;
}

async function checkFile({ name, text, check }: PrometheusFile): Promise<readonly string[]> {
  // Loaded here: whoever only renders the chart needs no programs.
  const { run } = await import("../../tools/index.ts");
  const folder = await mkdtemp(join(tmpdir(), "kmstack-promtool-"));
  try {
    await writeFile(join(folder, name), text);
    const { exitCode, stdout, stderr } = await run("promtool", ["check", ...check, join(folder, name)]);
    return exitCode === 0 ? [] : [`${stdout}${stderr}`.trim().replaceAll(`${folder}/`, "")];
  } finally {
    await rm(folder, { recursive: true });
  }
}
