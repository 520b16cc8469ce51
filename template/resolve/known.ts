import type { ExpressionNode } from "../language/node.ts";
import { sameExpression } from "../language/same.ts";
import { allOf, conjuncts, disjuncts } from "../operations/logic.ts";

/** Conditions that hold wherever a place is reached. */
export type Known = readonly ExpressionNode[];

/** What is known where one more condition holds; where it is an `and`, each of its operands holds as well. */
export function knowing(known: Known, condition: ExpressionNode): Known {
  return [...known, condition, ...conjuncts(condition)];
}

/** True where a condition holds for sure: it is known itself, as are all of an `and`, or one of an `or`. */
export function isKnown(known: Known, condition: ExpressionNode): boolean {
  if (known.some((one) => sameExpression(one, condition))) return true;
  const [all, any] = [conjuncts(condition), disjuncts(condition)];
  if (all.length > 1) return all.every((one) => isKnown(known, one));
  return any.length > 1 && any.some((one) => isKnown(known, one));
}

/** What is left to ask of a condition that is not known as a whole. */
export function notKnown(known: Known, condition: ExpressionNode): ExpressionNode {
  return allOf(...conjuncts(condition).filter((one) => !isKnown(known, one)));
}
