import type { JsonSchema } from "../../../schema/index.ts";

/** A schema that nothing fits, with what to write instead: Helm prints what was wanted, and no more of a schema. */
export function refused(sentence: string): JsonSchema {
  return { const: sentence, errorMessage: `must be ${sentence}` };
}

/** A schema for objects of which these fields are so; others are left alone. */
export function where(fields: Readonly<Record<string, readonly (string | boolean)[]>>): JsonSchema {
  return {
    properties: Object.fromEntries(Object.entries(fields).map(([key, options]) => [key, { enum: options }])),
    required: Object.keys(fields),
  };
}

/** A demand of objects that fit a schema. (An object with a `then` is a promise to JavaScript; `else` is none.) */
export function beside(condition: JsonSchema, demand: JsonSchema): JsonSchema {
  return { if: { not: condition }, else: demand };
}

/** These fields are left out, or say what holds without them. */
export function onlyWith(what: string, fields: Readonly<Record<string, readonly unknown[]>>): JsonSchema {
  const properties = Object.entries(fields).map(([key, fitting]): readonly [string, JsonSchema] => {
    const sentence = `left out: ${what} takes no ${key}`;
    return [
      key,
      fitting.length === 0
        ? refused(sentence)
        : { enum: [...fitting, sentence], errorMessage: `must be ${sentence}` },
    ];
  });
  return { properties: Object.fromEntries(properties) };
}

/** A field that the chart writes itself, and the value that says what. */
export function saidBy(value: string): JsonSchema {
  return refused(`left out: set ${value} instead`);
}

/** None of some fields beside another one. */
export function none(of: readonly string[], besides: string): JsonSchema {
  return {
    properties: Object.fromEntries(of.map((key) => [key, refused(`left out: there is ${besides} already`)])),
  };
}

/** None of some names, in capitals or not. */
export function noneOf(names: readonly string[]): JsonSchema {
  const inAnyCase = names.map((name) =>
    name.replace(/[A-Za-z]/g, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`),
  );
  return { not: { pattern: `^(${inAnyCase.join("|")})$` } };
}

/** At most one of some fields. */
export function oneOf(...fields: readonly string[]): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    fields.slice(0, -1).map((key, index) => [key, none(fields.slice(index + 1), key)]),
  );
}

/** These fields are needed. */
export function needs(...required: readonly string[]): JsonSchema {
  return { required };
}
