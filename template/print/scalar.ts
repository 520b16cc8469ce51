import type { Shape } from "../../schema/index.ts";
import type { ExpressionNode, Scalar } from "../language/node.ts";
import type { Context } from "./context.ts";
import { printExpression } from "./expression.ts";
import { isLazy } from "./failing.ts";
import { isPlain, isPlainText, isSmallInteger } from "./plain.ts";
import { isAlwaysPlain, isText, shapeOf, trials } from "./shape.ts";

/** Go template text that comes out as the literal text, whatever it holds. */
export function escapeActions(literal: string): string {
  return literal.replaceAll("{{", '{{ "{{" }}');
}

/** A literal scalar on one line, quoted where YAML needs it. */
export function literalScalar(value: Scalar): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return isPlain(value) ? value : quoted(value);
}

/** Characters that YAML holds only as escapes, or takes for a line's end, and that JSON does not escape. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text in quotes, as YAML and JSON both have it. */
function quoted(text: string): string {
  const code = (character: string) => character.charCodeAt(0).toString(16).padStart(4, "0");
  return JSON.stringify(text).replace(unprintable, (character) => `\\u${code(character)}`);
}

const scalarKinds: ReadonlySet<Shape["kind"]> = new Set([
  "boolean",
  "integer",
  "number",
  "intOrString",
  "text",
  "choice",
]);

/**
 * True of an expression that is written as one action on the line of its key. A choice of which only one side may be
 * worked out reads better with a line for each.
 */
export function isScalar(of: ExpressionNode, context: Context): boolean {
  if (isLazy(of, context.bodies)) return false;
  const kind = shapeOf(of, context.bodies)?.kind;
  return kind !== undefined && scalarKinds.has(kind);
}

/**
 * A scalar expression as one line of a template: bare where that is safe whatever its value; else a text in
 * quotes, whose escapes are Go's and all of them YAML's too, and anything else as JSON.
 */
export function printScalar(of: ExpressionNode, context: Context): string {
  if (of.kind === "text") return printTextScalar(of.parts, of, context);
  const shape = shapeOf(of, context.bodies);
  const code = printExpression(of, context);
  if (shape?.kind === "boolean" || isSmallInteger(shape) || isPlainText(shape)) return `{{ ${code} }}`;
  return `{{ ${code} | ${isText(shape) ? "quote" : "toJson"} }}`;
}

/** A text made of parts: its parts in place where none of them needs an escape, else one `printf`. */
function printTextScalar(
  parts: readonly (string | ExpressionNode)[],
  of: ExpressionNode,
  context: Context,
): string {
  const tried = trials(parts, context.bodies);
  if (tried === undefined) return `{{ ${printExpression(of, context)} | quote }}`;
  if (isAlwaysPlain(parts, context.bodies)) return interleave(parts, context, (literal) => literal);
  return `"${interleave(parts, context, (literal) => quoted(literal).slice(1, -1))}"`;
}

/** Literal parts and actions in turn; a brace before an action would be taken for a part of it. */
function interleave(
  parts: readonly (string | ExpressionNode)[],
  context: Context,
  write: (literal: string) => string,
): string {
  return parts
    .map((part, index) => {
      if (typeof part !== "string") return `{{ ${printExpression(part, context)} }}`;
      const literal = escapeActions(write(part));
      return literal.endsWith("{") && index < parts.length - 1 ? `${literal.slice(0, -1)}{{ "{" }}` : literal;
    })
    .join("");
}

/** A text that stands bare in a named template, which other templates quote where they must, or in NOTES.txt. */
export function printBare(of: ExpressionNode, context: Context): string {
  const parts = of.kind === "text" ? of.parts : [];
  const inPlace =
    parts.length > 0 &&
    !/^\s/.test(literalOf(parts[0])) &&
    !/\s$/.test(literalOf(parts.at(-1))) &&
    parts.every((part) => typeof part === "string" || printsAsItsText(part, context));
  return inPlace ? interleave(parts, context, (literal) => literal) : `{{ ${printExpression(of, context)} }}`;
}

/** True of a value that an action writes as a text has it. */
function printsAsItsText(of: ExpressionNode, context: Context): boolean {
  const shape = shapeOf(of, context.bodies);
  return isText(shape) || shape?.kind === "boolean" || isSmallInteger(shape);
}

/** The same of a text that is known: next to `-}}` or `{{-` it would lose white space at its ends. */
export function printBareLiteral(literal: string): string {
  return literal.trim() !== literal || literal === ""
    ? `{{ ${JSON.stringify(literal)} }}`
    : escapeActions(literal);
}

function literalOf(part: string | ExpressionNode | undefined): string {
  return typeof part === "string" ? part : "";
}
