import type { NamedTemplate } from "../language/named.ts";
import type { ExpressionNode } from "../language/node.ts";
import type { Block, Choice, ListPart } from "../resolve/block.ts";
import { choiceOf, printBlock, printListPart } from "./block.ts";
import { printParts } from "./conditions.ts";
import { type Context, within } from "./context.ts";
import { mayEndInBreaks } from "./ending.ts";
import { printExpression } from "./expression.ts";
import { comment, type Lines, text } from "./lines.ts";
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
    ? printDocument(part.value, indent, context)
    : printOneOfMany(part, indent, context);
}

/**
 * Helm 3 cuts white space off the end of a document, also where it belongs to a text; a comment keeps it.
 * Source: SplitManifests in Helm's pkg/releaseutil/manifest.go.
 */
function printDocument(document: Block, indent: number, context: Context): Lines {
  const lines = printBlock(document, indent, context);
  return mayEndInBreaks(document, context.bodies) ? [...lines, "# end"] : lines;
}

function printOneOfMany(part: ListPart, indent: number, context: Context): Lines {
  switch (part.kind) {
    case "item":
      return ["---", ...printDocument(part.value, indent, context)];
    case "each":
      return printListPart(part, indent, context, printOneOfMany);
    case "items":
      // Not a list of documents, but one document for each.
      return printListPart(eachOf(part.of), indent, context, printOneOfMany);
    default:
      return printListPart(part, indent, context);
  }
}

function eachOf(list: ExpressionNode): ListPart {
  const variable = { hint: "document" };
  const item: ExpressionNode = {
    kind: "reference",
    root: { kind: "variable", variable },
    path: [],
    shape: { kind: "anything" },
  };
  return { kind: "each", list, variable, body: [{ kind: "item", value: { kind: "expression", of: item } }] };
}

/** A named template, with what it is for above it. */
export function printNamed(template: NamedTemplate, context: Context): string {
  const own = within(template, context);
  const body = context.bodies.of(template);
  const lines =
    template.returns === "yaml" ? withoutFirstBreak(printBlock(body, 0, own)) : printTextBody(body, own);
  return text([
    comment(template.description),
    `{{- define ${JSON.stringify(`${context.chart}.${template.name}`)} -}}`,
    ...lines,
    "{{- end }}",
  ]);
}

/** A map that begins with another one's entries needs no line break before them: nothing stands there. */
function withoutFirstBreak([first = "", ...rest]: Lines): Lines {
  return [first.replace(/^\{\{- (.*) \| nindent 0 \}\}$/, "{{ $1 }}"), ...rest];
}

/** A text on its own, without quotes: who includes it quotes it where that is needed. */
function printTextBody(body: Block, context: Context): Lines {
  const choice = choiceIn(body);
  if (choice === undefined) return [printTextValue(body, context)];
  const lines = [`{{- if ${printExpression(choice.condition, context)} -}}`];
  lines.push(...printTextBody(choice.consequent, context));
  let last = choice.alternative;
  for (let next = choiceIn(last); next !== undefined; next = choiceIn(last)) {
    lines.push(`{{- else if ${printExpression(next.condition, context)} -}}`);
    lines.push(...printTextBody(next.consequent, context));
    last = next.alternative;
  }
  return [...lines, "{{- else -}}", printTextValue(last, context), "{{- end -}}"];
}

function choiceIn(body: Block): Choice | undefined {
  if (body.kind === "choice") return body;
  return body.kind === "expression" && body.of.kind === "choice" ? choiceOf(body.of) : undefined;
}

function printTextValue(body: Block, context: Context): string {
  if (body.kind === "scalar") return printBareLiteral(String(body.value));
  if (body.kind === "expression") return printBare(body.of, context);
  throw new Error(`a text is needed, not a ${body.kind}`);
}

/** The lines of NOTES.txt, each as it is. */
export function printNotes(parts: readonly ListPart[], context: Context): string {
  return text(printParts(parts, printNote, 0, context));
}

function printNote(part: ListPart, _indent: number, context: Context): Lines {
  if (part.kind !== "item") throw new Error(`a note is a text, not ${part.kind}`);
  return [printTextValue(part.value, context)];
}
