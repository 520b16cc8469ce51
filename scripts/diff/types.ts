import type { SchemaObject } from "./schema.ts";

/** The types of JSON, of which a whole number is a number. */
const all = ["array", "boolean", "null", "number", "object", "string"] as const;

export type Type = (typeof all)[number];

const words: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  null: "null",
  number: "a number",
  object: "a mapping",
  string: "a text",
};

/** What a schema admits by type; whole numbers only where `isWhole`. */
export interface Types {
  readonly types: ReadonlySet<Type>;
  readonly isWhole: boolean;
}

export function typesOf({ type }: SchemaObject): Types {
  if (type === undefined) return { types: new Set(all), isWhole: false };
  const names: readonly unknown[] = Array.isArray(type) ? type : [type];
  const types = all.filter((one) => names.includes(one) || (one === "number" && names.includes("integer")));
  return { types: new Set(types), isWhole: names.includes("integer") && !names.includes("number") };
}

/** What is said where not all that was admitted by type still is; nothing where it is. */
export function lostTypes(before: Types, after: Types): string | undefined {
  const lost = [...before.types].filter((type) => !after.types.has(type));
  const isNarrower =
    after.isWhole && !before.isWhole && before.types.has("number") && after.types.has("number");
  if (lost.length === 0 && !isNarrower) return undefined;
  if (before.types.size === all.length) {
    const left = [...after.types].map(
      (type) => words[type === "number" && after.isWhole ? "integer" : type] ?? type,
    );
    return `could be anything, and has to be ${left.join(" or ")} now`;
  }
  const names: readonly string[] = isNarrower ? [...lost, "a number with a fraction"] : lost;
  return `can no longer be ${names.map((name) => words[name] ?? name).join(" or ")}`;
}
