import type { NamedTemplate } from "../language/named.ts";
import { printChecks } from "../print/checks.ts";
import { contextOf } from "../print/context.ts";
import { printDocuments, printNamed, printNotes } from "../print/file.ts";
import { comment } from "../print/lines.ts";
import type { Chart } from "./define.ts";
import { checksFile, helpersFile, libraryChecksFile, notesFile, templateFile } from "./paths.ts";

/** Names and texts of files, by path from the chart's folder. */
export type Files = ReadonlyMap<string, string>;

/**
 * The files under `templates/`: one for each entry of the definition, the named templates, the checks, NOTES.txt. Of a
 * chart with a library the named templates and the checks are below that one's own `templates/`.
 */
export function printTemplates(chart: Chart): Files {
  const named = new Set<NamedTemplate>();
  const context = contextOf(chart.metadata.name, chart.bodies, (template) => named.add(template));
  const notice = (folder = "") =>
    `${comment(`Generated from ${[chart.source, folder].filter(Boolean).join("/")}/ by kmstack generate; do not edit.`)}\n`;
  const files = new Map<string, string>();
  for (const [path, parts] of chart.templates) {
    files.set(templateFile(path), notice(chart.sourceOf(path)) + printDocuments(parts, context));
  }
  const checks = printChecks(chart.conditions, context) + printChecks(chart.checks, context);
  for (const [path, text] of checkFiles(chart, checks)) files.set(path, notice() + text);
  if (chart.notes.length > 0) {
    files.set(notesFile, notice() + printNotes(chart.notes, context));
  }
  // A Set goes on to what is added while it is walked: a named template may include others.
  const definitions = new Map<string, string>();
  for (const template of named) {
    const printed = printNamed(template, context);
    const other = definitions.get(template.name) ?? printed;
    if (printed !== other)
      throw new Error(`there are two named templates "${template.name}"; Helm knows one`);
    definitions.set(template.name, printed);
  }
  if (definitions.size > 0) {
    const sorted = [...definitions].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
    files.set(helpersFile(chart.library), `${notice()}\n${sorted.join("\n")}`);
  }
  return files;
}

/** The checks, in a file of their own or, of a chart with a library, in a named template there. */
function checkFiles({ library, metadata }: Chart, checks: string): readonly (readonly [string, string])[] {
  if (library === undefined) return [[checksFile, checks]];
  const name = JSON.stringify(`${metadata.name}.checks`);
  const description = comment("Refuses values that each are right and must not be together.");
  return [
    [checksFile, `{{- include ${name} $ }}\n`],
    [libraryChecksFile(library), `\n${description}\n{{- define ${name} -}}\n${checks}{{- end }}\n`],
  ];
}
