import { isDeepStrictEqual } from "node:util";
import type { ExpressionNode, Literal, Root } from "./node.ts";

/** True of expressions that say the same thing of the same things. */
export function sameExpression(one: ExpressionNode, other: ExpressionNode): boolean {
  if (one === other) return true;
  switch (one.kind) {
    case "literal":
      return other.kind === "literal" && sameLiteral(one.value, other.value);
    case "reference":
      return other.kind === "reference" && sameRoot(one.root, other.root) && samePath(one.path, other.path);
    case "operation":
      return (
        other.kind === "operation" &&
        one.operation === other.operation &&
        sameAll(one.operands, other.operands)
      );
    case "text":
      return other.kind === "text" && sameAll(one.parts, other.parts);
    case "choice":
      return (
        other.kind === "choice" &&
        sameExpression(one.condition, other.condition) &&
        sameExpression(one.consequent, other.consequent) &&
        sameExpression(one.alternative, other.alternative)
      );
    case "include":
      return (
        other.kind === "include" &&
        one.template === other.template &&
        sameAll(Object.values(one.operands), Object.values(other.operands))
      );
  }
}

function sameLiteral(one: Literal, other: Literal): boolean {
  return Object.is(one, other) || (typeof one === "object" && isDeepStrictEqual(one, other));
}

function samePath(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

type Part = string | ExpressionNode;

function sameAll(some: readonly Part[], others: readonly Part[]): boolean {
  return some.length === others.length && some.every((one, index) => samePart(one, others[index]));
}

function samePart(one: Part, other: Part | undefined): boolean {
  if (typeof one === "string" || typeof other === "string" || other === undefined) return one === other;
  return sameExpression(one, other);
}

function sameRoot(one: Root, other: Root): boolean {
  if (one.kind !== "variable" || other.kind !== "variable") return one.kind === other.kind;
  return one.variable === other.variable;
}
