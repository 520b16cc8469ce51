import type { JsonSchema } from "./json-schema-type.ts";

const definitions = "#/definitions/";

/** Where an emitted schema keeps the type with a name. */
export function referenceTo(name: string): string {
  return `${definitions}${name}`;
}

/**
 * The name of the type that a reference of an emitted schema leads to.
 *
 * @example
 * referredName("#/definitions/Level")
 */
export function referredName(reference: string): string {
  return reference.slice(definitions.length);
}

/**
 * The types with these names and all that they refer to, in the order in which they are met.
 *
 * @param typeOf the type with a name; one that is not there is left out
 */
export function withReferred(
  names: Iterable<string>,
  typeOf: (name: string) => JsonSchema | undefined,
): ReadonlyMap<string, JsonSchema> {
  const reached = new Map<string, JsonSchema>();
  const reach = (name: string): void => {
    const type = reached.has(name) ? undefined : typeOf(name);
    if (type === undefined) return;
    reached.set(name, type);
    for (const reference of references(type)) reach(reference);
  };
  for (const name of names) reach(name);
  return reached;
}

/** The names that a schema refers to, wherever they stand in it. */
function references(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: readonly [string, unknown]) =>
    key === "$ref" && typeof value === "string" ? [referredName(value)] : references(value),
  );
}
