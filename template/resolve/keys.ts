import { expression, operandNode } from "../language/expression.ts";
import type { ExpressionNode, Variable } from "../language/node.ts";
import { keysOf } from "../operations/collections.ts";
import { not } from "../operations/logic.ts";
import { bodyOf } from "./arguments.ts";
import type { Block, MapPart } from "./block.ts";
import type { Bodies } from "./bodies.ts";

/** One thing more on the way to a place: a condition that has to hold there, or a loop. */
export type Step =
  | { readonly kind: "when"; readonly condition: ExpressionNode }
  | {
      readonly kind: "each";
      readonly list: ExpressionNode;
      readonly variable: Variable;
      readonly index?: Variable;
    };

/** Where keys of a map come from: one by one, in a loop over the keys of a map or not, or all those of a map. */
export type Source = { readonly steps: readonly Step[] } & (
  | { readonly kind: "key"; readonly key: ExpressionNode; readonly from: ExpressionNode | undefined }
  | { readonly kind: "map"; readonly map: ExpressionNode }
);

/** Of a map's parts, each with the steps that lead to it; named templates are looked into. */
export function sourcesOf(parts: readonly MapPart[], bodies: Bodies): readonly Source[] {
  return parts.flatMap((part) => sourcesOfPart(part, bodies));
}

function sourcesOfPart(part: MapPart, bodies: Bodies): readonly Source[] {
  switch (part.kind) {
    case "entry": {
      const key = typeof part.key === "string" ? operandNode(part.key) : part.key;
      return [{ kind: "key", key, from: undefined, steps: [] }];
    }
    case "entries":
      return sourcesOfMap(part.of, bodies);
    case "when":
      return [
        ...under(whether(part.condition), sourcesOf(part.consequent, bodies)),
        ...under(whether(negated(part.condition)), sourcesOf(part.alternative, bodies)),
      ];
    case "eachEntry": {
      const loop: Step = {
        kind: "each",
        list: operandNode(keysOf(expression(part.map))),
        variable: part.key,
      };
      // What is made from the entry's value cannot be told by its key alone.
      const inside = sourcesOf(part.body, bodies).filter((source) => !speaksOf(source, part.value));
      return under(loop, inside).map((source) =>
        source.kind === "key" ? { ...source, from: source.from ?? part.map } : source,
      );
    }
    case "comment":
      return [];
  }
}

function sourcesOfMap(of: ExpressionNode, bodies: Bodies): readonly Source[] {
  if (of.kind === "choice") {
    return [
      ...under(whether(of.condition), sourcesOfMap(of.consequent, bodies)),
      ...under(whether(negated(of.condition)), sourcesOfMap(of.alternative, bodies)),
    ];
  }
  return of.kind === "include"
    ? sourcesOfBlock(bodyOf(of, bodies), bodies)
    : [{ kind: "map", map: of, steps: [] }];
}

function sourcesOfBlock(block: Block, bodies: Bodies): readonly Source[] {
  switch (block.kind) {
    case "map":
      return sourcesOf(block.parts, bodies);
    case "expression":
      return sourcesOfMap(block.of, bodies);
    case "choice":
      return [
        ...under(whether(block.condition), sourcesOfBlock(block.consequent, bodies)),
        ...under(whether(negated(block.condition)), sourcesOfBlock(block.alternative, bodies)),
      ];
    default:
      return [];
  }
}

/** The step of a condition. */
export function whether(condition: ExpressionNode): Step {
  return { kind: "when", condition };
}

export function negated(condition: ExpressionNode): ExpressionNode {
  return operandNode(not(expression<boolean>(condition)));
}

function under(step: Step, sources: readonly Source[]): readonly Source[] {
  return sources.map((source) => ({ ...source, steps: [step, ...source.steps] }));
}

/** True of whatever has a reference to a variable in it. */
function speaksOf(part: unknown, variable: Variable): boolean {
  if (typeof part !== "object" || part === null) return false;
  return Object.values(part).some((one) => one === variable || speaksOf(one, variable));
}
