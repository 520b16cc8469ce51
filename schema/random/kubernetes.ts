import fc from "fast-check";
import type { JsonSchema } from "../json-schema.ts";
import { kubernetesDefinitions } from "../kubernetes/definitions.ts";

/** How deep values go before only what is required is put into them. */
const maximumDepth = 4;

/** A value of a Kubernetes definition, as far as its schema tells. */
export function kubernetesValue(name: string): fc.Arbitrary<unknown> {
  const definitions = kubernetesDefinitions([name], false);
  const value = (
    { $ref, type, enum: options, properties, required, ...schema }: JsonSchema,
    depth: number,
  ): fc.Arbitrary<unknown> => {
    if ($ref !== undefined) {
      const definition = definitions[$ref.replace("#/definitions/", "")];
      if (definition === undefined) throw new Error(`nothing at ${$ref}`);
      return value(definition, depth);
    }
    if (options !== undefined) return fc.constantFrom(...options);
    if (schema.pattern !== undefined) return fc.constantFrom("500m", "10Gi", "1e3", 2, 0.5);
    switch (typeof type === "string" ? type : type?.[0]) {
      case "boolean":
        return fc.boolean();
      case "integer":
      case "number":
        return fc.integer();
      case "string":
        return fc.string();
      case "array":
        return fc.array(value(schema.items ?? {}, depth - 1), { maxLength: depth > 0 ? 2 : 0 });
      default: {
        if (typeof schema.additionalProperties === "object") {
          return fc.dictionary(fc.string(), value(schema.additionalProperties, depth - 1), {
            maxKeys: depth > 0 ? 2 : 0,
          });
        }
        const used = Object.entries(properties ?? {}).filter(([key]) => depth > 0 || required?.includes(key));
        return fc.record(
          Object.fromEntries(used.map(([key, property]) => [key, value(property, depth - 1)])),
          {
            requiredKeys: [...(required ?? [])],
            noNullPrototype: true,
          },
        );
      }
    }
  };
  return value({ $ref: `#/definitions/${name}` }, maximumDepth);
}
