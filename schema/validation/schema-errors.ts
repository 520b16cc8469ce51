import type { ErrorObject, ValidateFunction } from "ajv";
import type { Definition } from "../definition/definition.ts";
import { type JsonSchema, jsonSchema } from "../json-schema.ts";
import { isMapping } from "../merging/merge.ts";
import { own } from "../own.ts";
import type { ValuePath } from "../path.ts";
import { compileLazily } from "./compile.ts";

/** One way in which a document does not fit the schema. */
export interface SchemaError {
  readonly keyword: string;
  /** The value that does not fit; for a missing, unknown or misnamed key, the map that it is (not) in. */
  readonly path: ValuePath;
  readonly value: unknown;
  /** The schema that refused it. */
  readonly schema: JsonSchema;
  /** The key that is missing, unknown or misnamed. */
  readonly key?: string;
}

const compiled = new WeakMap<Definition, ValidateFunction>();

/** All ways in which a document does not fit the schema of the values, at most one for each value or key. */
export function schemaErrors(definition: Definition, document: unknown): readonly SchemaError[] {
  let validate = compiled.get(definition);
  if (validate === undefined) {
    validate = compileLazily(jsonSchema(definition, { title: "values" }));
    compiled.set(definition, validate);
  }
  validate(document);
  const errors = new Map<string, SchemaError>();
  for (const error of validate.errors ?? []) {
    // What is wrong with a key's name is told by the `propertyNames` error that follows.
    // That a condition is (not) met is told by what follows from it.
    if (error.propertyName !== undefined || error.keyword === "if") continue;
    const read = readError(error, document);
    const id = JSON.stringify([read.path, read.key]);
    const before = errors.get(id);
    // The options say more than that a text is wanted; and what is wrong anyway matters before what it counts beside.
    if (before === undefined || read.keyword === "enum" || before.schema.errorMessage !== undefined)
      errors.set(id, read);
  }
  return [...errors.values()];
}

function readError(error: ErrorObject, document: unknown): SchemaError {
  const { keyword, params, parentSchema } = error;
  const key: unknown = params["missingProperty"] ?? params["additionalProperty"] ?? params["propertyName"];
  return {
    keyword,
    ...placeOf(error.instancePath, document),
    schema: parentSchema ?? {},
    ...(typeof key === "string" ? { key } : {}),
  };
}

/** A JSON pointer as a path, and what is there: only the document tells a list's position from a key of digits. */
function placeOf(pointer: string, document: unknown): Pick<SchemaError, "path" | "value"> {
  const path: (string | number)[] = [];
  let value = document;
  for (const part of pointer.split("/").slice(1)) {
    const step = part.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(value) ? Number(step) : step);
    value = Array.isArray(value) ? value[Number(step)] : isMapping(value) ? own(value, step) : undefined;
  }
  return { path, value };
}
