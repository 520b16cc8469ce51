import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../tools/index.ts";
import type { Project } from "../project/definition.ts";
import { renderings } from "./rendering.ts";
import { inTurns } from "./turns.ts";

/** A file for Prometheus in the data of a ConfigMap. */
interface PrometheusFile {
  readonly name: string;
  readonly text: string;
  /** What `promtool check` is to do with it. */
  readonly check: readonly string[];
}

/** promtool on every configuration and every rules file that the default values and the examples make. */
export async function checkPrometheusConfiguration({ chart }: Project): Promise<readonly string[]> {
  const cases = renderings(chart).flatMap(({ name, objects }) =>
    objects.flatMap(prometheusFiles).map((file) => ({ name, file })),
  );
  const found = await inTurns(cases, async ({ name, file }) =>
    (await checkFile(file)).map((problem) => `${name}: ${problem}`),
  );
  return found.flat();
}

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
  const folder = await mkdtemp(join(tmpdir(), "kmstack-promtool-"));
  try {
    await writeFile(join(folder, name), text);
    const { exitCode, stdout, stderr } = await run("promtool", ["check", ...check, join(folder, name)]);
    return exitCode === 0 ? [] : [`${stdout}${stderr}`.trim().replaceAll(`${folder}/`, "")];
  } finally {
    await rm(folder, { recursive: true });
  }
}
