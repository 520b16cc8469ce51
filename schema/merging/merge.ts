/** Values as they are read from YAML: a map of anything. */
export type ValuesDocument = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is ValuesDocument {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Lays a user's values over a chart's defaults as Helm does: maps merge key by key, everything else replaces,
 * and null takes a default away. A null where there is no default stays. Neither document is changed.
 * Source: coalesceTablesFullKey in Helm's coalesce.go, alike in 3.14, 3.22 and 4.3 where no default is null.
 *
 * @example
 * coalesce({ web: { port: 8080, path: null } }, { web: { port: 80, path: "/", host: "a.example" } })
 */
export function coalesce(values: ValuesDocument, defaults: ValuesDocument): ValuesDocument {
  const entries = new Map(Object.entries(values));
  for (const [key, byDefault] of Object.entries(defaults)) {
    if (!entries.has(key)) entries.set(key, structuredClone(byDefault));
    const value = entries.get(key);
    if (value === null) entries.delete(key);
    else if (isMapping(value) && isMapping(byDefault)) entries.set(key, coalesce(value, byDefault));
  }
  return Object.fromEntries(entries);
}

/**
 * Joins two values files as Helm joins several `-f`: maps merge key by key, everything else of the later file
 * replaces, also null, which takes its effect when the whole is laid over the defaults.
 * Source: MergeMaps in Helm's values options.
 *
 * @example
 * joinValues({ web: { port: 80, path: "/" } }, { web: { port: 8080 } })
 */
export function joinValues(earlier: ValuesDocument, later: ValuesDocument): ValuesDocument {
  const entries = new Map(Object.entries(earlier));
  for (const [key, value] of Object.entries(later)) {
    const before = entries.get(key);
    entries.set(key, isMapping(value) && isMapping(before) ? joinValues(before, value) : value);
  }
  return Object.fromEntries(entries);
}
