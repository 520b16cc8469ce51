import type { Block, ListPart } from "../block.ts";
import type { NamedTemplate } from "../named.ts";
import { printBlock, printListPart } from "./block.ts";
import { printParts } from "./conditions.ts";
import type { Context } from "./context.ts";
import { printExpression } from "./expression.ts";
import { comment, control, type Lines } from "./lines.ts";
import { printBare, printBareLiteral } from "./scalar.ts";

/** The documents of one template file. Several are told apart by `---`, which stands under their conditions. */
export function printDocuments(parts: readonly ListPart[], context: Context): string {
  const only = parts.length === 1 && countOf(parts) === 1;
  return text(printParts(parts, only ? printOnly : printOneOfMany, 0, context));
}

/** How many documents stand in the text, whatever comes of them. */
function countOf(parts: readonly ListPart[]): number {
  return parts.reduce((count, part) => {
    if (part.kind === "when") return count + countOf(part.consequent) + countOf(part.alternative);
    if (part.kind === "comment") return count;
    return count + (part.kind === "item" ? 1 : 2);
  }, 0);
}

function printOnly(part: ListPart, indent: number, context: Context): Lines {
  return part.kind === "item"
    ? printBlock(part.value, indent, context)
    : printOneOfMany(part, indent, context);
}

function printOneOfMany(part: ListPart, indent: number, context: Context): Lines {
  switch (part.kind) {
    case "item":
      return ["---", ...printBlock(part.value, indent, context)];
    case "each":
      return printListPart(part, indent, context, printOneOfMany);
    default:
      return printListPart(part, indent, context);
  }
}

/** A named template, with what it is for above it. */
export function printNamed(template: NamedTemplate, context: Context): string {
  const own: Context = {
    ...context,
    top: Object.keys(template.parameters).length === 0 ? "$" : "$.root",
    names: new Map(),
    eager: false,
    known: [],
  };
  const body = context.bodies.of(template);
  const lines = template.returns === "yaml" ? printBlock(body, 0, own) : printTextBody(body, own);
  return text([
    comment(template.description),
    `{{- define ${JSON.stringify(`${context.chart}.${template.name}`)} -}}`,
    ...lines,
    "{{- end }}",
  ]);
}

/** A text on its own, without quotes: who includes it quotes it where that is needed. */
function printTextBody(body: Block, context: Context): Lines {
  switch (body.kind) {
    case "scalar":
      return [printBareLiteral(String(body.value))];
    case "expression":
      return [printBare(body.of, context)];
    case "choice": {
      const condition = printExpression(body.condition, context);
      const otherwise = printTextBody(body.alternative, context);
      const chained = body.alternative.kind === "choice";
      return [
        `{{- if ${condition} -}}`,
        ...printTextBody(body.consequent, context),
        ...(chained
          ? otherwise.map((line, index) => (index === 0 ? line.replace("{{- if", "{{- else if") : line))
          : []),
        ...(chained ? [] : ["{{- else -}}", ...otherwise, "{{- end -}}"]),
      ];
    }
    default:
      throw new Error(`a named text is made of texts, not of a ${body.kind}`);
  }
}

function text(lines: Lines): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** An action that ends the render with a message. */
export function printCheck(condition: string, message: string): string {
  return text([
    control(0, `if ${condition}`),
    control(2, `fail ${JSON.stringify(message)}`),
    control(0, "end"),
  ]);
}

/** The lines of NOTES.txt, each as it is. */
export function printNotes(parts: readonly ListPart[], context: Context): string {
  return text(printParts(parts, printNote, 0, context));
}

function printNote(part: ListPart, _indent: number, context: Context): Lines {
  if (part.kind !== "item") throw new Error(`a note is a text, not ${part.kind}`);
  return printTextBody(part.value, context);
}
