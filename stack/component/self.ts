import type { Definition, Infer } from "../../schema/index.ts";
import type { Expression, Reference } from "../../template/index.ts";
import type { Part } from "../kit/part.ts";
import type { Scope } from "../scope.ts";

/** A component as its own templates see it. */
export type Self<V> = SelfWith<Reference<V>>;

/** The same by the definition of its values: `SelfOf<typeof values>`. */
export type SelfOf<D extends Definition> = Self<Infer<D>>;

/** The same by the type of the reference: who has more values is also one that has fewer. */
interface SelfWith<out Values> extends Part {
  readonly scope: Scope;
  /** Its own values. */
  readonly values: Values;
}

/** The switch of a component whose values have one: its objects are there only where it is on. */
export function switchOf(values: Reference<unknown>): Expression<boolean> | undefined {
  // A reference has the fields that the definition has: without a field `enabled` this is undefined.
  return (values as { readonly enabled?: Expression<boolean> }).enabled;
}
