import type { Shape } from "../../schema/index.ts";
import { type Expression, expression, type Operand, operandNode } from "./expression.ts";
import type { ExpressionNode } from "./node.ts";

/** An operand as Go template text, in parentheses where it needs them; a template literal takes its text. */
export interface Printed {
  toString(): string;
  readonly node: ExpressionNode;
  /** What is known of the operand's value. */
  readonly shape: Shape | undefined;
  /** Prints another node as it would stand here. */
  readonly print: (other: ExpressionNode) => string;
}

type ResultShape = Shape | undefined | ((...operands: readonly (Shape | undefined)[]) => Shape | undefined);

/** An operation of the template language: how it prints and how it evaluates, side by side. */
export interface Operation<Operands extends readonly unknown[], Result> {
  /** Go template text of the call, without parentheses around it. */
  readonly print: (...operands: { [I in keyof Operands]: Printed }) => string;
  /** The same, in this process. An absent value comes as `undefined`. */
  readonly evaluate: (...operands: Operands) => Result;
  /** What is known of the result, for the printer; it may depend on what is known of the operands. */
  readonly shape: ResultShape;
  /** It asks only whether its operands are there or empty, and makes no use of what is in them. */
  readonly asksForPresence?: boolean;
  /** Its operands are evaluated in turn, and none after the first that is this: it decides, as in Go. */
  readonly decidedBy?: boolean;
  /**
   * It has a result for any operands of its types, and does nothing else. Of a choice between two values Helm works out
   * both sides where no side can fail; what is not said to be so is called only where its side is taken.
   */
  readonly neverFails?: boolean;
}

/** An operation whose types have been checked where it was defined. */
export interface AnyOperation {
  readonly print: (...operands: readonly Printed[]) => string;
  readonly evaluate: (...operands: readonly unknown[]) => unknown;
  readonly shape: ResultShape;
  readonly asksForPresence?: boolean;
  readonly decidedBy?: boolean;
  readonly neverFails?: boolean;
}

/**
 * Makes the function that applies an operation to literals and expressions.
 *
 * @example
 * const repeated = operation<[string, number], string>({
 *   print: (said, count) => `repeat (int ${count}) ${said}`,
 *   evaluate: (said, count) => said.repeat(count),
 *   shape: { kind: "text" },
 * });
 * repeated("ab", v.replicas)
 */
export function operation<Operands extends readonly unknown[], Result>(
  definition: Operation<Operands, Result>,
): (...operands: { [I in keyof Operands]: Operand<Operands[I]> }) => Expression<Result> {
  // Operands are checked by the returned function's type; behind it their number and types are erased.
  const erased = definition as unknown as AnyOperation;
  return (...operands) =>
    expression({ kind: "operation", operation: erased, operands: operands.map(operandNode) });
}

/** The operation that a sample of its use applies: by it, other uses of the same operation are told. */
export function operationOf(sample: Expression<unknown>): AnyOperation {
  const of = operandNode(sample);
  if (of.kind !== "operation") throw new TypeError("this is no application of an operation");
  return of.operation;
}

export const booleanShape: Shape = { kind: "boolean" };
export const textShape: Shape = { kind: "text" };
/** What is known of a list of texts. */
export const textsShape: Shape = {
  kind: "list",
  item: { shape: textShape, description: "", presence: { kind: "required" } },
};
