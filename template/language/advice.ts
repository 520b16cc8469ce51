import type { Expression, Operand } from "./expression.ts";

/*
 * What the compiler says where something of another type is given: the type that it names then is a sentence, with what to do.
 */

/** What `when` asks, by the type of what it is given. */
export type Condition<C> = C extends Operand<boolean> ? C : NoCondition<ValueOf<C>>;

type NoCondition<T> = undefined extends T
  ? "it may be absent: ask isSet(…), or take it by whenSet(…, (it) => …)"
  : T extends string
    ? "a text is neither true nor false: ask notEmpty(…) or eq(…, …)"
    : T extends number
      ? "a number is neither true nor false: ask ne(…, 0) or gt(…, 0)"
      : "a map or list is neither true nor false: ask notEmpty(…)";

/** What may be a part of a text, by the type of what it is given. */
export type TextPart<P> = P extends Operand<string | number | boolean> ? P : NoText<ValueOf<P>>;

type NoText<T> = undefined extends T
  ? "it may be absent: give withDefault(…, …), or take it by whenSet(…, (it) => …)"
  : "a map or list is no text: take join(…, …) or jsonText(…)";

type ValueOf<G> = G extends Expression<infer T> ? T : G;
