import type { JsonSchema } from "../json-schema/json-schema-type.ts";
import { withReferred } from "../json-schema/references.ts";
import { type DefaultOr, type Definition, define, type Options, type Present } from "./definition.ts";

/** Types that a program defines, such as those of its configuration file, as draft-07 JSON Schema. */
export interface ForeignTypes {
  /** Whose they are, for people: `Prometheus`. */
  readonly owner: string;
  /** By name; they refer to each other by `#/definitions/…`. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/**
 * A builder of values that a program defines, mostly mappings, the way it takes them. The emitted schema has the type's own,
 * with all that it refers to; the chart's templates pass such a value on as it is.
 *
 * @typeParam T what templates may ask of it
 * @throws Error where there is no such type
 * @example
 * const types: ForeignTypes = {
 *   owner: "nginx",
 *   definitions: { Log: { type: "object", properties: { level: { type: "string" } } } },
 * };
 * foreign<{ level?: string }>(types, "Log")({ level: "warn" }, "What nginx logs.")
 */
export function foreign<T>(types: ForeignTypes, name: string) {
  if (types.definitions[name] === undefined) throw new Error(`${types.owner} has no type ${name}`);
  return <const D extends DefaultOr<T>>(
    byDefault: D,
    description: string,
    options: Options<T> = {},
  ): Definition<Present<T, D>> =>
    define<T, D>({ kind: "foreign", types, name }, byDefault, description, options);
}

/**
 * The types with these names, and all that they refer to.
 *
 * @example
 * const types: ForeignTypes = {
 *   owner: "nginx",
 *   definitions: { Log: { properties: { level: { $ref: "#/definitions/Level" } } }, Level: { type: "string" }, Other: {} },
 * };
 * [...foreignDefinitions(types, ["Log"]).keys()]
 */
export function foreignDefinitions(
  { definitions }: ForeignTypes,
  names: readonly string[],
): ReadonlyMap<string, JsonSchema> {
  return withReferred(names, (name) => definitions[name]);
}
