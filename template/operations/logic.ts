import { type Expression, expression, type Operand, operandNode } from "../language/expression.ts";
import type { ExpressionNode } from "../language/node.ts";
import {
  type AnyOperation,
  booleanShape,
  operation,
  operationOf,
  type Printed,
} from "../language/operation.ts";
import { sameExpression } from "../language/same.ts";

/**
 * True where the operand is false.
 *
 * @example
 * not(v.enabled)
 */
export const not = operation<[boolean], boolean>({
  print: (condition) => `not ${condition}`,
  evaluate: (condition) => !condition,
  shape: booleanShape,
  neverFails: true,
});

const conjunction = operationOf(
  operation<[boolean, ...boolean[]], boolean>({
    print: (...conditions) => `and ${conditions.join(" ")}`,
    evaluate: (...conditions) => conditions.every(Boolean),
    shape: booleanShape,
    decidedBy: false,
    neverFails: true,
  })(true),
);

const disjunction = operationOf(
  operation<[boolean, ...boolean[]], boolean>({
    print: (...conditions) => `or ${conditions.join(" ")}`,
    evaluate: (...conditions) => conditions.some(Boolean),
    shape: booleanShape,
    decidedBy: true,
    neverFails: true,
  })(true),
);

/**
 * True where all operands are. What says nothing more than others is left out: `and(a, or(a, b))` is `a`.
 *
 * @example
 * and(v.enabled, notEmpty(v.tags))
 */
export function and(...operands: readonly [Operand<boolean>, ...Operand<boolean>[]]): Expression<boolean> {
  return expression(allOf(...operands.map(operandNode)));
}

/**
 * True where one of the operands is. What says nothing more than others is left out: `or(a, and(a, b))` is `a`.
 *
 * @example
 * or(v.enabled, isSet(v.host))
 */
export function or(...operands: readonly [Operand<boolean>, ...Operand<boolean>[]]): Expression<boolean> {
  return expression(anyOf(...operands.map(operandNode)));
}

/** The node of a condition that holds where all of some do; `true` where there are none. */
export function allOf(...conditions: readonly ExpressionNode[]): ExpressionNode {
  return junction(conditions, conjunction, disjunction);
}

/** The node of a condition that holds where any of some does; `false` where there are none. */
export function anyOf(...conditions: readonly ExpressionNode[]): ExpressionNode {
  return junction(conditions, disjunction, conjunction);
}

/**
 * Conditions under one operation, in the order in which each came first, without those that change nothing. What is
 * under the same operation already goes on in it.
 *
 * @param dual the other one: an operand of it is absorbed by what it has in common with another operand
 */
function junction(
  conditions: readonly ExpressionNode[],
  operation: AnyOperation,
  dual: AnyOperation,
): ExpressionNode {
  const deciding = operation.decidedBy === true;
  const operands = conditions.flatMap((condition) => operandsOf(condition, operation));
  if (operands.some((one) => isLiteral(one, deciding))) return { kind: "literal", value: deciding };
  let left: readonly Operands[] = [];
  for (const node of operands) {
    const one = { node, parts: operandsOf(node, dual) };
    if (isLiteral(node, !deciding) || left.some((other) => absorbs(other, one))) continue;
    left = [...left.filter((other) => !absorbs(one, other)), one];
  }
  const [first, ...others] = left;
  if (first === undefined) return { kind: "literal", value: !deciding };
  return others.length === 0
    ? first.node
    : { kind: "operation", operation, operands: left.map(({ node }) => node) };
}

/** A condition, and what it asks under the dual operation: itself, if nothing is. */
interface Operands {
  readonly node: ExpressionNode;
  readonly parts: readonly ExpressionNode[];
}

/** True where the second says nothing that the first does not: the same, or the same and more. */
function absorbs({ parts }: Operands, other: Operands): boolean {
  return parts.every((part) => other.parts.some((another) => sameExpression(part, another)));
}

function isLiteral(of: ExpressionNode, value: boolean): boolean {
  return of.kind === "literal" && of.value === value;
}

/** The conditions that have to hold, each by itself, for a condition to hold. */
export function conjuncts(condition: ExpressionNode): readonly ExpressionNode[] {
  return operandsOf(condition, conjunction);
}

/** The conditions of which one has to hold for a condition to hold. */
export function disjuncts(condition: ExpressionNode): readonly ExpressionNode[] {
  return operandsOf(condition, disjunction);
}

/** The operands of a node that applies an operation, through all levels, or the node itself. */
function operandsOf(of: ExpressionNode, wanted: AnyOperation): readonly ExpressionNode[] {
  if (of.kind !== "operation" || of.operation !== wanted) return [of];
  return of.operands.flatMap((operand) => operandsOf(operand, wanted));
}

/**
 * An operand of a comparison. A number that Helm read from a file is a float64, one given with `--set` an
 * int64, and Go compares neither with the other; so both sides are brought to one type. What a function counts is an
 * integer to Go already.
 */
function comparable(operand: Printed, other: Printed): string {
  const kinds = [operand.shape?.kind, other.shape?.kind];
  if (kinds.includes("number")) return `(float64 ${operand})`;
  if (kinds.includes("integer") && !["literal", "operation"].includes(operand.node.kind))
    return `(int64 ${operand})`;
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
    neverFails: true,
  };
}

function compare(how: AnyOperation, left: unknown, right: unknown): Expression<boolean> {
  return expression({ kind: "operation", operation: how, operands: [operandNode(left), operandNode(right)] });
}

const equality = comparison<unknown>("eq", (left, right) => left === right);
const inequality = comparison<unknown>("ne", (left, right) => left !== right);

/**
 * True where both are the same text, number or boolean.
 *
 * @example
 * eq(v.greeting, "Hello, world!")
 */
export function eq<T extends string | number | boolean>(
  left: Expression<T>,
  right: Operand<NoInfer<T>>,
): Expression<boolean> {
  return compare(equality, left, right);
}

/**
 * True where the two are not the same text, number or boolean.
 *
 * @example
 * ne(v.path, "/")
 */
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

/**
 * True where the left number is the smaller.
 *
 * @example
 * lt(v.replicas, 3)
 */
export const lt = (left: Expression<number>, right: Operand<number>) => compare(order.lt, left, right);
/**
 * True where the left number is not the greater.
 *
 * @example
 * le(v.replicas, 3)
 */
export const le = (left: Expression<number>, right: Operand<number>) => compare(order.le, left, right);
/**
 * True where the left number is the greater.
 *
 * @example
 * gt(v.replicas, 3)
 */
export const gt = (left: Expression<number>, right: Operand<number>) => compare(order.gt, left, right);
/**
 * True where the left number is not the smaller.
 *
 * @example
 * ge(v.replicas, 3)
 */
export const ge = (left: Expression<number>, right: Operand<number>) => compare(order.ge, left, right);
