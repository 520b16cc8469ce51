import type { ValuePath } from "../../schema/index.ts";
import type { Chart } from "../chart/define.ts";
import type { ExpressionNode, ReferenceNode, Variable } from "../language/node.ts";
import type { Block, ListPart, MapPart } from "../resolve/block.ts";
import type { Bodies } from "../resolve/bodies.ts";

/** A place where a template refers to a value. */
export interface Use {
  /** Keys, and `[]` for the items of a list or the values of a map. */
  readonly path: ValuePath;
  /** Of what is below the path all is used; otherwise the template asks only whether there is anything. */
  readonly whole: boolean;
}

/** What the names at a place stand for; nothing where that is no value of the chart. */
export interface Names {
  readonly bodies: Bodies;
  readonly parameters: Readonly<Record<string, ValuePath | undefined>>;
  readonly variables: ReadonlyMap<Variable, ValuePath | undefined>;
}

/**
 * All values that a chart's templates refer to.
 *
 * @example
 * usedValues(greeter)
 */
export function usedValues(chart: Chart): readonly Use[] {
  const names: Names = { bodies: chart.bodies, parameters: {}, variables: new Map() };
  const used = new Map<string, Use>();
  const see = (uses: Iterable<Use>) => {
    for (const use of uses) used.set(JSON.stringify(use), use);
  };
  for (const parts of [...chart.templates.values(), chart.checks, chart.notes]) see(inParts(parts, names));
  return [...used.values()];
}

function* inBlock(block: Block, names: Names): Iterable<Use> {
  switch (block.kind) {
    case "expression":
      yield* inExpression(block.of, names);
      break;
    case "choice":
      yield* inExpression(block.condition, names);
      yield* inBlock(block.consequent, names);
      yield* inBlock(block.alternative, names);
      break;
    case "embedded":
      yield* inBlock(block.content, names);
      break;
    case "map":
    case "list":
      yield* inParts(block.parts, names);
  }
}

function* inParts(parts: readonly (MapPart | ListPart)[], names: Names): Iterable<Use> {
  for (const part of parts) yield* inPart(part, names);
}

function* inPart(part: MapPart | ListPart, names: Names): Iterable<Use> {
  switch (part.kind) {
    case "entry":
      if (typeof part.key !== "string") yield* inExpression(part.key, names);
      yield* inBlock(part.value, names);
      break;
    case "item":
      yield* inBlock(part.value, names);
      break;
    case "entries":
    case "items":
      yield* inExpression(part.of, names);
      break;
    case "when":
      yield* inExpression(part.condition, names);
      yield* inParts(part.consequent, names);
      yield* inParts(part.alternative, names);
      break;
    case "each":
      yield* inLoop(part.list, part.variable, part.body, names);
      break;
    case "eachEntry":
      yield* inLoop(part.map, part.value, part.body, names);
  }
}

/** A loop's variable stands for the items of what it runs over; something computed is used as a whole. */
function* inLoop(
  over: ExpressionNode,
  variable: Variable,
  body: readonly (MapPart | ListPart)[],
  names: Names,
): Iterable<Use> {
  const path = over.kind === "reference" ? pathOf(over, names) : undefined;
  if (path === undefined) yield* inExpression(over, names);
  else yield { path, whole: false };
  const item = path === undefined ? undefined : [...path, "[]"];
  yield* inParts(body, { ...names, variables: new Map([...names.variables, [variable, item]]) });
}

/** The values that an expression refers to. */
export function* inExpression(of: ExpressionNode, names: Names): Iterable<Use> {
  switch (of.kind) {
    case "reference": {
      const path = pathOf(of, names);
      if (path !== undefined) yield { path, whole: true };
      break;
    }
    case "operation":
      for (const operand of of.operands) {
        for (const use of inExpression(operand, names)) {
          yield of.operation.asksForPresence ? { ...use, whole: false } : use;
        }
      }
      break;
    case "text":
      for (const part of of.parts) if (typeof part !== "string") yield* inExpression(part, names);
      break;
    case "choice":
      yield* inExpression(of.condition, names);
      yield* inExpression(of.consequent, names);
      yield* inExpression(of.alternative, names);
      break;
    case "include":
      yield* inInclude(of, names);
  }
}

/** A named template uses what it refers to through its parameters, and no more of them. */
function* inInclude(
  { template, operands }: Extract<ExpressionNode, { kind: "include" }>,
  names: Names,
): Iterable<Use> {
  const parameters: Record<string, ValuePath | undefined> = {};
  for (const [name, operand] of Object.entries(operands)) {
    parameters[name] = operand.kind === "reference" ? pathOf(operand, names) : undefined;
    if (parameters[name] === undefined) yield* inExpression(operand, names);
  }
  yield* inBlock(names.bodies.of(template), { bodies: names.bodies, parameters, variables: new Map() });
}

/** Which value a reference names; nothing where it names none of the values. */
export function pathOf({ root, path }: ReferenceNode, names: Names): ValuePath | undefined {
  if (root.kind === "top") return path[0] === "Values" ? path.slice(1) : undefined;
  if (root.kind === "variable") return extended(names.variables.get(root.variable), path);
  const [parameter = "", ...rest] = path;
  return extended(names.parameters[parameter], rest);
}

function extended(base: ValuePath | undefined, path: readonly string[]): ValuePath | undefined {
  return base === undefined ? undefined : [...base, ...path];
}
