import { mapInner } from "./inner.ts";
import type { JsonSchema } from "./json-schema-type.ts";

/** What is shorter takes hardly more room than a reference to it does. */
const shortest = 80;

/**
 * The same schema, in which what is said more than once stands once, under `definitions`, and is referred to: many
 * workloads take the same values. What only describes tells like things apart, if it is in it.
 */
export function shared(schema: JsonSchema): JsonSchema {
  const repeated = repeatedIn(schema);
  const names = new Map<string, string>();
  const shared: Record<string, JsonSchema> = {};
  const referring = (inner: JsonSchema): JsonSchema => {
    const text = JSON.stringify(inner);
    if (!repeated.has(text)) return mapInner(inner, referring);
    const name = names.get(text) ?? `shared.${names.size + 1}`;
    if (!names.has(text)) {
      names.set(text, name);
      shared[name] = mapInner(inner, referring);
    }
    return { $ref: `#/definitions/${name}` };
  };
  const { definitions: named, ...values } = mapInner(schema, referring);
  // Next to the values that they are of: gzip finds what is alike where it is near.
  const definitions = { ...shared, ...named };
  return Object.keys(definitions).length === 0 ? values : { ...values, definitions };
}

/** What is worth a name. */
function repeatedIn(schema: JsonSchema): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const visit = (inner: JsonSchema): JsonSchema => {
    const text = JSON.stringify(inner);
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
