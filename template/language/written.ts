import { and, not, or } from "../operations/logic.ts";
import { type Expression, expression, type Operand } from "./expression.ts";
import { isExpressionNode, nodeOf } from "./node.ts";
import type { Item } from "./tree.ts";

/** A text that a chart writes, and where it does. */
export interface WrittenText {
  readonly text: string;
  readonly when: Operand<boolean>;
}

/**
 * What the items of a list have under a key, each text once, with the condition under which an item has it; items that
 * a value of the chart brings are not among them.
 *
 * @throws {TypeError} where an item has something under the key that is no literal text, and so is known to Helm alone
 * @example
 * const items = [{ name: "one" }, when<{ name: string }>(v.enabled, { name: "another" })];
 * writtenTexts<{ name: string }>(items, "name").map((written) => written.text)
 */
export function writtenTexts<T>(items: readonly Item<T>[], key: keyof T & string): readonly WrittenText[] {
  const found = new Map<string, Operand<boolean>>();
  for (const item of items) {
    for (const { text, when } of textsIn(item, key, true)) found.set(text, either(found.get(text), when));
  }
  return [...found].map(([text, when]) => ({ text, when }));
}

function* textsIn(item: unknown, key: string, when: Operand<boolean>): Generator<WrittenText> {
  const found = nodeOf(item);
  if (found === undefined) {
    const text: unknown = Reflect.get(Object(item), key);
    if (typeof text !== "string") throw new TypeError(`an item's ${key} is no literal text`);
    yield { text, when };
  } else if (found.kind === "when") {
    const condition: Expression<boolean> = expression(found.condition);
    yield* textsIn(found.consequent, key, both(when, condition));
    if (found.alternative !== undefined) yield* textsIn(found.alternative, key, both(when, not(condition)));
  } else if (found.kind === "comment") yield* textsIn(found.tree, key, when);
  else if (isExpressionNode(found) || found.kind !== "items")
    throw new TypeError(`an item's ${key} is no literal text`);
}

function either(one: Operand<boolean> | undefined, other: Operand<boolean>): Operand<boolean> {
  if (one === undefined) return other;
  return one === true || other === true ? true : or(one, other);
}

function both(one: Operand<boolean>, other: Operand<boolean>): Operand<boolean> {
  return one === true ? other : and(one, other);
}
