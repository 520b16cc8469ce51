import { numberIn, type SchemaObject } from "./schema.ts";

/** Keywords that are bounds: a value is within the new one if it was within the old one, by their order. */
const bounds = {
  minimum: (before: number, after: number) => after <= before,
  exclusiveMinimum: (before: number, after: number) => after <= before,
  minLength: (before: number, after: number) => after <= before,
  minItems: (before: number, after: number) => after <= before,
  minProperties: (before: number, after: number) => after <= before,
  maximum: (before: number, after: number) => after >= before,
  exclusiveMaximum: (before: number, after: number) => after >= before,
  maxLength: (before: number, after: number) => after >= before,
  maxItems: (before: number, after: number) => after >= before,
  maxProperties: (before: number, after: number) => after >= before,
  multipleOf: (before: number, after: number) => Number.isInteger(before / after),
} as const;

const ofType: Readonly<Record<string, readonly (keyof typeof bounds)[]>> = {
  number: ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf"],
  string: ["minLength", "maxLength"],
  array: ["minItems", "maxItems"],
  object: ["minProperties", "maxProperties"],
};

export const boundKeywords: readonly string[] = Object.keys(bounds);

/** What is said of bounds that are narrower now. */
export function narrowed(type: string, before: SchemaObject, after: SchemaObject): readonly string[] {
  return (ofType[type] ?? []).flatMap((keyword) => {
    const [old, now] = [numberIn(before[keyword]), numberIn(after[keyword])];
    if (now === undefined || (now === 0 && keyword.startsWith("min") && keyword !== "minimum")) return [];
    if (old !== undefined && bounds[keyword](old, now)) return [];
    return [
      old === undefined ? `has a ${keyword} of ${now} now` : `${keyword} is ${now} now, and was ${old}`,
    ];
  });
}
