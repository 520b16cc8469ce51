import type { ExpressionNode, IncludeNode } from "../language/node.ts";
import type { Block } from "./block.ts";

type Call = IncludeNode | Extract<ExpressionNode, { kind: "operation" }>;

/** The operations and named templates that a block or an expression calls, wherever in it. */
export function callsIn(part: Block | ExpressionNode): readonly Call[] {
  return callsInAny(part);
}

function callsInAny(part: unknown): readonly Call[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(callsInAny);
  // All that a block or an expression is made of are its nodes; what they call, and what is known of a value, is none.
  const { shape: _, operation: __, template: ___, ...rest } = part as Readonly<Record<string, unknown>>;
  const inside = Object.values(rest).flatMap(callsInAny);
  return isCall(part) ? [part, ...inside] : inside;
}

function isCall(part: object): part is Call {
  const { kind, operation, template } = part as Partial<Record<"kind" | "operation" | "template", unknown>>;
  return (kind === "operation" && operation !== undefined) || (kind === "include" && template !== undefined);
}
