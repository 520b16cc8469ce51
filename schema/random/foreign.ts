import { Ajv } from "ajv";
import fc from "fast-check";
import { type ForeignTypes, foreignDefinitions } from "../definition/foreign.ts";
import { referenceTo, referredName } from "../json-schema/references.ts";
import type { JsonSchema } from "../json-schema.ts";
import { formats } from "../validation/formats.ts";
import { awkwardText, matching } from "./texts.ts";

/** How deep values go before only what is required is put into them, and how many of an object's fields are. */
const maximumDepth = 3;
const maximumFields = 3;

/** A value of a type that a program defines, with all that the type asks for. */
export function foreignValue(types: ForeignTypes, name: string): fc.Arbitrary<unknown> {
  const definitions = Object.fromEntries(foreignDefinitions(types, [name]));
  const schema = { $ref: referenceTo(name), definitions };
  const fits = new Ajv({ strict: false, formats }).compile(schema);
  const value = (schema: JsonSchema, depth: number): fc.Arbitrary<unknown> => {
    if (schema.$ref !== undefined) {
      const definition = definitions[referredName(schema.$ref)];
      if (definition === undefined) throw new Error(`nothing at ${schema.$ref}`);
      return value(definition, depth);
    }
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case "boolean":
        return fc.boolean();
      case "integer":
        return fc.integer({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6 });
      case "number":
        return fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => number || 0);
      case "string":
        return textOf(schema);
      case "array":
        return fc.array(value(schema.items ?? {}, depth - 1), {
          minLength: schema.minItems ?? 0,
          maxLength: Math.max(schema.minItems ?? 0, depth > 0 ? 2 : 0),
        });
      case "object":
        return object(schema, depth);
      default:
        return awkwardText;
    }
  };
  const object = ({ properties = {}, required = [], additionalProperties }: JsonSchema, depth: number) => {
    if (typeof additionalProperties === "object") {
      const maxKeys = depth > 0 ? 2 : 0;
      return fc.dictionary(fc.stringMatching(/^[a-z_.]{1,8}$/), value(additionalProperties, depth - 1), {
        maxKeys,
      });
    }
    // What is there to be refused, with a sentence, is left out.
    const keys = Object.keys(properties).filter((key) => properties[key]?.const === undefined);
    const optional = keys.filter((key) => !required.includes(key));
    return fc
      .subarray(optional, { maxLength: depth > 0 ? Math.min(maximumFields, optional.length) : 0 })
      .chain((chosen) =>
        fc.record(
          Object.fromEntries(
            [...required, ...chosen].map((key) => [key, value(properties[key] ?? {}, depth - 1)]),
          ),
          { noNullPrototype: true },
        ),
      );
  };
  return value(schema, maximumDepth).filter((one) => fits(one));
}

function textOf({ pattern, format, minLength = 0 }: JsonSchema): fc.Arbitrary<string> {
  if (pattern !== undefined) return matching(pattern);
  if (format === "regex") return fc.constantFrom("(.+):[0-9]+", "a|b", "", "[^/]+");
  return awkwardText.filter(({ length }) => length >= minLength);
}
