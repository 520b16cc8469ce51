import type { NamedTemplate } from "../language/named.ts";
import { printChecks } from "../print/checks.ts";
import { contextOf } from "../print/context.ts";
import { printDocuments, printNamed, printNotes } from "../print/file.ts";
import { comment } from "../print/lines.ts";
import type { Chart } from "./define.ts";
import { checksFile, helpersFile, libraryFile, notesFile, templateFile } from "./paths.ts";

/** Names and texts of files, by path from the chart's folder. */
export type Files = ReadonlyMap<string, string>;

/**
 * The files under `templates/`: one for each entry of the definition, the named templates, the checks, NOTES.txt. Of a
 * chart with a library the named templates, the checks and the notes are below that one's own `templates/`.
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
  const checks = {
    name: "checks",
    description: "Refuses values that each are right and must not be together.",
    text: printChecks(chart.conditions, context) + printChecks(chart.checks, context),
  };
  const notes = {
    name: "notes",
    description: "What is said after an install.",
    text: printNotes(chart.notes, context),
  };
  for (const [path, text] of [
    ...inLibrary(chart, checksFile, checks),
    ...(chart.notes.length === 0 ? [] : inLibrary(chart, notesFile, notes)),
  ])
    files.set(path, notice() + text);
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

/** A file, or, of a chart with a library, what the file includes and the named template that it is there. */
function inLibrary(
  { library, metadata }: Chart,
  file: string,
  { name, description, text }: { readonly name: string; readonly description: string; readonly text: string },
): readonly (readonly [string, string])[] {
  if (library === undefined) return [[file, text]];
  const whole = JSON.stringify(`${metadata.name}.${name}`);
  const definition = ["", comment(description), `{{- define ${whole} -}}`, `${text}{{- end }}`, ""].join(
    "\n",
  );
  return [
    [file, `{{ include ${whole} $ }}\n`],
    [libraryFile(library, name), definition],
  ];
}
