import {
  type Definition,
  type ForeignShape,
  type JsonSchema,
  kubernetesDefinition,
  referredName,
  type Shape,
} from "../../schema/index.ts";

/** What is known of a field of a Kubernetes definition; nothing where it may be a number or a text. */
export function kubernetesFieldShape(definition: string, field: string): Shape | undefined {
  const property = kubernetesDefinition(definition)?.properties?.[field];
  return property === undefined ? undefined : shapeOf(property, ofKubernetes);
}

/** The same of a field of a type that a program defines. */
export function foreignFieldShape({ types, name }: ForeignShape, field: string): Shape | undefined {
  const property = types.definitions[name]?.properties?.[field];
  return property === undefined ? undefined : shapeOf(property, ofTypes(types));
}

/** What is known of a type by the `$ref` that names it. */
type Referred = ($ref: string) => Shape | undefined;

const ofKubernetes: Referred = ($ref) => {
  const name = referredName($ref);
  const definition = kubernetesDefinition(name);
  if (definition?.properties !== undefined) return { kind: "kubernetes", definition: name };
  return definition === undefined ? undefined : shapeOf(definition, ofKubernetes);
};

const ofTypes =
  (types: ForeignShape["types"]): Referred =>
  ($ref) => {
    const name = $ref.slice($ref.lastIndexOf("/") + 1);
    const definition = types.definitions[name];
    if (definition?.properties !== undefined) return { kind: "foreign", types, name };
    return definition === undefined ? undefined : shapeOf(definition, ofTypes(types));
  };

function shapeOf(
  { $ref, type, properties, additionalProperties, items }: JsonSchema,
  referred: Referred,
): Shape | undefined {
  if ($ref !== undefined) return referred($ref);
  switch (type) {
    case "boolean":
    case "integer":
    case "number":
      return { kind: type };
    case "string":
      return { kind: "text" };
    case "array": {
      const item = items === undefined ? undefined : shapeOf(items, referred);
      return item === undefined ? undefined : { kind: "list", item: required(item) };
    }
    case "object": {
      const value =
        typeof additionalProperties === "object" ? shapeOf(additionalProperties, referred) : undefined;
      return properties === undefined && value !== undefined
        ? { kind: "map", value: required(value) }
        : { kind: "anything" };
    }
    default:
      return undefined;
  }
}

function required(shape: Shape): Definition {
  return { shape, description: "", presence: { kind: "required" } };
}
