import {
  type Definition,
  type JsonSchema,
  kubernetesDefinition,
  kubernetesReference,
  type Shape,
} from "../../schema/index.ts";

/** What is known of a field of a Kubernetes definition; nothing where it may be a number or a text. */
export function kubernetesFieldShape(definition: string, field: string): Shape | undefined {
  const property = kubernetesDefinition(definition)?.properties?.[field];
  return property === undefined ? undefined : shapeOf(property);
}

function shapeOf({ $ref, type, properties, additionalProperties, items }: JsonSchema): Shape | undefined {
  if ($ref !== undefined) return referred($ref.slice(kubernetesReference("").length));
  switch (type) {
    case "boolean":
    case "integer":
    case "number":
      return { kind: type };
    case "string":
      return { kind: "text" };
    case "array": {
      const item = items === undefined ? undefined : shapeOf(items);
      return item === undefined ? undefined : { kind: "list", item: required(item) };
    }
    case "object": {
      const value = typeof additionalProperties === "object" ? shapeOf(additionalProperties) : undefined;
      return properties === undefined && value !== undefined
        ? { kind: "map", value: required(value) }
        : { kind: "anything" };
    }
    default:
      return undefined;
  }
}

function referred(name: string): Shape | undefined {
  const definition = kubernetesDefinition(name);
  if (definition?.properties !== undefined) return { kind: "kubernetes", definition: name };
  return definition === undefined ? undefined : shapeOf(definition);
}

function required(shape: Shape): Definition {
  return { shape, description: "", presence: { kind: "required" } };
}
