import { EmbeddedYaml } from "../language/embedded.ts";
import type { ExpressionNode } from "../language/node.ts";
import { sortedEntries } from "../operations/sameness.ts";
import type { Block, ListPart, MapPart } from "../resolve/block.ts";
import { evaluateCondition, evaluateExpression, type Frame, within } from "./expression.ts";

/** Thrown where values give a key that the tree has already. */
export class RepeatedKeyError extends Error {
  override readonly name = "RepeatedKeyError";
  readonly key: string;
  /** The keys that lead to the map, from the outermost. */
  readonly path: readonly string[];

  constructor(key: string, path: readonly string[] = []) {
    super(`the key ${JSON.stringify(key)} comes twice in one map`);
    this.key = key;
    this.path = path;
  }
}

/**
 * The data that a block makes.
 *
 * @throws {RepeatedKeyError} where values give a key that is there already
 */
export function evaluateBlock(block: Block, frame: Frame): unknown {
  switch (block.kind) {
    case "scalar":
      return block.value;
    case "expression":
      return evaluateExpression(block.of, frame);
    case "emptyMap":
      return {};
    case "emptyList":
      return [];
    case "choice":
      return evaluateBlock(
        evaluateCondition(block.condition, frame) ? block.consequent : block.alternative,
        frame,
      );
    case "embedded":
      return new EmbeddedYaml(evaluateBlock(block.content, frame));
    case "map":
      return mapOf(block.parts, frame);
    case "list":
      return evaluateItems(block.parts, frame);
  }
}

function mapOf(parts: readonly MapPart[], frame: Frame): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  addEntries(map, parts, frame);
  return map;
}

function addEntries(map: Record<string, unknown>, parts: readonly MapPart[], frame: Frame): void {
  for (const part of parts) {
    switch (part.kind) {
      case "entry": {
        const key = keyOf(part.key, frame);
        addEntry(
          map,
          key,
          under(key, () => evaluateBlock(part.value, frame)),
        );
        break;
      }
      case "entries":
        for (const [key, value] of Object.entries(evaluateExpression(part.of, frame) as object)) {
          addEntry(map, key, value);
        }
        break;
      case "when":
        addEntries(map, evaluateCondition(part.condition, frame) ? part.consequent : part.alternative, frame);
        break;
      case "eachEntry":
        for (const [key, value] of sortedEntries(
          evaluateExpression(part.map, frame) as Readonly<Record<string, unknown>>,
        )) {
          addEntries(map, part.body, within(frame, [part.key, key], [part.value, value]));
        }
        break;
    }
  }
}

function addEntry(map: Record<string, unknown>, key: string, value: unknown): void {
  if (Object.hasOwn(map, key)) throw new RepeatedKeyError(key);
  // An assignment to __proto__ would set the prototype and lose the entry.
  if (key === "__proto__")
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  else map[key] = value;
}

/** What is made behind a key; an error is told of with the key. */
function under(key: string, make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    throw error instanceof RepeatedKeyError ? new RepeatedKeyError(error.key, [key, ...error.path]) : error;
  }
}

function keyOf(key: string | ExpressionNode, frame: Frame): string {
  return typeof key === "string" ? key : String(evaluateExpression(key, frame));
}

/** The items that the parts of a list, or of a file's documents, make. */
export function evaluateItems(parts: readonly ListPart[], frame: Frame): readonly unknown[] {
  return parts.flatMap((part) => itemsOf(part, frame));
}

function itemsOf(part: ListPart, frame: Frame): readonly unknown[] {
  switch (part.kind) {
    case "item":
      return [evaluateBlock(part.value, frame)];
    case "items":
      return evaluateExpression(part.of, frame) as readonly unknown[];
    case "when":
      return evaluateItems(
        evaluateCondition(part.condition, frame) ? part.consequent : part.alternative,
        frame,
      );
    case "each": {
      const turns = turnsOf(evaluateExpression(part.list, frame));
      return turns.flatMap(([position, item]) =>
        evaluateItems(part.body, inTurn(frame, part, item, position)),
      );
    }
    case "comment":
      return [];
  }
}

/** What a loop goes through: the items of a list by index, or the values of a map by key, in Go's order. */
export function turnsOf(over: unknown): readonly (readonly [number | string, unknown])[] {
  if (Array.isArray(over)) return over.map((item: unknown, index) => [index, item] as const);
  return sortedEntries(over as Readonly<Record<string, unknown>>);
}

/** The frame of one turn of a loop. */
export function inTurn(
  frame: Frame,
  { variable, index }: Extract<ListPart, { kind: "each" }>,
  item: unknown,
  position: number | string,
): Frame {
  const positions = index === undefined ? [] : [[index, position] as const];
  return within(frame, [variable, item], ...positions);
}
