import { Ajv, type SchemaValidateFunction, type ValidateFunction } from "ajv";
import { referenceTo } from "../definition/foreign.ts";
import type { JsonSchema } from "../json-schema.ts";
import { formats } from "./formats.ts";

/** In place of `$ref`, with the definition's name. */
const later = "$later";

/**
 * Compiles a schema, but what it refers to only where a document has something of it: of all that Kubernetes and
 * programs define, a document has little, and compiling it is most of the time that a validation takes.
 */
export function compileLazily(schema: JsonSchema): ValidateFunction {
  const { definitions = {}, ...root } = schema;
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true, formats });
  const compiled = new Map<string, ValidateFunction>();
  const compile = (name: string): ValidateFunction => {
    const found = compiled.get(name) ?? ajv.compile(withoutReferences(definitions[name] ?? {}));
    compiled.set(name, found);
    return found;
  };
  const validate: SchemaValidateFunction = (name: string, data: unknown, _, context) => {
    const referred = compile(name);
    if (referred(data)) return true;
    const before = context?.instancePath ?? "";
    validate.errors = (referred.errors ?? []).map((error) => ({
      ...error,
      instancePath: before + error.instancePath,
    }));
    return false;
  };
  ajv.addKeyword({ keyword: later, errors: "full", validate });
  return ajv.compile(withoutReferences(root));
}

function withoutReferences(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    if (typeof value !== "object" || value === null || typeof value.$ref !== "string") return value;
    const { $ref, ...rest } = value;
    return { ...rest, [later]: $ref.slice(referenceTo("").length) };
  });
}
