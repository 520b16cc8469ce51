import type { Definition } from "../definition/definition.ts";
import type { JsonSchema } from "../json-schema/json-schema-type.ts";
import {
  type Conditional,
  type DefinitionPath,
  isMetByDefault,
  mayBeEmpty,
  type PlacedOther,
} from "./conditional.ts";
import { need, refusal } from "./words.ts";

/**
 * What the schema of a section says of the values in it that count only beside others.
 *
 * @param conditionals these values
 * @param partial whether a document is a user's own, to be laid over the defaults
 */
export function conditionSchemas(
  conditionals: readonly Conditional[],
  partial: boolean,
): readonly JsonSchema[] {
  return conditionals.flatMap((conditional) => {
    const within = (path: DefinitionPath) => path.slice(conditional.section.length);
    const path = within(conditional.path);
    const unmet = conditional.others.map((other) =>
      at(within(other.path), isUnmet(other), isMetByDefault(other)),
    );
    const message = refusal(conditional);
    const refused = where(
      { anyOf: unmet },
      at(path, isLeftOut(conditional.definition, message, partial), false),
    );
    if (!conditional.required) return [refused];
    const met = conditional.others.map((other) =>
      at(within(other.path), isMet(other), !isMetByDefault(other)),
    );
    // An editor shows the sentence at the section, which does not say what in it is needed.
    const name = partial ? `${path.at(-1)} is ` : "";
    const needed: JsonSchema = { required: path.slice(-1), errorMessage: name + need(conditional) };
    return [refused, where({ allOf: met }, at(path.slice(0, -1), needed, false))];
  });
}

/** A schema for documents that fit another one. (An object with a `then` is a promise to JavaScript; `else` is none.) */
export function where(condition: JsonSchema, schema: JsonSchema): JsonSchema {
  return { if: { not: condition }, else: schema };
}

/** A schema for what stands at a path; what is not there fits unless it has to be there. */
export function at(path: DefinitionPath, schema: JsonSchema, mustBeThere: boolean): JsonSchema {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = at(rest, schema, mustBeThere);
  if (step === "[]") return { items: inner };
  if (step === "*") return { additionalProperties: inner };
  return { properties: { [step]: inner }, ...(mustBeThere ? { required: [step] } : {}) };
}

/**
 * Fits what another value must not be. What fits neither this nor `isMet`, such as a misspelt option, is refused for
 * what it is, and nothing else for its sake.
 */
function isUnmet({ way, is }: PlacedOther): JsonSchema {
  const shape = way.at(-1)?.shape;
  if (is === "any value")
    return mayBeEmpty(shape) ? { maxLength: 0, maxItems: 0, maxProperties: 0 } : { not: {} };
  if (shape?.kind !== "choice") return { not: { enum: is } };
  return { enum: Object.keys(shape.options).filter((option) => !is.includes(option)) };
}

function isMet({ is }: PlacedOther): JsonSchema {
  return is === "any value" ? { minLength: 1, minItems: 1, minProperties: 1 } : { enum: is };
}

/** Fits what a value is that nobody set. */
export function isLeftOut({ presence, shape }: Definition, message: string, partial: boolean): JsonSchema {
  // Nothing is null, the YAML of a key that is left empty.
  if (presence.kind !== "default") return { type: "null", errorMessage: message };
  if (shape.kind !== "object") return isSame(presence.value, message, partial);
  const fields = Object.entries(shape.fields);
  return {
    properties: Object.fromEntries(fields.map(([key, field]) => [key, isLeftOut(field, message, partial)])),
  };
}

/** Fits a default; of a mapping, in a document that is laid over the defaults, any part of it too. */
function isSame(value: unknown, message: string, partial: boolean): JsonSchema {
  if (!partial || typeof value !== "object" || value === null || Array.isArray(value))
    return { const: value, errorMessage: message };
  const entries = Object.entries(value).map(([key, item]) => [key, isSame(item, message, partial)] as const);
  return {
    properties: Object.fromEntries(entries),
    additionalProperties: { type: "null", errorMessage: message },
  };
}
