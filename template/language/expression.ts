import type { Literal as LiteralValue } from "./node.ts";
import { type ExpressionNode, isExpressionNode, node, nodeOf } from "./node.ts";

declare const valueType: unique symbol;

/**
 * A value of type `T` that is known when the chart is rendered. It has no members of its own, so that a
 * value may be called anything; functions such as `not`, `eq` and `withDefault` work on it.
 */
export interface Expression<out T> {
  readonly [valueType]: T;
}

/** A value given as it is, or one known when the chart is rendered. */
export type Operand<T> = T | Expression<T>;

/**
 * An expression that names a value. The fields of a section are references too; a value that may be absent
 * has none until `whenSet` has found it to be there.
 */
export type Reference<T> = Expression<T> & FieldsOf<T>;

type FieldsOf<T> = [T] extends [readonly unknown[]]
  ? unknown
  : [T] extends [object]
    ? string extends keyof T
      ? unknown
      : { readonly [K in keyof T]-?: Reference<T[K]> }
    : unknown;

/** Makes an expression of a node. The type `T` is the caller's word for what the node evaluates to. */
export function expression<T>(of: ExpressionNode): Expression<T> {
  // The phantom member exists in the type only; a node is all that an expression is at run time.
  return { [node]: of } as unknown as Expression<T>;
}

/** The node of an expression, or of a literal given in place of one. */
export function operandNode(operand: unknown): ExpressionNode {
  const found = nodeOf(operand);
  if (found === undefined) return { kind: "literal", value: operand as LiteralValue };
  if (isExpressionNode(found)) return found;
  throw new TypeError(`a part of a tree (${found.kind}) stands where an expression is needed`);
}
