import {
  jsonSchema,
  packagedSchema,
  schemaText,
  stringify,
  valuesTypes,
  valuesYaml,
} from "../../schema/index.ts";
import type { Chart } from "./define.ts";
import { dependenciesOf, libraryFiles } from "./library.ts";
import { editorSchemaFile, exampleFile, recordFile, referenceFile } from "./paths.ts";
import { type Files, printTemplates } from "./print.ts";
import { readme, valuesReference } from "./readme.ts";
import { record } from "./record.ts";

/**
 * All files of a chart's folder, by path, and last of all the record of them. Each but those of the definition's
 * `files` says in its first lines that it is generated.
 *
 * @throws {DefinitionError} where Helm would not treat a value as its definition says, or the definition is not as it has to be
 * @example
 * [...(await chartFiles(greeter)).keys()]
 */
export async function chartFiles(chart: Chart): Promise<Files> {
  chart.verify();
  const { metadata, values, source } = chart;
  // What counts only beside other values is refused by the checks.
  const { name: title } = metadata;
  const schema = jsonSchema(values, {
    title,
    conditions: false,
    ...(chart.library === undefined ? {} : { library: chart.library }),
  });
  const forEditors = jsonSchema(values, { title, partial: true, described: true });
  const notice = `Generated from ${source}/ by kmstack generate; do not edit.`;
  const dependencies = dependenciesOf(chart);
  const templates = printTemplates(chart);
  const isTested = [...templates.values()].some((text) => /^ +helm\.sh\/hook: test$/m.test(text));
  const files = new Map([
    [".helmignore", helmIgnore(notice)],
    [
      "Chart.yaml",
      `# ${notice}\n${stringify({ apiVersion: "v2", type: "application", ...metadata, ...(dependencies.length === 0 ? {} : { dependencies }) })}`,
    ],
    ["README.md", readme(chart, isTested, notice)],
    [referenceFile, valuesReference(chart, notice)],
    ["values.d.ts", await valuesTypes(jsonSchema(values, { title, conditions: false, described: true }))],
    ["values.schema.json", packagedSchema(schema)],
    [editorSchemaFile, schemaText(forEditors)],
    [
      "values.yaml",
      valuesYaml(values, { schemaPath: "values.schema.json", header: `${notice}\n${metadata.description}` }),
    ],
    ...Object.entries(chart.files),
    ...exampleFiles(chart, notice),
    ...libraryFiles(chart, notice),
    ...templates,
  ]);
  return files.set(recordFile, record(metadata.name, source, files));
}

function* exampleFiles({ examples }: Chart, notice: string): Iterable<readonly [string, string]> {
  for (const [name, { description, values }] of Object.entries(examples)) {
    const head = [`yaml-language-server: $schema=../${editorSchemaFile}`, notice, description];
    yield [exampleFile(name), `${head.map((line) => `# ${line}\n`).join("")}${stringify(values)}`];
  }
}

/** What a packaged chart, and the Secret of each release, need not carry. */
function helmIgnore(notice: string): string {
  return [`# ${notice}`, recordFile, "ci/", "values.d.ts", editorSchemaFile, referenceFile, ""].join("\n");
}
