import type { ExpressionNode, IncludeNode, ReferenceNode, Variable } from "../language/node.ts";
import type { Block } from "./block.ts";
import type { Bodies } from "./bodies.ts";

/** What an include stands for: the body of its template, with what is passed in the place of the parameters. */
export function bodyOf({ template, operands }: IncludeNode, bodies: Bodies): Block {
  // What is put in the place of a node is a node, so a block stays one.
  return replaced(bodies.of(template), operands) as Block;
}

function replaced(part: unknown, operands: IncludeNode["operands"]): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((one) => replaced(one, operands));
  if (isArgument(part)) return passed(part, operands);
  if (isLiteral(part) || isVariable(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, kept.has(key) ? value : replaced(value, operands)]),
  );
}

/** What is no part of a block: what it calls, what is known of a value, where a reference starts. */
const kept: ReadonlySet<string> = new Set(["operation", "template", "shape", "root"]);

function isLiteral(part: object): boolean {
  return (part as Partial<ExpressionNode>).kind === "literal";
}

/** A loop's variable is known by its identity. */
function isVariable(part: object): part is Variable {
  return typeof (part as Partial<Variable>).hint === "string";
}

function isArgument(part: object): part is ReferenceNode {
  const { kind, root } = part as Partial<ReferenceNode>;
  return kind === "reference" && root?.kind === "arguments";
}

function passed(of: ReferenceNode, operands: IncludeNode["operands"]): ExpressionNode {
  const [parameter = "", ...path] = of.path;
  const operand = operands[parameter];
  if (operand === undefined || path.length === 0) return operand ?? of;
  return operand.kind === "reference"
    ? { ...operand, path: [...operand.path, ...path], shape: of.shape }
    : of;
}
