import { isDeepStrictEqual } from "node:util";
import type { Shape } from "../../schema/index.ts";
import { type Expression, expression, type Operand, operandNode } from "../language/expression.ts";
import { booleanShape, operation, type Printed, textShape, textsShape } from "../language/operation.ts";
import { notEmpty } from "./collections.ts";
import { inByteOrder } from "./sameness.ts";

/**
 * True where a list of texts holds the text.
 *
 * @example
 * contains(v.tags, "new")
 */
export const contains = operation<[readonly string[], string], boolean>({
  print: (list, item) => `has ${item} ${list}`,
  evaluate: (list, item) => list.includes(item),
  shape: booleanShape,
  neverFails: true,
});

/**
 * The texts of a list that are not in another one, which is a literal.
 *
 * @example
 * without(v.tags, ["new"])
 */
export const without = operation<[readonly string[], readonly string[]], readonly string[]>({
  print: (list, others) => {
    const { node } = others;
    if (node.kind !== "literal" || !Array.isArray(node.value)) {
      throw new TypeError("without takes a literal list of what is left out");
    }
    return `without ${list} ${node.value.map((text) => JSON.stringify(text)).join(" ")}`;
  },
  evaluate: (list, others) => list.filter((text) => !others.includes(text)),
  shape: (list) => list,
  neverFails: true,
});

/**
 * The items of two lists, each once: what is in one as it is in the other, or twice in one, is the same item.
 *
 * @example
 * allOf(v.tags, ["old"])
 */
export function allOf<T>(one: Operand<readonly T[]>, other: Operand<readonly T[]>): Expression<readonly T[]> {
  return allOfTwo(one, other) as Expression<readonly T[]>;
}

const allOfTwo = operation<[readonly unknown[], readonly unknown[]], readonly unknown[]>({
  print: (one, other) => `uniq (concat ${one} ${other})`,
  evaluate: (one, other) =>
    [...one, ...other].filter(
      (item, index, all) => all.findIndex((first) => isDeepStrictEqual(first, item)) === index,
    ),
  shape: (one) => one,
  neverFails: true,
});

/**
 * The texts of a list in the order of their bytes.
 *
 * @example
 * sorted(v.tags)
 */
export const sorted = operation<[readonly string[]], readonly string[]>({
  print: (list) => `sortAlpha ${list}`,
  evaluate: (list) => [...list].sort(inByteOrder),
  shape: (list) => list,
  neverFails: true,
});

/** The whole numbers from 0, so many as a number says; none where it is below 0. */
export const indices = operation<[number], readonly number[]>({
  print: (count) => {
    const { shape } = count;
    const isCount = shape?.kind === "integer" && (shape.minimum ?? -1) >= 0;
    // Below 0, Helm would count downwards.
    return `until (int ${isCount ? count : `(max 0 ${count})`})`;
  },
  evaluate: (count) => Array.from({ length: Math.max(0, Math.trunc(count)) }, (_, index) => index),
  shape: undefined,
  neverFails: true,
});

/**
 * The texts or numbers of a list, one after another, with a separator between them. A number is written without
 * exponent, where Helm's own `join` would write a million as `1e+06`.
 *
 * @example
 * join(v.tags, ", ")
 */
export function join(
  list: Operand<readonly string[]> | Operand<readonly number[]>,
  separator: Operand<string>,
): Expression<string> {
  const all: Operand<readonly (string | number)[]> = list;
  return joined(all, separator);
}

const joined = operation<[readonly (string | number)[], string], string>({
  print: (list, separator) =>
    holdsNumbers(list)
      ? `trimAll "[]" (toJson ${list}) | replace "," ${separator}`
      : `join ${separator} ${list}`,
  evaluate: (list, separator) => list.map((item) => `${item}`).join(separator),
  shape: textShape,
  neverFails: true,
});

function holdsNumbers({ shape, node }: Printed): boolean {
  if (node.kind === "literal") return Array.isArray(node.value) && typeof node.value[0] === "number";
  const item = shape?.kind === "list" ? shape.item.shape.kind : undefined;
  return item === "integer" || item === "number";
}

/**
 * How many items a list has, or entries a map.
 *
 * @example
 * length(v.tags)
 */
export const length = operation<[readonly unknown[] | Readonly<Record<string, unknown>>], number>({
  print: (list) => `len ${list}`,
  evaluate: (list) => (Array.isArray(list) ? list.length : Object.keys(list).length),
  shape: { kind: "integer", minimum: 0 },
  neverFails: true,
});

/**
 * The parts of a text between separators; of a text without one, the text.
 *
 * @example
 * split(v.path, "/")
 */
export const split = operation<[string, string], readonly string[]>({
  print: (text, separator) => `splitList ${separator} ${text}`,
  evaluate: (text, separator) => (separator === "" ? [...text] : text.split(separator)),
  shape: textsShape,
  neverFails: true,
});

const itemOf = (list: Shape | undefined) => (list?.kind === "list" ? list.item.shape : undefined);

const firstItem = operation<[readonly unknown[]], unknown>({
  print: (list) => `first ${list}`,
  evaluate: (list) => list[0],
  shape: itemOf,
  neverFails: true,
});

const lastItem = operation<[readonly unknown[]], unknown>({
  print: (list) => `last ${list}`,
  evaluate: (list) => list.at(-1),
  shape: itemOf,
  neverFails: true,
});

/**
 * The first item of a list, or the fallback where it has none.
 *
 * @example
 * first(v.tags, "none")
 */
export function first<T>(list: Operand<readonly T[]>, fallback: Operand<NoInfer<T>>): Expression<T> {
  return itemOr(firstItem, list, fallback);
}

/**
 * The last item of a list, or the fallback where it has none.
 *
 * @example
 * last(v.tags, "none")
 */
export function last<T>(list: Operand<readonly T[]>, fallback: Operand<NoInfer<T>>): Expression<T> {
  return itemOr(lastItem, list, fallback);
}

function itemOr<T>(item: typeof firstItem, list: Operand<readonly T[]>, fallback: Operand<T>): Expression<T> {
  return expression({
    kind: "choice",
    condition: operandNode(notEmpty(list)),
    consequent: operandNode(item(list)),
    alternative: operandNode(fallback),
  });
}
