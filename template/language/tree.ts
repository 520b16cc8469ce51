import { hasKey, isSet, narrowed } from "../operations/collections.ts";
import { not } from "../operations/logic.ts";
import type { Condition } from "./advice.ts";
import { type Expression, expression, type Operand, operandNode, type Reference } from "./expression.ts";
import { type ExpressionNode, isExpressionNode, nodeOf, type Scalar, tree } from "./node.ts";
import { referenceTo } from "./reference.ts";

declare const treeType: unique symbol;
declare const conditionalType: unique symbol;
declare const repeatedType: unique symbol;

/** A part of a manifest that is more than a literal and has no single expression: a choice, a mapping of parts. */
export interface Tree<out T> {
  readonly [treeType]: T;
}

/** Something that is there or not: a map's value (then with its key), a list's item, a document. */
export interface Conditional<out T> {
  readonly [conditionalType]: T;
}

/** Any number of a list's items, or of documents. */
export interface Repeated<out T> {
  readonly [repeatedType]: T;
}

/** A `T` in which any part may also be an expression of that part's type, or depend on a condition. */
export type Template<T> = Expression<T> | Tree<T> | Structure<T>;

/** A `T` written out, at least on its outermost level. */
export type Structure<T> = T extends Scalar
  ? T
  : T extends readonly (infer I)[]
    ? readonly Item<I>[]
    : T extends object
      ? { readonly [K in keyof T]: Entry<Read<Exclude<T[K], undefined>>> } & Needed<T>
      : never;

/** Where a key cannot be left out, what stands behind it cannot be absent either. */
type Needed<T> = { readonly [K in NeededKeys<T>]: Template<Read<T[K]>> };

type NeededKeys<T> = {
  [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K;
}[keyof T];

/** `T` in a place that only reads it: the lists of Kubernetes' types are changeable, those of values are not. */
type Read<T> = T extends readonly (infer I)[] ? readonly I[] : T;

/**
 * `T`, decided elsewhere: by the place that the result goes to, never by what is given here. (TypeScript's own
 * NoInfer does not reach through a mapped type.)
 */
export type Later<T> = [T][T extends unknown ? 0 : never];

/** A template of `T`, where only an expression or a tree says what `T` is. */
export type Given<T> = Expression<T> | Tree<T> | Structure<Later<T>>;

/**
 * What a function given to `each` or `whenSet` makes: a `T`. TypeScript looks for unknown fields in a literal
 * only where it is an argument, not where a function returns it; `Known` makes up for that.
 */
export type Made<T, B> = Conditional<Later<T>> | Repeated<Later<T>> | Tree<Later<T>> | (B & Known<B, T>);

/** A type that `B` fits if it has no field that `T` has not. */
type Known<B, T> = B extends Opaque | Scalar
  ? unknown
  : B extends readonly (infer J)[]
    ? readonly (T extends readonly (infer I)[] ? Known<J, I> : unknown)[]
    : T extends object
      ? { readonly [K in keyof B]: K extends keyof T ? Known<B[K], Exclude<T[K], undefined>> : never }
      : unknown;

type Opaque = Expression<unknown> | Tree<unknown> | Conditional<unknown> | Repeated<unknown>;

/** What stands behind a map's key. */
export type Entry<T> = Template<T> | Conditional<T>;

/** What stands in a list. */
export type Item<T> = Template<T> | Conditional<T> | Repeated<T>;

/** A part of a mapping whose keys are not all known before the chart is rendered. */
export type Part<V> =
  | Conditional<Readonly<Record<string, V>>>
  | Template<Readonly<Record<string, V>>>
  | EntryPart<V>
  | (unknown extends V ? AnyPart : never);

/** What a mapping of anything takes besides: a value of one of Kubernetes' types, and entries of any content. */
type AnyPart = Expression<object> | Conditional<object> | { readonly [key: string]: Scalar | object };

declare const partType: unique symbol;
/** Entries that a loop or a computed key makes. */
export interface EntryPart<out V> {
  readonly [partType]: V;
}

// Of several signatures the compiler tells of the last one for that number of arguments, and goes on with the first.
/**
 * Something that is there only where the condition holds: a map's value, a list's item, a document.
 *
 * @example
 * ({ greeting: when(v.enabled, v.greeting), path: when(isSet(v.host), "/host", "/") })
 */
export function when<T, C = Operand<boolean>>(
  condition: Condition<C>,
  then: Given<T> | Conditional<T>,
): Conditional<T>;
/** Items or documents that are there only where the condition holds. */
export function when<T, C = Operand<boolean>>(
  condition: Condition<C>,
  then: Given<T> | Conditional<T> | Repeated<T>,
): Repeated<T>;
/** One of two values. */
export function when<T extends Scalar, C = Operand<boolean>>(
  condition: Condition<C>,
  then: Operand<T>,
  otherwise: Operand<T>,
): Expression<T>;
/** One of two structures. */
export function when<T, C = Operand<boolean>>(
  condition: Condition<C>,
  then: Given<T>,
  otherwise: Given<T>,
): Tree<T>;
/** One of two, of which either may be absent in its turn: a map's value, a list's item, a document. */
export function when<T, C = Operand<boolean>>(
  condition: Condition<C>,
  then: Given<T> | Conditional<T>,
  otherwise: Given<T> | Conditional<T>,
): Conditional<T>;
/** Items or documents, or others. */
export function when<T, C = Operand<boolean>>(
  condition: Condition<C>,
  then: Given<T> | Conditional<T> | Repeated<T>,
  otherwise: Given<T> | Conditional<T> | Repeated<T>,
): Repeated<T>;
export function when(condition: unknown, then: unknown, otherwise?: unknown): unknown {
  return conditional(operandNode(condition), then, otherwise);
}

function conditional(condition: ExpressionNode, consequent: unknown, alternative: unknown): unknown {
  if (alternative === undefined) return tree({ kind: "when", condition, consequent });
  const [one, other] = [operandOf(consequent), operandOf(alternative)];
  return one && other
    ? expression({ kind: "choice", condition, consequent: one, alternative: other })
    : tree({ kind: "when", condition, consequent, alternative });
}

/** The node of a scalar or an expression; nothing for a structure. */
function operandOf(value: unknown): ExpressionNode | undefined {
  const found = nodeOf(value);
  if (found !== undefined) return isExpressionNode(found) ? found : undefined;
  return typeof value === "object" && value !== null ? undefined : operandNode(value);
}

/**
 * Something that is there only where an optional value is, made from that value.
 *
 * @example
 * ({ host: whenSet(v.host, (host) => text`www.${host}`), path: whenSet(v.host, () => "/host", "/") })
 */
export function whenSet<T, R, B extends Template<Later<R>>>(
  value: Expression<T | undefined>,
  then: (value: Reference<T>) => Made<R, B>,
): Conditional<R>;
/** The same, or something else where the value is absent. */
export function whenSet<T, R extends Scalar>(
  value: Expression<T | undefined>,
  then: (value: Reference<T>) => Operand<R>,
  otherwise: Operand<R>,
): Expression<R>;
export function whenSet<T>(
  value: Expression<T | undefined>,
  then: (value: Reference<T>) => unknown,
  otherwise?: unknown,
): unknown {
  const found = narrowed(operandNode(value));
  if (found.kind !== "reference")
    throw new TypeError("only a value, or a field of one, can be asked whether it is set");
  return conditional(operandNode(isSet(value)), then(referenceTo<T>(found)), otherwise);
}

/**
 * One entry whose key is an expression.
 *
 * @example
 * mapping(entry(text`${release.name}.example`, v.greeting))
 */
export function entry<V>(key: Operand<string>, value: Template<Later<V>>): EntryPart<V> {
  return tree({ kind: "entry", key: operandNode(key), value });
}

/**
 * A mapping made of parts; no key may come twice.
 *
 * @example
 * mapping({ app: "greeter" }, v.labels)
 */
export function mapping<V>(...parts: readonly Part<Later<V>>[]): Tree<Readonly<Record<string, V>>> {
  return tree({ kind: "mapping", parts });
}

/**
 * A map with the entries of another one behind its own; no key may come twice.
 *
 * @example
 * extended<{ app: string; team?: string }>({ app: "greeter" }, when(v.enabled, v.labels))
 */
export function extended<T extends object>(
  own: Structure<NoInfer<T>>,
  others: Expression<object> | Conditional<object>,
): Tree<T> {
  return tree({ kind: "mapping", parts: [own, others] });
}

/**
 * A map with the entries of another one laid over its own: of a key that both have, the other one's value counts. It is the
 * outermost keys that are compared; what is inside of a value stays as it is.
 *
 * @example
 * overlaid({ app: "greeter", team: "nobody" }, v.labels)
 */
export function overlaid<T extends object>(own: Structure<NoInfer<T>>, over: Expression<object>): Tree<T> {
  const others = expression<Readonly<Record<string, unknown>>>(operandNode(over));
  const kept = Object.entries(own).map(([key, value]) => {
    const condition = operandNode(not(hasKey(others, key)));
    return [key, tree({ kind: "when", condition, consequent: value })];
  });
  return tree({ kind: "mapping", parts: [Object.fromEntries(kept), over] });
}

/**
 * A map or list that is written as `{}` or `[]` where none of its entries is there, or a value that may be absent.
 *
 * @example
 * orEmpty([when(isSet(v.host), v.greeting)])
 */
export function orEmpty<T extends object>(
  of: Structure<NoInfer<T>> | Tree<NoInfer<T>> | Expression<NoInfer<T> | undefined>,
): Tree<T> {
  return tree({ kind: "empty", as: "empty", tree: of });
}

/**
 * A map or list, or a value that is one, that is left out with its key where none of its entries is there.
 *
 * @example
 * ({ greets: true, tags: orAbsent([when(isSet(v.host), v.greeting)]) })
 */
export function orAbsent<T extends object>(
  of: Structure<NoInfer<T>> | Tree<NoInfer<T>> | Expression<NoInfer<T> | undefined>,
): Conditional<T> {
  return tree({ kind: "empty", as: "absent", tree: of });
}

/**
 * A map's value, a list's item or a document with a comment above it, for the reader of the chart.
 *
 * @example
 * [commented("Said to all.", when(v.enabled, v.greeting)), "own"]
 */
export function commented<T>(text: string, of: Template<T>): Tree<T>;
export function commented<T>(text: string, of: Conditional<T>): Conditional<T>;
export function commented(text: string, of: unknown): unknown {
  return tree({ kind: "comment", text, tree: of });
}
