import type { Definition } from "../definition/definition.ts";
import { type JsonSchema, jsonSchema } from "../json-schema.ts";
import { judge, type SchemaError } from "./judge.ts";

export type { SchemaError } from "./judge.ts";

const schemas = new WeakMap<Definition, JsonSchema>();

/** All ways in which a document does not fit the schema of the values, at most one for each value or key. */
export function schemaErrors(definition: Definition, document: unknown): readonly SchemaError[] {
  let schema = schemas.get(definition);
  if (schema === undefined) {
    schema = jsonSchema(definition, { title: "values" });
    schemas.set(definition, schema);
  }
  const errors = new Map<string, SchemaError>();
  const all = judge(schema, document);
  // A sentence about alternatives stands for what each of them says.
  const alternatives = new Set(
    all.flatMap(({ keyword, schema }) =>
      keyword === "anyOf" && schema.errorMessage !== undefined ? (schema.anyOf ?? []) : [],
    ),
  );
  for (const error of all) {
    if (alternatives.has(error.schema)) continue;
    const id = JSON.stringify([error.path, error.key]);
    const before = errors.get(id);
    // The options say more than that a text is wanted; and what is wrong anyway matters before what it counts beside.
    if (before === undefined || error.keyword === "enum" || (isOfOthers(before) && !isOfOthers(error)))
      errors.set(id, error);
  }
  return [...errors.values()];
}

/** Whether a value is refused for what it counts beside; schemas for that bring their own words. */
function isOfOthers({ schema }: SchemaError): boolean {
  return schema.errorMessage !== undefined;
}
