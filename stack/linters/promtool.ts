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
    const ofAgents = objects.flatMap(configurationsOfAgents);
    for (const file of objects.flatMap((object) => prometheusFiles(object, ofAgents)))
      problems.push(...(await checkFile(file)));
    return problems;
  },
};

/** The names of the ConfigMaps of a workload that runs Prometheus as an agent. */
function configurationsOfAgents(object: unknown): readonly string[] {
  const { containers = [], volumes = [] } = (object as Partial<Workload>).spec?.template?.spec ?? {};
  if (!containers.some(({ args = [] }) => args.includes("--agent"))) return [];
  return volumes.flatMap(({ configMap }) => (configMap?.name === undefined ? [] : [configMap.name]));
}

/** What is looked at of a workload. */
interface Workload {
  readonly spec: {
    readonly template?: {
      readonly spec?: {
        readonly containers?: readonly { readonly args?: readonly string[] }[];
        readonly volumes?: readonly { readonly configMap?: { readonly name?: string } }[];
      };
    };
  };
}

function prometheusFiles(object: unknown, ofAgents: readonly string[]): readonly PrometheusFile[] {
  const {
    kind,
    metadata,
    data = {},
  } = object as {
    readonly kind?: string;
    readonly metadata?: { readonly name?: string };
    readonly data?: Readonly<Record<string, string>>;
  };
  if (kind !== "ConfigMap") return [];
  const isAgents = ofAgents.includes(metadata?.name ?? "");
  return Object.entries(data).flatMap(([name, text]) => {
    const check = checkOf(name, isAgents);
    return check === undefined ? [] : [{ name, text, check }];
  });
}

function checkOf(name: string, isAgents: boolean): readonly string[] | undefined {
  // The files that a configuration names are in the pod, not here.
  if (name === "prometheus.yml") return ["config", "--syntax-only", ...(isAgents ? ["--agent"] : [])];
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
