import type { NamedTemplate } from "../language/named.ts";
import { printChecks } from "../print/checks.ts";
import { contextOf } from "../print/context.ts";
import { printDocuments, printNamed, printNotes } from "../print/file.ts";
import { comment } from "../print/lines.ts";
import type { Chart } from "./define.ts";
import { printRenames, readRenamed } from "./deprecations/renames.ts";
import { checksFile, helpersFile, libraryFile, notesFile, pathInTemplates, templateFile } from "./paths.ts";

/** Names and texts of files, by path from the chart's folder. */
export type Files = ReadonlyMap<string, string>;

/**
 * The files under `templates/`: one for each entry of the definition, the named templates, the checks, NOTES.txt. Of a
 * chart with a library each of them includes what is in the library's file of the same path.
 *
 * @example
 * printTemplates(greeter).get("templates/greeting.yaml")
 */
export function printTemplates(chart: Chart): Files {
  const named = new Set<NamedTemplate>();
  const context = contextOf(chart.metadata.name, chart.bodies, (template) => named.add(template));
  const notice = (folder = "") =>
    `${comment(`Generated from ${[chart.source, folder].filter(Boolean).join("/")}/ by kmstack generate; do not edit.`)}\n`;
  const files = new Map<string, string>();
  const reading = chart.renames.length === 0 ? "" : readRenamed(chart.metadata.name);
  for (const [path, parts] of chart.templates) {
    const printed = reading + printDocuments(parts, context);
    add(files, chart, templateFile(path), notice(chart.sourceOf(path)), printed);
  }
  const checks = reading + printChecks(chart.conditions, context) + printChecks(chart.checks, context);
  add(files, chart, checksFile, notice(), checks);
  const notes = [...chart.warnings, ...chart.notes];
  if (notes.length > 0) add(files, chart, notesFile, notice(), reading + printNotes(notes, context));
  // A Set goes on to what is added while it is walked: a named template may include others.
  const definitions = new Map<string, string>();
  for (const template of named) {
    const printed = printNamed(template, context);
    const other = definitions.get(template.name) ?? printed;
    if (printed !== other)
      throw new Error(`there are two named templates "${template.name}"; Helm knows one`);
    definitions.set(template.name, printed);
  }
  if (reading !== "") definitions.set("renamed.values", printRenames(chart.values, chart.renames, context));
  if (definitions.size > 0) {
    const sorted = [...definitions].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
    files.set(helpersFile(chart.library), `${notice()}\n${sorted.join("\n")}`);
  }
  return files;
}

/**
 * Adds a file, or, of a chart with a library, one that includes a named template of its own path, and that one. The path is no
 * name that a definition can give: it has an ending.
 */
function add(
  files: Map<string, string>,
  { library, metadata }: Chart,
  file: string,
  notice: string,
  text: string,
): void {
  if (library === undefined) {
    files.set(file, notice + text);
    return;
  }
  const name = JSON.stringify(`${metadata.name}.${pathInTemplates(file)}`);
  files.set(file, `${notice}{{ include ${name} $ }}\n`);
  files.set(libraryFile(library, file), `${notice}{{- define ${name} -}}\n${text}{{- end }}\n`);
}
