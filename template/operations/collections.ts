import { type Expression, expression, type Operand, operandNode } from "../language/expression.ts";
import type { ExpressionNode } from "../language/node.ts";
import {
  type AnyOperation,
  booleanShape,
  operation,
  operationOf,
  type Printed,
  textShape,
  textsShape,
} from "../language/operation.ts";
import { sortedEntries } from "./sameness.ts";

type Texts = Readonly<Record<string, string>>;

/** A text, list or map, of which an absent one holds nothing. */
type Sized = string | object | undefined;

/**
 * True where a text, list or map holds anything.
 *
 * @example
 * notEmpty(v.tags)
 */
export const notEmpty = operation<[Sized], boolean>({
  print: (value) => `not (empty ${value})`,
  evaluate: (value) => !isEmptyValue(value),
  shape: booleanShape,
  asksForPresence: true,
  neverFails: true,
});

/** The node of the condition that a list or map has anything in it. */
export function filled(of: ExpressionNode): ExpressionNode {
  return operandNode(notEmpty(expression<Sized>(of)));
}

/**
 * True where a text, list or map holds nothing.
 *
 * @example
 * isEmpty(v.affinity)
 */
export const isEmpty = operation<[Sized], boolean>({
  print: (value) => `empty ${value}`,
  evaluate: isEmptyValue,
  shape: booleanShape,
  asksForPresence: true,
  neverFails: true,
});

function isEmptyValue(value: Sized): boolean {
  if (value === undefined || typeof value === "string") return (value ?? "") === "";
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
}

/**
 * True where a map has the key.
 *
 * @example
 * hasKey(v.labels, "team")
 */
export const hasKey = operation<[Readonly<Record<string, unknown>>, string], boolean>({
  print: (map, key) => `hasKey ${map} ${key}`,
  evaluate: (map, key) => Object.hasOwn(map, key),
  shape: booleanShape,
  neverFails: true,
});

const valueAt = operation<[Readonly<Record<string, string | undefined>>, string], string>({
  print: (map, key) => `get ${map} ${key}`,
  evaluate: (map, key) => (Object.hasOwn(map, key) ? map[key] : undefined) ?? "",
  shape: textShape,
  neverFails: true,
});

/**
 * The text under a key of a map of texts, or the fallback where the map has no such key.
 *
 * @example
 * lookUp(v.labels, "team", "nobody")
 */
export function lookUp(
  map: Operand<Readonly<Record<string, string | undefined>>>,
  key: Operand<string>,
  fallback: Operand<string>,
): Expression<string> {
  return expression({
    kind: "choice",
    condition: operandNode(hasKey(map, key)),
    consequent: operandNode(valueAt(map, key)),
    alternative: operandNode(fallback),
  });
}

/**
 * The entries of two maps of texts in one; where both have a key, that of the first. An empty text is none there, as
 * Helm's own functions have it. Source: mergo, which is behind Sprig's `merge`.
 *
 * @example
 * union({ app: "greeter", team: "nobody" }, v.labels)
 */
export const union = operation<[Texts, Texts], Texts>({
  print: (first, others) => `merge (dict) ${first} ${others}`,
  evaluate: (first, others) => ({
    ...first,
    ...Object.fromEntries(
      Object.entries(others).filter(([key]) => !Object.hasOwn(first, key) || first[key] === ""),
    ),
  }),
  shape: undefined,
  neverFails: true,
});

const withoutKeys = operation<[Readonly<Record<string, unknown>>, ...string[]], object>({
  print: (map, ...keys) => `omit ${map} ${keys.join(" ")}`,
  evaluate: (map, ...keys) => Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key))),
  shape: undefined,
  neverFails: true,
});

/** The fields that a section need not have. */
type OptionalFields<T> = keyof { [K in keyof T as undefined extends T[K] ? K : never]: K } & string;

/**
 * A section without some of its optional fields, and so still one of its kind. Where a name is the empty text, it is
 * no field's, and leaves out nothing.
 *
 * @example
 * omit(v.affinity, "podAffinity")
 */
export function omit<T extends object>(
  of: Expression<T>,
  ...keys: readonly Operand<OptionalFields<T> | "">[]
): Expression<T> {
  return expression({
    kind: "operation",
    operation: operationOf(withoutKeys({})),
    operands: [of, ...keys].map(operandNode),
  });
}

/** The values of a map, in no order that could be told. */
export const valuesOf = operation<[Readonly<Record<string, unknown>>], readonly unknown[]>({
  print: (map) => `values ${map}`,
  evaluate: (map) => Object.values(map),
  shape: undefined,
  neverFails: true,
});

/**
 * The keys of a map, in the order of their bytes.
 *
 * @example
 * keysOf(v.labels)
 */
export const keysOf = operation<[Readonly<Record<string, unknown>>], readonly string[]>({
  print: (map) => `keys ${map} | sortAlpha`,
  evaluate: (map) => sortedEntries(map).map(([key]) => key),
  shape: textsShape,
  neverFails: true,
});

/** Go template text of the question whether an optional value is there. */
function presence(of: Printed): string {
  const { node } = of;
  const last = node.kind === "reference" ? node.path.at(-1) : undefined;
  if (node.kind !== "reference" || last === undefined) {
    throw new TypeError("only a value, or a field of one, can be asked whether it is set");
  }
  return `hasKey ${of.print({ ...node, path: node.path.slice(0, -1), shape: { kind: "anything" } })} ${JSON.stringify(last)}`;
}

const setness: AnyOperation = {
  print: (...[value]) => {
    if (value === undefined) throw new TypeError("isSet takes one operand");
    return presence(value);
  },
  evaluate: (value) => value !== undefined,
  shape: booleanShape,
  asksForPresence: true,
  neverFails: true,
};

/**
 * True where an optional value is there.
 *
 * @example
 * isSet(v.host)
 */
export function isSet<T>(value: Expression<T | undefined>): Expression<boolean> {
  return expression(setnessOf(operandNode(value)));
}

/** The node of the condition that an optional value is there. */
export function setnessOf(of: ExpressionNode): ExpressionNode {
  return { kind: "operation", operation: setness, operands: [of] };
}

/** The same reference, known to be there. */
export function narrowed(of: ExpressionNode): ExpressionNode {
  return of.kind === "reference" ? { ...of, found: [...(of.found ?? []), of.path.length] } : of;
}

/**
 * An optional value, or the fallback where it is absent. An empty text, `0` and `false` are there.
 *
 * @example
 * withDefault(v.host, "localhost")
 */
export function withDefault<T>(
  value: Expression<T | undefined>,
  fallback: Operand<NoInfer<T>>,
): Expression<T> {
  return expression({
    kind: "choice",
    condition: operandNode(isSet(value)),
    consequent: narrowed(operandNode(value)),
    alternative: operandNode(fallback),
  });
}
