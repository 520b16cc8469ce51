import type { ExpressionNode, ReferenceNode, Variable } from "../language/node.ts";
import type { Environment } from "../language/scope.ts";
import type { Bodies } from "../resolve/bodies.ts";
import { evaluateBlock } from "./block.ts";

/** What an expression may refer to while it is evaluated. */
export interface Frame {
  readonly environment: Environment;
  readonly bodies: Bodies;
  /** The arguments of the named template that is being evaluated. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly variables: ReadonlyMap<Variable, unknown>;
}

/** The same frame with a loop's variables set. */
export function within(frame: Frame, ...set: readonly (readonly [Variable, unknown])[]): Frame {
  return { ...frame, variables: new Map([...frame.variables, ...set]) };
}

/** The value of an expression; `undefined` where it refers to an optional value that is absent. */
export function evaluateExpression(of: ExpressionNode, frame: Frame): unknown {
  switch (of.kind) {
    case "literal":
      return of.value;
    case "reference":
      return resolve(of, frame);
    case "operation":
      return of.operation.evaluate(...operandsOf(of, frame));
    case "text":
      return of.parts
        .map((part) => (typeof part === "string" ? part : String(evaluateExpression(part, frame))))
        .join("");
    case "choice":
      return evaluateExpression(
        evaluateCondition(of.condition, frame) ? of.consequent : of.alternative,
        frame,
      );
    case "include": {
      const operands = Object.entries(of.operands).map(([name, operand]) => [
        name,
        evaluateExpression(operand, frame),
      ]);
      const inner: Frame = { ...frame, arguments: Object.fromEntries(operands), variables: new Map() };
      return evaluateBlock(frame.bodies.of(of.template), inner);
    }
  }
}

/** The values of an operation's operands, up to one that decides. */
function operandsOf(
  { operation, operands }: Extract<ExpressionNode, { kind: "operation" }>,
  frame: Frame,
): readonly unknown[] {
  const values: unknown[] = [];
  for (const operand of operands) {
    const value = evaluateExpression(operand, frame);
    values.push(value);
    if (operation.decidedBy !== undefined && value === operation.decidedBy) break;
  }
  return values;
}

/** @throws {TypeError} where the condition is no boolean, which only values that the schema refuses bring about */
export function evaluateCondition(of: ExpressionNode, frame: Frame): boolean {
  const value = evaluateExpression(of, frame);
  if (typeof value === "boolean") return value;
  throw new TypeError(`a condition came out as ${JSON.stringify(value)}, not as true or false`);
}

function resolve({ root, path }: ReferenceNode, frame: Frame): unknown {
  let value: unknown;
  if (root.kind === "top") value = frame.environment;
  else if (root.kind === "arguments") value = frame.arguments;
  else value = frame.variables.get(root.variable);
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  }
  return value;
}
