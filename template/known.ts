import { operandNode } from "./expression.ts";
import type { ExpressionNode } from "./node.ts";
import { and } from "./operations/index.ts";
import { sameExpression } from "./same.ts";

/** Conditions that hold wherever a place is reached. */
export type Known = readonly ExpressionNode[];

/** What is known where one more condition holds; where it is an `and`, each of its operands holds as well. */
export function knowing(known: Known, condition: ExpressionNode): Known {
  return [...known, ...conjuncts(condition)];
}

/** True where a condition holds for sure. */
export function isKnown(known: Known, condition: ExpressionNode): boolean {
  return known.some((one) => sameExpression(one, condition));
}

const conjunction = operandNode(and());

function conjuncts(condition: ExpressionNode): Known {
  const isConjunction =
    condition.kind === "operation" &&
    conjunction.kind === "operation" &&
    condition.operation === conjunction.operation;
  return isConjunction ? [condition, ...condition.operands.flatMap(conjuncts)] : [condition];
}
