import type { ExpressionNode } from "../language/node.ts";
import { conjuncts } from "../operations/logic.ts";
import { sameExpression } from "./same.ts";

/** Conditions that hold wherever a place is reached. */
export type Known = readonly ExpressionNode[];

/** What is known where one more condition holds; where it is an `and`, each of its operands holds as well. */
export function knowing(known: Known, condition: ExpressionNode): Known {
  return [...known, condition, ...conjuncts(condition)];
}

/** True where a condition holds for sure. */
export function isKnown(known: Known, condition: ExpressionNode): boolean {
  return known.some((one) => sameExpression(one, condition));
}
