import type { ExpressionNode, Scalar } from "../node.ts";
import type { Context } from "./context.ts";
import { printExpression } from "./expression.ts";
import { isPlain, isPlainText, isSmallInteger, samplesOf } from "./plain.ts";
import { shapeOf, trials } from "./shape.ts";

/** Go template text that comes out as the literal text, whatever it holds. */
export function escapeActions(literal: string): string {
  return literal.replaceAll("{{", '{{ "{{" }}');
}

/** A literal scalar on one line, quoted where YAML needs it. */
export function literalScalar(value: Scalar): string {
  return typeof value === "string" && isPlain(value) ? value : JSON.stringify(value);
}

/** True of an expression that YAML writes on the line of its key. */
export function isScalar(of: ExpressionNode, context: Context): boolean {
  const kind = shapeOf(of, context.bodies)?.kind;
  return (
    kind === "boolean" || kind === "integer" || kind === "number" || kind === "text" || kind === "choice"
  );
}

/** A scalar expression as one line of a template: bare where that is safe whatever its value, else as JSON. */
export function printScalar(of: ExpressionNode, context: Context): string {
  if (of.kind === "text") return printTextScalar(of.parts, of, context);
  const shape = shapeOf(of, context.bodies);
  const code = printExpression(of, context);
  return shape?.kind === "boolean" || isSmallInteger(shape) || isPlainText(shape)
    ? `{{ ${code} }}`
    : `{{ ${code} | toJson }}`;
}

/** A text made of parts: its parts in place where none of them needs an escape, else one `printf`. */
function printTextScalar(
  parts: readonly (string | ExpressionNode)[],
  of: ExpressionNode,
  context: Context,
): string {
  const tried = trials(parts, context.bodies);
  if (tried === undefined) return `{{ ${printExpression(of, context)} | toJson }}`;
  if (tried.every(isPlain)) return interleave(parts, context, (literal) => literal);
  return `"${interleave(parts, context, (literal) => JSON.stringify(literal).slice(1, -1))}"`;
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

/** A text that stands bare in a named template, which other templates quote where they must. */
export function printBare(of: ExpressionNode, context: Context): string {
  if (
    of.kind === "text" &&
    of.parts.every((part) => typeof part === "string" || samplesOf(shapeOf(part, context.bodies)))
  ) {
    return interleave(of.parts, context, (literal) => literal);
  }
  return `{{ ${printExpression(of, context)} }}`;
}
