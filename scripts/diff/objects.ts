import { isDeepStrictEqual } from "node:util";
import { own } from "../../schema/own.ts";
import { formatStep } from "../../schema/path.ts";
import type { At, Comparison } from "./compare.ts";
import { type Finding, isBreaking, shownValue } from "./finding.ts";
import { isObject, type Schema, type SchemaObject, schemaIn, schemasIn } from "./schema.ts";

export const objectKeywords = [
  ...["properties", "patternProperties", "additionalProperties", "required", "propertyNames", "dependencies"],
] as const;

/** What a schema says of the keys of a mapping. */
class Keys {
  readonly named: Readonly<Record<string, Schema>>;
  readonly patterns: Readonly<Record<string, Schema>>;
  readonly others: Schema;
  readonly required: ReadonlySet<unknown>;

  constructor(schema: SchemaObject) {
    this.named = schemasIn(schema["properties"]);
    this.patterns = schemasIn(schema["patternProperties"]);
    this.others = schemaIn(schema["additionalProperties"]);
    this.required = new Set(Array.isArray(schema["required"]) ? schema["required"] : []);
  }

  /** What the value of a key has to fit. */
  of(key: string): Schema {
    const named = own(this.named, key);
    const all = [
      ...(named === undefined ? [] : [named]),
      ...Object.entries(this.patterns).flatMap(([pattern, schema]) =>
        matches(pattern, key) ? [schema] : [],
      ),
    ];
    const [only, ...more] = all;
    return only === undefined ? this.others : more.length === 0 ? only : { allOf: all };
  }
}

function matches(pattern: string, key: string): boolean {
  return new RegExp(pattern, "u").test(key);
}

/** How what two charts take as a mapping differs, where it is laid over their defaults. */
export function compareObjects(
  comparison: Comparison,
  one: SchemaObject,
  other: SchemaObject,
  at: At,
): readonly Finding[] {
  const [was, is] = [new Keys(one), new Keys(other)];
  const [before, after] = [isObject(at.before) ? at.before : {}, isObject(at.after) ? at.after : {}];
  const all = [was.named, is.named, before, after].flatMap((keys) => Object.keys(keys));
  const keys = [...new Set([...all, ...[...is.required].filter((key) => typeof key === "string")])];
  const { dependencies, propertyNames } = other;
  const breaking = (message: string): Finding => ({ path: at.path, kind: "breaking", message });
  return [
    ...keys.flatMap((key) => {
      const place = { path: formatStep(at.path, key), before: own(before, key), after: own(after, key) };
      const [first, second] = [was.of(key), is.of(key)];
      const found = comparison.schemas(first, second, place);
      const required = ofRequired(comparison, was, is, key, place);
      return [...found, ...required, ...ofDefault(comparison, first, second, place, [...found, ...required])];
    }),
    ...ofOthers(comparison, was, is, at),
    ...(propertyNames !== undefined &&
    comparison
      .schemas(schemaIn(one["propertyNames"]), schemaIn(propertyNames), bare(at.path))
      .some(isBreaking)
      ? [breaking("does not take all keys that it took")]
      : []),
    ...(dependencies !== undefined &&
    !comparison.same.values("dependencies", one["dependencies"], dependencies)
      ? [breaking("has another condition now (dependencies)")]
      : []),
  ];
}

const bare = (path: string): At => ({ path, before: undefined, after: undefined });

/** What is said of a key that has to be there. Null takes a default away, and is a value where there is none. */
function ofRequired(
  comparison: Comparison,
  was: Keys,
  is: Keys,
  key: string,
  { path, before, after }: At,
): readonly Finding[] {
  const wasRequired = was.required.has(key);
  const takesNull = comparison.before.conjuncts(was.of(key)).every(admitsNull);
  const isRequired = is.required.has(key);
  const breaking = (message: string): readonly Finding[] => [{ path, kind: "breaking", message }];
  if (after === undefined) {
    if (isRequired && !(wasRequired && before === undefined))
      return breaking(
        before === undefined ? "has to be set now" : "has no default any more, and has to be set",
      );
    // A null that took the default away is a value now.
    const stays = before !== undefined && !wasRequired && !comparison.fits(is.of(key), null);
    return stays ? breaking("can no longer be null, as there is no default to take away") : [];
  }
  const wasNull = before === undefined ? takesNull && was.of(key) !== false : !wasRequired;
  return isRequired && wasNull ? breaking("can no longer be null") : [];
}

function admitsNull({ type, enum: options }: SchemaObject): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return (
    (type === undefined || types.includes("null")) && (!Array.isArray(options) || options.includes(null))
  );
}

/** What is said of another default. */
function ofDefault(
  comparison: Comparison,
  first: Schema,
  second: Schema,
  { path, before, after }: At,
  found: readonly Finding[],
): readonly Finding[] {
  if (isDeepStrictEqual(before, after) && comparison.same.of(first, second)) return [];
  // What is in a section is told of by itself; and of what is not taken at all, no default counts.
  const isSection = isObject(after) && isObject(before);
  if (after !== undefined && !isSection && !comparison.fits(second, after))
    return [{ path, kind: "breaking", message: `its own default, ${shownValue(after)}, does not fit` }];
  if (isDeepStrictEqual(before, after) || (isObject(before) && isObject(after)) || found.some(isBreaking))
    return [];
  const message =
    before === undefined
      ? `is ${shownValue(after)} by default now`
      : after === undefined
        ? `has no default any more, and had ${shownValue(before)}`
        : `is ${shownValue(after)} by default now, and was ${shownValue(before)}`;
  return [{ path, kind: "additive", message }];
}

/** How the keys differ that neither chart names. */
function ofOthers(comparison: Comparison, was: Keys, is: Keys, at: At): readonly Finding[] {
  const place = bare(`${at.path}.*`);
  const known = Object.entries(was.patterns).flatMap(([pattern, schema]) => {
    const now = own(is.patterns, pattern);
    if (now === undefined && Object.keys(is.patterns).length > 0)
      return [
        { ...place, kind: "breaking" as const, message: `no longer has keys by the pattern ${pattern}` },
      ];
    return comparison.schemas(schema, now ?? is.others, place);
  });
  const added = Object.keys(is.patterns).filter((pattern) => !Object.hasOwn(was.patterns, pattern));
  const isClosed = was.others === false && Object.keys(was.patterns).length === 0;
  const unsure =
    added.length > 0 && !isClosed
      ? [
          {
            path: at.path,
            kind: "breaking" as const,
            message: `has other conditions for keys by the pattern ${added.join(", ")}`,
          },
        ]
      : [];
  return [...known, ...unsure, ...comparison.schemas(was.others, is.others, place)];
}
