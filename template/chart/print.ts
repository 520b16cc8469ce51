import type { NamedTemplate } from "../language/named.ts";
import type { Context } from "../print/context.ts";
import { printChecks, printDocuments, printNamed, printNotes } from "../print/file.ts";
import { comment } from "../print/lines.ts";
import type { Bodies } from "../resolve/bodies.ts";
import type { Chart } from "./define.ts";
import { checksFile, notesFile, templateFile } from "./paths.ts";

/** Names and texts of files, by path from the chart's folder. */
export type Files = ReadonlyMap<string, string>;

/** The files under `templates/`: one for each entry of the definition, the named templates, the checks, NOTES.txt. */
export function printTemplates(chart: Chart): Files {
  const named = new Set<NamedTemplate>();
  const context = contextOf(chart.metadata.name, chart.bodies, (template) => named.add(template));
  const notice = (folder = "") =>
    `${comment(`Generated from ${[chart.source, folder].filter(Boolean).join("/")}/ by kmstack generate; do not edit.`)}\n`;
  const files = new Map<string, string>();
  for (const [path, parts] of chart.templates) {
    files.set(templateFile(path), notice(chart.sourceOf(path)) + printDocuments(parts, context));
  }
  files.set(checksFile, notice() + printChecks([...chart.conditions, ...chart.checks], context));
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
    files.set("templates/_helpers.tpl", `${notice()}\n${sorted.join("\n")}`);
  }
  return files;
}

function contextOf(chart: string, bodies: Bodies, included: Context["included"]): Context {
  return { chart, bodies, top: "$", names: new Map(), eager: false, known: [], included };
}
