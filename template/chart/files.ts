import {
  jsonSchema,
  referenceMarkdown,
  referenceTables,
  stringify,
  valuesTypes,
  valuesYaml,
} from "../../schema/index.ts";
import type { Chart } from "./define.ts";
import { type Files, printTemplates } from "./print.ts";
import { readme } from "./readme.ts";

/** The schema of a user's own values file, for editors; it asks only for what has no default. */
const editorSchema = "values.editor.schema.json";

/**
 * All files of a chart's folder, by path. Each but those of the definition's `files` says in its first lines
 * that it is generated.
 *
 * @throws {DefinitionError} where Helm would not treat a value as its definition says
 */
export async function chartFiles(chart: Chart): Promise<Files> {
  const { metadata, values, source } = chart;
  // What counts only beside other values is refused by the checks.
  const schema = jsonSchema(values, { title: metadata.name, conditions: false });
  const notice = `Generated from ${source}/ by kmstack generate; do not edit.`;
  const templates = printTemplates(chart);
  const isTested = [...templates.values()].some((text) => /^ +helm\.sh\/hook: test$/m.test(text));
  return new Map([
    [".helmignore", helmIgnore(notice)],
    ["Chart.yaml", `# ${notice}\n${stringify({ apiVersion: "v2", type: "application", ...metadata })}`],
    ["README.md", readme(chart, isTested, referenceMarkdown(referenceTables(values), 3), notice)],
    ["values.d.ts", await valuesTypes(schema)],
    ["values.schema.json", json(schema)],
    [editorSchema, json(jsonSchema(values, { title: metadata.name, partial: true }))],
    [
      "values.yaml",
      valuesYaml(values, { schemaPath: "values.schema.json", header: `${notice}\n${metadata.description}` }),
    ],
    ...Object.entries(chart.files),
    ...exampleFiles(chart, notice),
    ...templates,
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function* exampleFiles({ examples }: Chart, notice: string): Iterable<readonly [string, string]> {
  for (const [name, { description, values }] of Object.entries(examples)) {
    const head = [`yaml-language-server: $schema=../${editorSchema}`, notice, description];
    yield [`ci/${name}-values.yaml`, `${head.map((line) => `# ${line}\n`).join("")}${stringify(values)}`];
  }
}

/** What a packaged chart, and the Secret of each release, need not carry. */
function helmIgnore(notice: string): string {
  return [`# ${notice}`, "ci/", "values.d.ts", editorSchema, ""].join("\n");
}
