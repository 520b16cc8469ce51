import { kubernetesDefinition, pathWords, type Shape, type ValuePath } from "../../../schema/index.ts";
import { expression, type Operand, operandNode } from "../../language/expression.ts";
import type { ExpressionNode, Variable } from "../../language/node.ts";
import { reference } from "../../language/reference.ts";
import { sameExpression } from "../../language/same.ts";
import { text } from "../../language/text.ts";
import { hasKey, keysOf } from "../../operations/collections.ts";
import { allOf, anyOf, conjuncts, eq } from "../../operations/logic.ts";
import { bodyOf } from "../../resolve/arguments.ts";
import { type Block, blockOfLiteral, type ListPart, type MapPart } from "../../resolve/block.ts";
import type { Bodies } from "../../resolve/bodies.ts";
import { negated, type Source, type Step, sourcesOf, whether } from "../../resolve/keys.ts";
import { areOpposites } from "../../resolve/presence.ts";
import { type Names, pathOf } from "../../usage/usage.ts";

/** A way in which values may give a key that is in the same map already. */
interface Clash {
  readonly steps: readonly Step[];
  readonly sentence: ExpressionNode;
}

/**
 * Refusals of keys that values give to a map which has them already. Of two entries with one key Helm takes the last,
 * and says nothing.
 */
export function repeatedKeyChecks(
  templates: Iterable<readonly ListPart[]>,
  bodies: Bodies,
): readonly ListPart[] {
  const clashes: Clash[] = [];
  const names: Names = { bodies, parameters: {}, variables: new Map() };
  for (const parts of templates) clashes.push(...new Finder(bodies).inItems(parts, [], names));
  return merged(clashes.filter(({ steps }) => isPossible(steps))).map(partOf);
}

class Finder {
  readonly #bodies: Bodies;

  constructor(bodies: Bodies) {
    this.#bodies = bodies;
  }

  inItems(parts: readonly ListPart[], steps: readonly Step[], names: Names): readonly Clash[] {
    return parts.flatMap((part) => {
      switch (part.kind) {
        case "item":
          return this.#inBlock(part.value, steps, names);
        case "when":
          return [
            ...this.inItems(part.consequent, [...steps, whether(part.condition)], names),
            ...this.inItems(part.alternative, [...steps, whether(negated(part.condition))], names),
          ];
        case "each": {
          const { body, ...loop } = part;
          const path = part.list.kind === "reference" ? pathOf(part.list, names) : undefined;
          const variables = new Map(names.variables).set(part.variable, path && [...path, "[]"]);
          return this.inItems(body, [...steps, loop], { ...names, variables });
        }
        default:
          return [];
      }
    });
  }

  #inBlock(block: Block, steps: readonly Step[], names: Names): readonly Clash[] {
    switch (block.kind) {
      case "map":
        return [
          ...clashesOf(sourcesOf(block.parts, this.#bodies), names).map((clash) => ({
            ...clash,
            steps: [...steps, ...clash.steps],
          })),
          ...this.#inEntries(block.parts, steps, names),
        ];
      case "list":
        return this.inItems(block.parts, steps, names);
      case "choice":
        return [
          ...this.#inBlock(block.consequent, [...steps, whether(block.condition)], names),
          ...this.#inBlock(block.alternative, [...steps, whether(negated(block.condition))], names),
        ];
      case "embedded":
        return this.#inBlock(block.content, steps, names);
      case "expression":
        return block.of.kind === "include" && block.of.template.returns === "yaml"
          ? this.#inBlock(bodyOf(block.of, this.#bodies), steps, names)
          : [];
      default:
        return [];
    }
  }

  #inEntries(parts: readonly MapPart[], steps: readonly Step[], names: Names): readonly Clash[] {
    return parts.flatMap((part) => {
      if (part.kind === "entry") return this.#inBlock(part.value, steps, names);
      if (part.kind !== "when") return [];
      return [
        ...this.#inEntries(part.consequent, [...steps, whether(part.condition)], names),
        ...this.#inEntries(part.alternative, [...steps, whether(negated(part.condition))], names),
      ];
    });
  }
}

/** The ways in which two sources of one map may give the same key. */
function clashesOf(sources: readonly Source[], names: Names): readonly Clash[] {
  return sources.flatMap((one, index) =>
    sources.slice(index + 1).flatMap((other) => clashOf(one, other, names)),
  );
}

function clashOf(one: Source, other: Source, names: Names): readonly Clash[] {
  if (one.kind === "map" && other.kind === "key") return clashOf(other, one, names);
  // Of two that the chart itself writes no value is to blame; nearly all are.
  if (isWritten(one) && isWritten(other)) return [];
  const steps = [...one.steps, ...other.steps];
  if (one.kind === "key" && other.kind === "key") return ofKeys(one, other, steps, names);
  if (other.kind !== "map") return [];
  const given = expression<Readonly<Record<string, unknown>>>(other.map);
  if (one.kind === "key") {
    if (one.key.kind === "literal" && !admits(other.map, String(one.key.value))) return [];
    const key = expression<string>(one.key);
    const has = whether(operandNode(hasKey(given, key)));
    return [{ steps: [...steps, has], sentence: sentenceOf(other.map, one.from, one.key, names) }];
  }
  const variable: Variable = { hint: "key" };
  const key = reference<string>({ kind: "variable", variable }, [], { kind: "text" });
  const list = operandNode(keysOf(expression<Readonly<Record<string, unknown>>>(one.map)));
  return [
    {
      steps: [...steps, { kind: "each", list, variable }, whether(operandNode(hasKey(given, key)))],
      sentence: sentenceOf(other.map, one.map, operandNode(key), names),
    },
  ];
}

function isWritten(source: Source): boolean {
  return source.kind === "key" && source.key.kind === "literal";
}

type Key = Extract<Source, { kind: "key" }>;

function ofKeys(one: Key, other: Key, steps: readonly Step[], names: Names): readonly Clash[] {
  const [loops, others] = [loopsOf(one), loopsOf(other)];
  // Turns of one loop have different keys.
  if (loops.some((loop) => others.includes(loop))) return [];
  if (other.key.kind === "literal") return ofKeys(other, one, steps, names);
  const map = other.key.kind === "reference" ? other.from : undefined;
  if (one.key.kind === "literal" && map !== undefined && !admits(map, String(one.key.value))) return [];
  const same = operandNode(eq(expression<string>(other.key), expression<string>(one.key)));
  return [
    {
      steps: [...steps, whether(same)],
      sentence: sentenceOf(other.from ?? other.key, one.from, one.key, names),
    },
  ];
}

function loopsOf({ steps }: Source): readonly Variable[] {
  return steps.flatMap((step) => (step.kind === "each" ? [step.variable] : []));
}

/** Where, what, and what to do: of a key in a map of the values, which the chart sets or another map has. */
function sentenceOf(
  map: ExpressionNode,
  other: ExpressionNode | undefined,
  key: ExpressionNode,
  names: Names,
): ExpressionNode {
  const [place, another] = [wordsOf(map, names), other && wordsOf(other, names)];
  const named = key.kind === "literal" ? JSON.stringify(key.value) : expression<string>(key);
  const quoted = typeof named === "string" ? named : text`"${named}"`;
  return another === undefined
    ? sentence`${place}: the chart itself sets the key ${quoted} there; take it out`
    : sentence`${place}: the key ${quoted} is in ${another} as well, and both go into one map; take it out of one`;
}

/** A text, as a literal where all of it is known. */
function sentence(literals: TemplateStringsArray, ...parts: readonly Operand<string>[]): ExpressionNode {
  const of = operandNode(text(literals, ...parts));
  const [only, ...others] = of.kind === "text" ? of.parts : [];
  return typeof only === "string" && others.length === 0 ? { kind: "literal", value: only } : of;
}

function wordsOf(of: ExpressionNode, names: Names): string {
  const path: ValuePath | undefined = of.kind === "reference" ? pathOf(of, names) : undefined;
  return path === undefined ? "the values" : pathWords(path.map(String));
}

/** False where what is known of a map says that it never has the key. */
function admits(map: ExpressionNode, key: string): boolean {
  if (map.kind === "literal") return Object.hasOwn(map.value as object, key);
  return map.kind !== "reference" || map.shape === undefined || mayHave(map.shape, key);
}

function mayHave(shape: Shape, key: string): boolean {
  switch (shape.kind) {
    case "map":
      return (
        shape.reservedKeys?.includes(key) !== true &&
        (shape.keyPattern === undefined || new RegExp(shape.keyPattern, "u").test(key))
      );
    case "object":
      return shape.open === true || Object.hasOwn(shape.fields, key);
    case "kubernetes":
      return Object.hasOwn(kubernetesDefinition(shape.definition)?.properties ?? { [key]: {} }, key);
    default:
      return true;
  }
}

/** False where two conditions on the way are opposites. */
function isPossible(steps: readonly Step[]): boolean {
  const asked = steps.flatMap((step) => (step.kind === "when" ? conjuncts(step.condition) : []));
  return !asked.some((one, index) => asked.slice(index + 1).some((other) => areOpposites(one, other)));
}

/** Clashes without loops that are told of in the same words are one, which comes about on any of their ways. */
function merged(clashes: readonly Clash[]): readonly Clash[] {
  const found: Clash[] = [];
  for (const clash of clashes) {
    const condition = conditionOf(clash);
    const index = found.findIndex((other) => sameExpression(other.sentence, clash.sentence));
    const before = found[index] && conditionOf(found[index]);
    if (condition === undefined || before === undefined) found.push(clash);
    else found[index] = { ...clash, steps: [whether(anyOf(before, condition))] };
  }
  return found;
}

function conditionOf({ steps }: Clash): ExpressionNode | undefined {
  const conditions = steps.flatMap((step) => (step.kind === "when" ? [step.condition] : []));
  return conditions.length === steps.length ? allOf(...conditions) : undefined;
}

/** The sentence, under its conditions and in its loops. */
function partOf({ steps: [first, ...rest], sentence: of }: Clash): ListPart {
  if (first === undefined) {
    const value = of.kind === "literal" ? blockOfLiteral(of.value) : ({ kind: "expression", of } as const);
    return { kind: "item", value };
  }
  const inside = partOf({ steps: rest, sentence: of });
  if (first.kind === "each") return { ...first, body: [inside] };
  if (inside.kind === "when") return { ...inside, condition: allOf(first.condition, inside.condition) };
  return { kind: "when", condition: first.condition, consequent: [inside], alternative: [] };
}
