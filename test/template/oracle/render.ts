import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { jsonSchema, stringify, type ValuesDocument, valuesYaml } from "../../../schema/index.ts";
import { dependenciesOf, libraryFiles } from "../../../template/chart/library.ts";
import { type Chart, printTemplates } from "../../../template/index.ts";
import { run } from "../../../tools/index.ts";

/** The Helm versions that a chart must render in, and the oldest of them, which random trees need not be tried with. */
export const helms = ["helm3", "helm4"] as const;
export const allHelms = ["helm3-oldest", ...helms] as const;

export type Helm = (typeof allHelms)[number];

/** Values as a person gives them: in a file, and on the command line. */
export interface Given {
  readonly file?: ValuesDocument;
  /** Further arguments of `helm template`. */
  readonly args?: readonly string[];
}

/** What Helm answered: the texts of the objects by template, in Helm's order, or why there are none. */
export type Answer =
  | { readonly objects: ReadonlyMap<string, readonly string[]> }
  | { readonly error: string };

/** Writes a chart to a folder, and does something with it there. */
export async function withChart<T>(chart: Chart, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "template-test-"));
  const { name, version } = chart.metadata;
  const schemaOptions = {
    title: name,
    conditions: false,
    ...(chart.library === undefined ? {} : { library: chart.library }),
  };
  const files = new Map([
    ["Chart.yaml", stringify({ apiVersion: "v2", ...chart.metadata, dependencies: dependenciesOf(chart) })],
    [
      "values.yaml",
      valuesYaml(chart.values, { schemaPath: "values.schema.json", header: `${name} ${version}` }),
    ],
    ["values.schema.json", JSON.stringify(jsonSchema(chart.values, schemaOptions))],
    ...libraryFiles(chart, "For tests."),
    ...printTemplates(chart),
  ]);
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What `helm template` makes of a chart in a folder. */
export async function render(helm: Helm, folder: string, { file = {}, args = [] }: Given): Promise<Answer> {
  const values = join(folder, "given.yaml");
  await writeFile(values, stringify(file));
  const answer = await run(helm, ["template", "release-name", folder, "-f", values, ...args]);
  if (answer.exitCode !== 0) return { error: answer.stderr.trim() };
  return { objects: objectsOf(answer.stdout) };
}

const head = /^---\n# Source: [^/\n]+\/(.+)\n/gm;

function objectsOf(output: string): ReadonlyMap<string, readonly string[]> {
  const objects = new Map<string, string[]>();
  const [, ...pairs] = output.split(head);
  for (let index = 0; index < pairs.length; index += 2) {
    const [template = "", content = ""] = [pairs[index], pairs[index + 1]];
    objects.set(template, [...(objects.get(template) ?? []), content]);
  }
  return objects;
}
