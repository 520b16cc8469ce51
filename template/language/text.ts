import type { TextPart } from "./advice.ts";
import { type Expression, expression, operandNode } from "./expression.ts";
import type { ExpressionNode } from "./node.ts";

/**
 * A text with expressions in it: ``text`http://${host}:${port}` ``. Numbers are written without exponent,
 * booleans as `true` and `false`.
 *
 * @example
 * text`${release.name} says: ${v.greeting}`
 */
export function text<const O extends readonly unknown[]>(
  literals: TemplateStringsArray,
  ...operands: { readonly [I in keyof O]: TextPart<O[I]> }
): Expression<string> {
  const parts: (string | ExpressionNode)[] = [];
  literals.forEach((literal, index) => {
    if (literal !== "") parts.push(literal);
    if (index < operands.length) addPart(parts, operandNode(operands[index]));
  });
  return expression({ kind: "text", parts: joinLiterals(parts) });
}

function addPart(parts: (string | ExpressionNode)[], part: ExpressionNode): void {
  if (part.kind === "literal") parts.push(String(part.value));
  else if (part.kind === "text") parts.push(...part.parts);
  else parts.push(part);
}

function joinLiterals(parts: readonly (string | ExpressionNode)[]): readonly (string | ExpressionNode)[] {
  const joined: (string | ExpressionNode)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
