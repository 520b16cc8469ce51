import type { ExpressionNode } from "../language/node.ts";
import { filled } from "../operations/collections.ts";
import { type Block, blockOfLiteral, type Choice, type ListPart, type MapPart } from "../resolve/block.ts";
import { isKnown } from "../resolve/known.ts";
import { isFilled } from "../resolve/presence.ts";
import { type PrintPart, printChoice, printParts } from "./conditions.ts";
import { type Context, inLoop } from "./context.ts";
import { mayEndInBreaks } from "./ending.ts";
import { printExpression, printInclude } from "./expression.ts";
import { control, type Lines, pad } from "./lines.ts";
import { printRange } from "./range.ts";
import { escapeActions, isScalar, literalScalar, printScalar } from "./scalar.ts";

/** The lines of a map or list that begins at a column; of anything else, the lines of a document's root. */
export function printBlock(block: Block, indent: number, context: Context): Lines {
  switch (block.kind) {
    case "map":
      return printParts(block.parts, printMapPart, indent, context);
    case "list":
      return printParts(block.parts, printListPart, indent, context);
    case "choice":
      return printChoice(block.condition, indent, context, {
        consequent: (where) => printBlock(block.consequent, indent, where),
        alternative: (where) => printBlock(block.alternative, indent, where),
        next: block.alternative.kind === "choice" ? block.alternative.condition : undefined,
      });
    case "expression":
      if (isScalar(block.of, context)) return [pad(indent) + printScalar(block.of, context)];
      return block.of.kind === "choice"
        ? printBlock(choiceOf(block.of), indent, context)
        : [control(indent, printStructure(block.of, indent, context))];
    default: {
      // Such a value needs nothing before it; its further lines, if any, are indented by more than the first.
      const [first = "", ...rest] = printValue("", block, indent, context);
      return [pad(indent) + first.trimStart(), ...rest];
    }
  }
}

/** The lines of what stands behind `lead`: a key with its colon, or the dash of a list's item. */
function printValue(lead: string, value: Block, indent: number, context: Context): Lines {
  switch (value.kind) {
    case "scalar":
      return typeof value.value === "string" && isReadableAsLines(value.value)
        ? literalLines(lead, value.value, indent + 2)
        : [`${lead} ${escapeActions(literalScalar(value.value))}`];
    case "emptyMap":
      return [`${lead} {}`];
    case "emptyList":
      return [`${lead} []`];
    case "expression":
      if (isScalar(value.of, context)) return [`${lead} ${printScalar(value.of, context)}`];
      return value.of.kind === "choice"
        ? printEither(lead, choiceOf(value.of), indent, context)
        : [lead, control(indent + 2, printStructure(value.of, indent + 2, context))];
    case "embedded":
      return [
        // Breaks that end the document within are its own.
        `${lead} ${mayEndInBreaks(value.content, context.bodies) ? "|+" : "|"}`,
        ...printBlock(value.content, indent + 2, context),
      ];
    default:
      return [lead, ...printBlock(value, indent + 2, context)];
  }
}

/** One of two values, each with what stands before it. */
function printEither(lead: string, value: Choice, indent: number, context: Context): Lines {
  const { consequent, alternative } = value;
  return printChoice(value.condition, indent, context, {
    consequent: (where) => printValue(lead, consequent, indent, where),
    alternative: (where) => printValue(lead, alternative, indent, where),
    next: undefined,
  });
}

/** A choice between maps, lists, or values of different types: no single scalar, so its sides are written out. */
export function choiceOf(of: Extract<ExpressionNode, { kind: "choice" }>): Choice {
  const side = (node: ExpressionNode): Block =>
    node.kind === "literal" ? blockOfLiteral(node.value) : { kind: "expression", of: node };
  return {
    kind: "choice",
    condition: of.condition,
    consequent: side(of.consequent),
    alternative: side(of.alternative),
  };
}

/**
 * A map or list made by an expression, as lines of their own at a column. Helm's toYaml gives nothing for one
 * that holds DEL, C1 controls, U+FFFE or U+FFFF, and leaves a key `<<` unquoted: test/template/limits.test.ts.
 */
function printStructure(of: ExpressionNode, indent: number, context: Context): string {
  if (of.kind === "include") {
    const bare = beginsWithBreak(context.bodies.of(of.template)) ? ' | trimPrefix "\\n"' : "";
    return `${printInclude(of, context)}${bare} | nindent ${indent}`;
  }
  const code = printExpression(of, context);
  return of.kind === "reference"
    ? `toYaml ${code} | nindent ${indent}`
    : `${code} | toYaml | nindent ${indent}`;
}

/** Whether what a named template gives begins with a line break: what is first in it stands under a condition, or in a loop. */
function beginsWithBreak(body: Block): boolean {
  switch (body.kind) {
    case "choice":
      return true;
    case "expression":
      return body.of.kind === "choice";
    case "map":
    case "list":
      return ["when", "each", "eachEntry"].includes(body.parts[0]?.kind ?? "");
    default:
      return false;
  }
}

/** True of a text that reads better line by line than with `\n` in it, and that a block scalar can hold. */
function isReadableAsLines(text: string): boolean {
  const lines = text.replace(/\n$/, "").split("\n");
  const [first, last] = [lines[0], lines.at(-1)];
  if (lines.length < 2 || first === "" || last === "" || /^\s/.test(first ?? "")) return false;
  return lines.every((line) => !/\s$|[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(line));
}

function literalLines(lead: string, text: string, indent: number): Lines {
  const clipped = text.endsWith("\n");
  const lines = (clipped ? text.slice(0, -1) : text).split("\n");
  return [
    `${lead} ${clipped ? "|" : "|-"}`,
    ...lines.map((line) => (line === "" ? "" : pad(indent) + escapeActions(line))),
  ];
}

function printMapPart(part: MapPart, indent: number, context: Context): Lines {
  switch (part.kind) {
    case "entry":
      return printValue(`${pad(indent)}${printKey(part.key, context)}:`, part.value, indent, context);
    case "eachEntry": {
      const inner = inLoop(context, part.key, part.value);
      const [key, value] = [inner.names.get(part.key), inner.names.get(part.value)];
      return [
        control(indent, `range $${key}, $${value} := ${printExpression(part.map, context)}`),
        ...printParts(part.body, printMapPart, indent, inner),
        control(indent, "end"),
      ];
    }
    case "entries":
      return printSpread(part.of, indent, context);
    default:
      return [];
  }
}

function printKey(key: string | ExpressionNode, context: Context): string {
  if (typeof key === "string") return escapeActions(literalScalar(key));
  const code = printScalar(key, context);
  // At the beginning of a line, a value such as `---` is the end of a document.
  return code.startsWith("{{ ") && key.kind === "text"
    ? `{{ ${printExpression(key, context)} | quote }}`
    : code;
}

/** All entries of a map, or items of a list, among the others. */
function printSpread(of: ExpressionNode, indent: number, context: Context): Lines {
  if (of.kind === "choice") {
    return printChoice(of.condition, indent, context, {
      consequent: (where) => printSpread(of.consequent, indent, where),
      alternative: (where) => printSpread(of.alternative, indent, where),
      next: undefined,
    });
  }
  if (of.kind === "literal") {
    const block = blockOfLiteral(of.value);
    return block.kind === "map" || block.kind === "list" ? printBlock(block, indent, context) : [];
  }
  const lines = [control(indent, printStructure(of, indent, context))];
  const condition = filled(of);
  if (isFilled(of, context.bodies) || isKnown(context.known, condition)) return lines;
  return [control(indent, `if ${printExpression(condition, context)}`), ...lines, control(indent, "end")];
}

/**
 * The lines of a list's part.
 *
 * @param printInner how the parts inside a loop print: documents have a way of their own
 */
export function printListPart(
  part: ListPart,
  indent: number,
  context: Context,
  printInner: PrintPart<ListPart> = printListPart,
): Lines {
  switch (part.kind) {
    case "item":
      return printItem(part.value, indent, context);
    case "each": {
      const { head, inner } = printRange(part, context);
      return [
        control(indent, head),
        ...printParts(part.body, printInner, indent, inner),
        control(indent, "end"),
      ];
    }
    case "items":
      return printSpread(part.of, indent, context);
    default:
      return [];
  }
}

/** An item of a list; a map begins on the line of the dash where its first line is no action. */
function printItem(value: Block, indent: number, context: Context): Lines {
  const lines = printValue(`${pad(indent)}-`, value, indent, context);
  const [dash, first, ...rest] = lines;
  if (
    value.kind !== "map" ||
    dash === undefined ||
    first === undefined ||
    first.trimStart().startsWith("{{-")
  )
    return lines;
  return [`${dash} ${first.trimStart()}`, ...rest];
}
