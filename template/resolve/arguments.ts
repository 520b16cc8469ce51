import type { ExpressionNode, IncludeNode, ReferenceNode } from "../language/node.ts";
import type { Block } from "./block.ts";
import { keptInChart } from "./kept.ts";
import { replaceReferences } from "./references.ts";

/** What an include stands for: the body of its template, with what is passed in the place of the parameters. */
export const bodyOf = keptInChart(
  ({ template, operands }: IncludeNode, bodies): Block =>
    replaceReferences(bodies.of(template), (reference) =>
      reference.root.kind === "arguments" ? passed(reference, operands) : undefined,
    ),
);

function passed(of: ReferenceNode, operands: IncludeNode["operands"]): ExpressionNode {
  const [parameter = "", ...path] = of.path;
  const operand = operands[parameter];
  if (operand === undefined || path.length === 0) return operand ?? of;
  return operand.kind === "reference"
    ? { ...operand, path: [...operand.path, ...path], shape: of.shape }
    : of;
}
