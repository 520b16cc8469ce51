import type { Definition } from "./definition.ts";

/**
 * Marks a value with a default as one that people may take away with null, as Helm does: templates see it as one that
 * may be absent, and ask by `whenSet`.
 *
 * @throws Error for a value without a default, which is absent by itself, and for a section: Helm deletes all of it, so give
 *   it a switch; and for one that counts only beside others
 * @example
 * nullable(integer(1000, "The user; with null, whom the cluster chooses."))
 */
export function nullable<T>(definition: Definition<T>): Definition<T | undefined> {
  const { presence, shape, beside } = definition;
  if (presence.kind !== "default") throw new Error("null takes a default away: give the value one");
  if (shape.kind === "object") throw new Error("a section is not nullable: give it a switch, `enabled`");
  if (beside !== undefined) throw new Error("a value that counts only beside others is not nullable");
  return { ...definition, nullable: true };
}

/**
 * Whether templates may find a value absent.
 *
 * @example
 * [mayBeAbsent(text(unset, "A text.")), mayBeAbsent(text("", "A text."))]
 */
export function mayBeAbsent({ presence, nullable }: Definition): boolean {
  return presence.kind === "unset" || nullable === true;
}
