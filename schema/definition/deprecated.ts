import { type Definition, type Deprecation, define, type Shape, unset } from "./definition.ts";

/** What people are to do instead: the path of the value that takes its place, such as `storage.size`, or a clause. */
export type Instead = string | { readonly advice: string };

/**
 * Marks a value as one that people should no longer set. It must be `unset`: still accepted and read by the templates as
 * before, with a warning, and never there by itself.
 *
 * @param instead the path of the value that takes its place, such as `storage.size`, or `{ advice }`
 * @throws Error when the value has a default or is required
 * @example
 * deprecated(text(unset, "How it is said."), { advice: "nobody hears it; it will be gone with 2.0" })
 */
export function deprecated<T>(definition: Definition<T>, instead: Instead): Definition<T> {
  if (definition.presence.kind !== "unset") {
    const why = typeof instead === "string" ? `moved to ${instead}` : "is deprecated";
    throw new Error(`a value that ${why} must be unset: a default would always set it`);
  }
  return { ...definition, deprecated: { kind: "deprecated", ...insteadOf(instead) } };
}

/**
 * The former name of a value, or of a section: what is set under it counts as set under the new one, with a warning. To
 * set both is refused. Templates know the new name only, and `kmstack migrate` rewrites people's values files.
 *
 * @param definition that of the value under its new name; its default counts there
 * @param movedTo the path of the new name, from the top of the values
 * @example
 * object({ port: port(80, "Its port."), servicePort: renamed(port(80, "Its port."), "port") }, "Values.")
 */
export function renamed(definition: Definition, movedTo: string): Definition<undefined> {
  return {
    ...define<undefined, typeof unset>(unsetInside(definition), unset, definition.description),
    deprecated: { kind: "renamed", movedTo },
  };
}

/**
 * A value that is no more. Who still sets it is told what to do, by Helm too, and not only that the key is unknown.
 *
 * @param instead the path of the value that takes its place, or `{ advice }`: a clause such as "leave it out: it is always on"
 * @example
 * removed("greeting")
 */
export function removed(instead: Instead): Definition<undefined> {
  const description = typeof instead === "string" ? `A former name of \`${instead}\`.` : "No more a value.";
  return {
    ...define<undefined, typeof unset>({ kind: "anything" }, unset, description),
    deprecated: { kind: "removed", ...insteadOf(instead) },
  };
}

function insteadOf(instead: Instead): Omit<Deprecation, "kind"> {
  return typeof instead === "string" ? { movedTo: instead } : instead;
}

/** What a value may be under a name that nobody need use: of a section any part, as Helm applies no defaults there. */
export function unsetInside({ shape, presence }: Definition): Shape {
  if (shape.kind !== "object" || presence.kind !== "default") return shape;
  const fields = Object.entries(shape.fields).map(([key, { beside: _, ...field }]) => [
    key,
    { ...field, shape: unsetInside(field), presence: { kind: "unset" as const } },
  ]);
  return { ...shape, fields: Object.fromEntries(fields) };
}
