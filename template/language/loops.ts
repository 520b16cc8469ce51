import type { Shape } from "../../schema/index.ts";
import { indices } from "../operations/lists.ts";
import { type Expression, type Operand, operandNode, type Reference } from "./expression.ts";
import { type ExpressionNode, tree, type Variable } from "./node.ts";
import { itemShape, reference, valueShape } from "./reference.ts";
import { singular } from "./singular.ts";
import type { Conditional, EntryPart, Given, Item, Later, Made, Part, Repeated } from "./tree.ts";

/**
 * A list's items, or documents: one for each item of another list, made from it and from its index, which counts from 0.
 *
 * @example
 * orEmpty([each(v.hosts, (host, index) => text`${index}: https://${host.name}`)])
 */
export function each<I, T, B extends Item<Later<T>>>(
  list: Expression<readonly I[]>,
  body: (item: Reference<I>, index: Expression<number>) => Made<T, B>,
): Repeated<T> {
  const of = operandNode(list);
  const variable: Variable = { hint: singular(nameOf(of) ?? "item") };
  const index: Variable = { hint: "index" };
  const item = reference<I>({ kind: "variable", variable }, [], itemShape(shapeOf(of)));
  const position = reference<number>({ kind: "variable", variable: index }, [], positionShape);
  return tree({ kind: "each", list: of, variable, index, body: body(item, position) });
}

/**
 * A list's items, or documents: one for each value of a map, made from it and from its key, in the order of the keys. Entries
 * of a mapping are made by `eachEntry`.
 *
 * @example
 * orEmpty([eachValue(v.labels, (value, key) => text`${key}=${value}`)])
 */
export function eachValue<W, T, B extends Item<Later<T>>>(
  map: Expression<Readonly<Record<string, W>>>,
  body: (value: Reference<W>, key: Expression<string>) => Made<T, B>,
): Repeated<T> {
  const of = operandNode(map);
  const variable: Variable = { hint: singular(nameOf(of) ?? "value") };
  const index: Variable = { hint: "key" };
  const value = reference<W>({ kind: "variable", variable }, [], valueShape(shapeOf(of)));
  const key = reference<string>({ kind: "variable", variable: index }, [], { kind: "text" });
  return tree({ kind: "each", list: of, variable, index, body: body(value, key) });
}

/** No list that fits into the Secret of a release has a million items. */
const positionShape: Shape = { kind: "integer", minimum: 0, maximum: 999_999 };

/**
 * A list's items, or documents: so many of them, each made from its index, which counts from 0. Where the number is
 * below 0, there are none.
 *
 * @example
 * orEmpty([times(v.replicas, (index) => text`web-${index}`)])
 */
export function times<T, B extends Item<Later<T>>>(
  count: Operand<number>,
  body: (index: Expression<number>) => Made<T, B>,
): Repeated<T> {
  const of = operandNode(count);
  const variable: Variable = { hint: "index" };
  const index = reference<number>({ kind: "variable", variable }, [], indexShape(of));
  return tree({ kind: "each", list: operandNode(indices(count)), variable, body: body(index) });
}

function indexShape(count: ExpressionNode): Shape {
  const shape = shapeOf(count);
  const counted = shape?.kind === "integer" ? shape.maximum : undefined;
  const most = count.kind === "literal" ? Number(count.value) : counted;
  return { kind: "integer", minimum: 0, ...(most === undefined ? {} : { maximum: Math.max(most - 1, 0) }) };
}

/**
 * Several items of a list, or documents, in the place of one: under a condition, or in each turn of a loop.
 *
 * @example
 * ["always", when(v.enabled, several<string>("one", "another"))]
 */
export function several<T>(...all: readonly (Given<T> | Conditional<T> | Repeated<T>)[]): Repeated<T> {
  return tree({ kind: "several", parts: all });
}

/**
 * All items of a list, among the others.
 *
 * @example
 * ["own", items(v.tags)]
 */
export function items<T>(list: Expression<readonly T[]>): Repeated<T> {
  return tree({ kind: "items", list: operandNode(list) });
}

/**
 * Entries of a mapping: some for each entry of another one, in the order of its keys.
 *
 * @example
 * mapping({ app: "greeter" }, eachEntry(v.labels, (key, value) => entry(text`example.com/${key}`, value)))
 */
export function eachEntry<W, V>(
  map: Expression<Readonly<Record<string, W>>>,
  body: (key: Expression<string>, value: Reference<W>) => Part<Later<V>>,
): EntryPart<V> {
  const of = operandNode(map);
  const key: Variable = { hint: "key" };
  const value: Variable = { hint: "value" };
  const entryBody = body(
    reference<string>({ kind: "variable", variable: key }, [], { kind: "text" }),
    reference<W>({ kind: "variable", variable: value }, [], valueShape(shapeOf(of))),
  );
  return tree({ kind: "eachEntry", map: of, key, value, body: entryBody });
}

function nameOf(of: ExpressionNode): string | undefined {
  return of.kind === "reference" ? of.path.at(-1) : undefined;
}

/** What is known of a value, and of what an operation makes. */
function shapeOf(of: ExpressionNode): Shape | undefined {
  if (of.kind === "reference") return of.shape;
  if (of.kind !== "operation") return undefined;
  const { shape } = of.operation;
  return typeof shape === "function" ? shape(...of.operands.map(shapeOf)) : shape;
}
