import type { Definition } from "./definition/definition.ts";
import { fieldsOf } from "./definition/either.ts";
import { type JsonSchema, jsonSchema } from "./json-schema.ts";
import { formatPath } from "./path.ts";
import { grammarFaults } from "./validation/grammars.ts";
import { judge, type SchemaError } from "./validation/judge.ts";
import { definitionAt } from "./validation/suggest.ts";
import { unfitValue } from "./validation/values.ts";

/** Something in a definition that contradicts itself. */
export interface DefinitionFault {
  readonly path: string;
  readonly message: string;
}

/**
 * What in a definition does not fit itself: defaults and examples that its own schema would refuse,
 * descriptions that say nothing. Values of types alone (a port of 70000, a choice's misspelt example) are
 * beyond the compiler; this is for a chart's tests.
 *
 * @param definition the values as a whole, made by `object`
 * @throws DefinitionError for what cannot be emitted at all
 * @example
 * definitionFaults(object({ port: integer(80, "Its port.", { maximum: 10 }) }, "The web server."))
 */
export function definitionFaults(definition: Definition): readonly DefinitionFault[] {
  const { definitions = {}, ...root } = jsonSchema(definition, { title: "values", partial: true });
  const refusal: Refusal = (field, schema, value) => {
    const [error] = judge({ ...schema, definitions }, value);
    return error === undefined ? undefined : reasonOf(field, error);
  };
  return [...faultsOf(definition, root, "", refusal), ...movedAstray(definition)].map(
    ({ path, message }) => ({
      path: path === "" ? "the values" : path,
      message,
    }),
  );
}

/** Deprecated values that lead nowhere, or to what has to be given all the same. */
function* movedAstray(top: Definition, at: Definition = top, path = ""): Generator<DefinitionFault> {
  const { shape, deprecated } = at;
  if (deprecated !== undefined) {
    const { kind, movedTo } = deprecated;
    const successor = movedTo === undefined ? undefined : definitionAt(top, movedTo.split("."));
    if (movedTo !== undefined && successor === undefined)
      yield { path, message: `it is said to have moved to ${movedTo}, which is no value` };
    else if (kind !== "removed" && successor?.presence.kind === "required")
      yield {
        path,
        message: `it moved to ${movedTo}, which is required: nobody could still use this one; make ${movedTo} unset until this one is gone`,
      };
  }
  if (shape.kind === "list") yield* movedAstray(top, shape.item, `${path}[]`);
  if (shape.kind === "map") yield* movedAstray(top, shape.value, `${path}.*`);
  for (const [key, field] of Object.entries(fieldsOf(shape)))
    yield* movedAstray(top, field, path === "" ? key : `${path}.${key}`);
}

type Refusal = (field: Definition, schema: JsonSchema, value: unknown) => string | undefined;

/** In the words of `validateValues`, with the place in the value. */
function reasonOf(field: Definition, error: SchemaError): string {
  const { path, key, keyword } = error;
  if (key !== undefined) {
    const where = formatPath([...path, key]);
    return keyword === "required" ? `${where} is missing` : `${where} is no key that it may have`;
  }
  const { message } = unfitValue(definitionAt(field, path), error);
  return path.length === 0 ? message : `${formatPath(path)}: ${message}`;
}

function* faultsOf(
  field: Definition,
  schema: JsonSchema,
  path: string,
  refusal: Refusal,
): Generator<DefinitionFault> {
  const { shape, presence, examples = [], description } = field;
  if (!/\S[.:?]\)?$/.test(description.trim())) yield { path, message: "the description is no sentence" };
  const values = [
    ...(presence.kind === "default" && shape.kind !== "object" ? [["default", presence.value] as const] : []),
    ...examples.map((example) => ["example", example] as const),
  ];
  for (const [what, value] of values) {
    const reason = refusal(field, schema, value);
    const [spoken] = grammarFaults(field, value);
    if (reason === undefined && spoken !== undefined) {
      const where = spoken.path.length === 0 ? "" : `${formatPath(spoken.path)}: `;
      yield {
        path,
        message: `the ${what} ${JSON.stringify(value)} does not fit: ${where}not ${spoken.grammar}: ${spoken.message}`,
      };
    }
    if (reason !== undefined)
      yield { path, message: `the ${what} ${JSON.stringify(value)} does not fit: ${reason}` };
  }
  const inside = (inner: Definition, child: JsonSchema | boolean | undefined, childPath: string) =>
    typeof child === "object" ? faultsOf(inner, child, childPath, refusal) : [];
  if (shape.kind === "list") yield* inside(shape.item, schema.items, `${path}[]`);
  if (shape.kind === "map") yield* inside(shape.value, schema.additionalProperties, `${path}.*`);
  const sections =
    shape.kind === "either"
      ? Object.values(shape.alternatives).map(
          (kind, index) => [kind.shape, schema.allOf?.[index]?.else] as const,
        )
      : shape.kind === "object"
        ? [[shape, schema] as const]
        : [];
  for (const [{ fields }, { properties = {} } = {}] of sections) {
    for (const [key, inner] of Object.entries(fields))
      yield* inside(inner, properties[key], path === "" ? key : `${path}.${key}`);
  }
}
