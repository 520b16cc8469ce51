import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type JsonSchema, stringify, type ValuesDocument } from "../../schema/index.ts";
import { run, type ToolName } from "../../tools/index.ts";

/** The Helm versions whose reading and validation differ: 3.14 has another schema validator than the rest. */
export const helms = ["helm3", "helm3-oldest", "helm4"] as const satisfies readonly ToolName[];

export type Helm = (typeof helms)[number];

/** A chart's values.yaml and schema, and what its user gives. */
export interface HelmCase {
  readonly valuesYaml: string;
  readonly schema?: JsonSchema;
  readonly values?: ValuesDocument;
}

/** Whether Helm's schema validation accepts the values, and if so what templates get as `.Values`. */
export interface HelmVerdict {
  readonly accepted: boolean;
  readonly values?: unknown;
  /** Helm's own words where it refuses. */
  readonly message?: string;
}

/**
 * What Helm makes of many charts' values in one or two processes: each case is a subchart, whose values Helm
 * reads, merges and validates as those of a chart of its own.
 */
export async function askHelm(helm: Helm, cases: readonly HelmCase[]): Promise<readonly HelmVerdict[]> {
  return inFolder(async (folder) => {
    const all = [...cases.keys()];
    await writeParent(folder);
    await Promise.all(all.map((index) => writeSubchart(folder, index, cases[index])));
    const first = await template(helm, folder, cases, all);
    if (first.values !== undefined)
      return all.map((index) => ({ accepted: true, values: first.values?.[name(index)] }));
    const refused = refusals(first.stderr);
    if (refused.size === 0) throw new Error(`${helm} failed otherwise than by a schema: ${first.stderr}`);
    await Promise.all(
      [...refused.keys()].map((index) => rm(join(folder, "charts", name(index)), { recursive: true })),
    );
    const second = await template(
      helm,
      folder,
      cases,
      all.filter((index) => !refused.has(index)),
    );
    if (second.values === undefined) throw new Error(`${helm} changed its mind: ${second.stderr}`);
    return all.map((index) => {
      const message = refused.get(index);
      return message === undefined
        ? { accepted: true, values: second.values?.[name(index)] }
        : { accepted: false, message };
    });
  });
}

/** What Helm reads from YAML texts; `undefined` for one that it cannot read. Each text must be a map. */
export async function readByHelm(helm: Helm, texts: readonly string[]): Promise<readonly unknown[]> {
  return inFolder(async (folder) => {
    const output = `{{- range $i := until ${texts.length} }}
{{ $i }}: {{ $.Files.Get (printf "texts/%d.yaml" $i) | fromYaml | toJson | b64enc }}
{{- end }}
`;
    await writeParent(folder, output);
    await mkdir(join(folder, "texts"));
    await Promise.all(texts.map((text, index) => writeFile(join(folder, "texts", `${index}.yaml`), text)));
    const { stdout, stderr, exitCode } = await run(helm, ["template", "t", folder]);
    if (exitCode !== 0) throw new Error(stderr);
    return [...stdout.matchAll(/^\d+: (.*)$/gm)].map(([, encoded = ""]) => {
      const value = decode(encoded);
      return typeof value === "object" && value !== null && "Error" in value ? undefined : value;
    });
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "schema-test-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeParent(
  folder: string,
  output = "values: {{ .Values | toJson | b64enc }}\n",
): Promise<void> {
  await mkdir(join(folder, "templates"));
  await writeFile(join(folder, "Chart.yaml"), "apiVersion: v2\nname: parent\nversion: 1.0.0\n");
  await writeFile(join(folder, "templates", "values.yaml"), output);
}

async function writeSubchart(
  folder: string,
  index: number,
  { valuesYaml, schema }: HelmCase = { valuesYaml: "" },
) {
  const chart = join(folder, "charts", name(index));
  await mkdir(chart, { recursive: true });
  await writeFile(join(chart, "Chart.yaml"), `apiVersion: v2\nname: ${name(index)}\nversion: 1.0.0\n`);
  await writeFile(join(chart, "values.yaml"), valuesYaml);
  if (schema !== undefined) await writeFile(join(chart, "values.schema.json"), JSON.stringify(schema));
}

async function template(helm: Helm, folder: string, cases: readonly HelmCase[], indices: readonly number[]) {
  const values = Object.fromEntries(indices.map((index) => [name(index), cases[index]?.values ?? {}]));
  const file = join(folder, "given.yaml");
  await writeFile(file, stringify(values));
  const { stdout, stderr, exitCode } = await run(helm, ["template", "t", folder, "-f", file]);
  if (exitCode !== 0) return { stderr };
  return { stderr, values: ownValues(decode(/^values: (.*)$/m.exec(stdout)?.[1] ?? "")) };
}

/** Each subchart's values without the `global` that Helm adds to it. */
function ownValues(all: unknown): Readonly<Record<string, unknown>> {
  if (typeof all !== "object" || all === null) throw new Error("Helm printed no values");
  return Object.fromEntries(
    Object.entries(all).map(([key, value]) => {
      const { global: _, ...rest } = value;
      return [key, rest];
    }),
  );
}

function refusals(stderr: string): ReadonlyMap<number, string> {
  const parts = stderr.split(/^c(\d+):$/m).slice(1);
  const entries = new Map<number, string>();
  for (let i = 0; i < parts.length; i += 2) entries.set(Number(parts[i]), (parts[i + 1] ?? "").trim());
  return entries;
}

function name(index: number): string {
  return `c${index}`;
}

function decode(encoded: string): unknown {
  return JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
}
