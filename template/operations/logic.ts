import { type Expression, expression, type Operand, operandNode } from "../language/expression.ts";
import type { ExpressionNode } from "../language/node.ts";
import {
  type AnyOperation,
  booleanShape,
  operation,
  operationOf,
  type Printed,
} from "../language/operation.ts";

/** True where the operand is false. */
export const not = operation<[boolean], boolean>({
  print: (condition) => `not ${condition}`,
  evaluate: (condition) => !condition,
  shape: booleanShape,
});

/** True where all operands are. */
export const and = operation<[boolean, ...boolean[]], boolean>({
  print: (...conditions) => `and ${conditions.join(" ")}`,
  evaluate: (...conditions) => conditions.every(Boolean),
  shape: booleanShape,
  decidedBy: false,
});

/** True where one of the operands is. */
export const or = operation<[boolean, ...boolean[]], boolean>({
  print: (...conditions) => `or ${conditions.join(" ")}`,
  evaluate: (...conditions) => conditions.some(Boolean),
  shape: booleanShape,
  decidedBy: true,
});

const [conjunction, disjunction] = [operationOf(and(true)), operationOf(or(true))];

/** The node of a condition that holds where all of some do; what is an `and` already goes on in it. */
export function allOf(...conditions: readonly ExpressionNode[]): ExpressionNode {
  return applied(conjunction, conditions.flatMap(conjuncts));
}

/** The node of a condition that holds where any of some does; what is an `or` already goes on in it. */
export function anyOf(...conditions: readonly ExpressionNode[]): ExpressionNode {
  return applied(
    disjunction,
    conditions.flatMap((condition) => operandsOf(condition, disjunction)),
  );
}

/** What applies to one condition only is that condition. */
function applied(to: AnyOperation, operands: readonly ExpressionNode[]): ExpressionNode {
  const [only, ...others] = operands;
  return only !== undefined && others.length === 0 ? only : { kind: "operation", operation: to, operands };
}

/** The conditions that have to hold, each by itself, for a condition to hold. */
export function conjuncts(condition: ExpressionNode): readonly ExpressionNode[] {
  return operandsOf(condition, conjunction);
}

/** The operands of a node that applies an operation, through all levels, or the node itself. */
function operandsOf(of: ExpressionNode, wanted: AnyOperation): readonly ExpressionNode[] {
  if (of.kind !== "operation" || of.operation !== wanted) return [of];
  return of.operands.flatMap((operand) => operandsOf(operand, wanted));
}

/**
 * An operand of a comparison. A number that Helm read from a file is a float64, one given with `--set` an
 * int64, and Go compares neither with the other; so both sides are brought to one type.
 */
function comparable(operand: Printed, other: Printed): string {
  const kinds = [operand.shape?.kind, other.shape?.kind];
  if (kinds.includes("number")) return `(float64 ${operand})`;
  if (kinds.includes("integer") && operand.node.kind !== "literal") return `(int64 ${operand})`;
  return `${operand}`;
}

type Comparison = "eq" | "ne" | "lt" | "le" | "gt" | "ge";

function comparison<T>(name: Comparison, evaluate: (left: T, right: T) => boolean): AnyOperation {
  return {
    print: (...[left, right]) => {
      if (left === undefined || right === undefined) throw new TypeError(`${name} takes two operands`);
      return `${name} ${comparable(left, right)} ${comparable(right, left)}`;
    },
    // The two operands are of type T by the signatures below, the only ways in.
    evaluate: (left, right) => evaluate(left as T, right as T),
    shape: booleanShape,
  };
}

function compare(how: AnyOperation, left: unknown, right: unknown): Expression<boolean> {
  return expression({ kind: "operation", operation: how, operands: [operandNode(left), operandNode(right)] });
}

const equality = comparison<unknown>("eq", (left, right) => left === right);
const inequality = comparison<unknown>("ne", (left, right) => left !== right);

/** True where both are the same text, number or boolean. */
export function eq<T extends string | number | boolean>(
  left: Expression<T>,
  right: Operand<NoInfer<T>>,
): Expression<boolean> {
  return compare(equality, left, right);
}

/** True where the two are not the same text, number or boolean. */
export function ne<T extends string | number | boolean>(
  left: Expression<T>,
  right: Operand<NoInfer<T>>,
): Expression<boolean> {
  return compare(inequality, left, right);
}

const order = {
  lt: comparison<number>("lt", (left, right) => left < right),
  le: comparison<number>("le", (left, right) => left <= right),
  gt: comparison<number>("gt", (left, right) => left > right),
  ge: comparison<number>("ge", (left, right) => left >= right),
};

/** True where the left number is the smaller. */
export const lt = (left: Expression<number>, right: Operand<number>) => compare(order.lt, left, right);
/** True where the left number is not the greater. */
export const le = (left: Expression<number>, right: Operand<number>) => compare(order.le, left, right);
/** True where the left number is the greater. */
export const gt = (left: Expression<number>, right: Operand<number>) => compare(order.gt, left, right);
/** True where the left number is not the smaller. */
export const ge = (left: Expression<number>, right: Operand<number>) => compare(order.ge, left, right);
