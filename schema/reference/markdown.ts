import type { Definition, Deprecation } from "../definition/definition.ts";
import { deprecationWords } from "../deprecations/words.ts";
import type { ReferenceRow, ReferenceTable } from "../reference.ts";

/**
 * The reference as Markdown: a heading and a table for each section.
 *
 * @param level of the headings
 * @example
 * referenceMarkdown(referenceTables(object({ port: port(80, "Its port.") }, "The web server.")))
 */
export function referenceMarkdown(tables: readonly ReferenceTable[], level = 3): string {
  return `${tables.map((table) => sectionOf(table, "#".repeat(level))).join("\n\n")}\n`;
}

/**
 * The top-level values as a Markdown table, with what each is.
 *
 * @param definition the values as a whole, made by `object`
 * @example
 * summaryMarkdown(object({ web: object({ port: port(80, "Its port.") }, "The web server.") }, "Values."))
 */
export function summaryMarkdown({ shape }: Definition): string {
  const fields = shape.kind === "object" ? Object.entries(shape.fields) : [];
  const rows = fields.map(([key, { description }]) => `| ${code(key)} | ${cell(description)} |`);
  return `${["| Value | Description |", "| --- | --- |", ...rows].join("\n")}\n`;
}

function sectionOf({ section, description, rows }: ReferenceTable, level: string): string {
  const lines = [
    `${level} ${section === "" ? "General" : `\`${section}\``}`,
    "",
    ...(description === "" ? [] : [description, ""]),
    "| Value | Type | Default | Description |",
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${code(row.path)} | ${cell(row.type)} | ${given(row)} | ${about(row)} |`),
  ];
  return lines.join("\n");
}

/** What is there by default, or why nothing is. */
function given({ default: byDefault, presence }: ReferenceRow): string {
  if (presence !== "default") return presence === "required" ? "*required*" : "*not set*";
  return byDefault === undefined ? "see values.yaml" : code(byDefault);
}

function about({ description, options, examples, deprecation }: ReferenceRow): string {
  const parts = [
    ...(deprecation === undefined ? [] : [deprecationCell(deprecation)]),
    cell(description),
    ...options.map(({ name, meaning }) => `${code(name)}: ${cell(meaning)}`),
    ...(examples.length === 0 ? [] : [`Example: ${examples.map(code).join(", ")}`]),
  ];
  return parts.join("<br>");
}

function deprecationCell(deprecation: Deprecation): string {
  const { kind, movedTo } = deprecation;
  const words = movedTo === undefined ? cell(deprecationWords(deprecation)) : `moved to ${code(movedTo)}`;
  return `**${kind === "removed" ? "Refused" : "Deprecated"}**: ${words}.`;
}

/**
 * Text inside a table's cell, which has one line and ends at a bar. What stands between backticks is code, as
 * in the comments of values.yaml; what else looks like Markdown or HTML is shown as it is.
 */
function cell(text: string): string {
  return text
    .split(/`([^`\n]+)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : prose(part)))
    .join("");
}

function prose(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\|*_`[\]]/g, (character) => `\\${character}`)
    .replace(/\s*\n\s*/g, "<br>");
}

/** Code inside a table's cell: a bar needs its backslash there too, and backticks a longer fence. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${fence}${space}${text.replaceAll("|", "\\|").replaceAll("\n", " ")}${space}${fence}`;
}
