import { mapInner } from "./inner.ts";
import type { JsonSchema } from "./json-schema-type.ts";

/** What is shorter takes hardly more room than a reference to it does. */
const shortest = 80;

/**
 * The same schema, in which what is said more than once stands once, under `definitions`, and is referred to: many
 * workloads take the same values. A description stays beside the reference, where only people look.
 */
export function shared(schema: JsonSchema): JsonSchema {
  const repeated = repeatedIn(schema);
  const names = new Map<string, string>();
  const shared: Record<string, JsonSchema> = {};
  const referring = (inner: JsonSchema): JsonSchema => {
    const text = constraints(inner);
    if (!repeated.has(text)) return mapInner(inner, referring);
    const { description, ...rest } = inner;
    const name = names.get(text) ?? `shared.${names.size + 1}`;
    if (!names.has(text)) {
      names.set(text, name);
      shared[name] = mapInner(rest, referring);
    }
    return { ...(description === undefined ? {} : { description }), $ref: `#/definitions/${name}` };
  };
  const { definitions: named, ...values } = mapInner(schema, referring);
  // Next to the values that they are of: gzip finds what is alike where it is near.
  const definitions = { ...shared, ...named };
  return Object.keys(definitions).length === 0 ? values : { ...values, definitions };
}

/** The constraints that are worth a name. */
function repeatedIn(schema: JsonSchema): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const visit = (inner: JsonSchema): JsonSchema => {
    const text = constraints(inner);
    if (text.length >= shortest && seen.has(text)) {
      repeated.add(text);
      return inner;
    }
    seen.add(text);
    return mapInner(inner, visit);
  };
  mapInner(schema, visit);
  return repeated;
}

/** A schema but for its description. */
function constraints({ description: _, ...rest }: JsonSchema): string {
  return JSON.stringify(rest);
}
