import { isMapping } from "../../../schema/merging/merge.ts";
import { isObject, numberIn, type SchemaObject } from "../../diff/schema.ts";
import { choiceOf, kubernetesType, list, map, orNull, scalar, type Written } from "../write/written.ts";
import { faultOf } from "./fitting.ts";
import { isPort } from "./names.ts";
import { itemPlace, type Known, markOf, type Place, placeOf } from "./place.ts";
import { admitsNull, asOwnType, isSimple, kubernetesKind, meantBy, typesIn } from "./schema.ts";

/** The definition that a schema asks for; nothing where it says too little. */
export function bySchema(place: Place, schema: SchemaObject, known: Known): Written | undefined {
  const { byDefault, description } = place;
  const kind = kubernetesKind(schema);
  if (kind !== undefined) return kubernetesType(kind, byDefault, description);
  // Of a section of another chart, that chart has a schema.
  if (place.isOpen) return isMapping(place.sample) ? known.section(place) : undefined;
  const types = typesIn(schema);
  if (isSimple(schema) && types.length <= 1) {
    const written = simply(place, schema, types[0], known);
    const isLeaf = types[0] !== "object" && markOf(place) === undefined;
    return written !== undefined && admitsNull(schema) && isLeaf ? orNull(written) : written;
  }
  const lost = (what: string) =>
    known.note({ place: placeOf(place, known), message: `${place.path}: of its schema is lost: ${what}` });
  if (isSimple(schema) && types.includes("object")) return undefined;
  return known.own.schema(place.path, asOwnType(schema, known.references, lost), byDefault, description);
}

function simply(
  place: Place,
  schema: SchemaObject,
  type: string | undefined,
  known: Known,
): Written | undefined {
  const { byDefault, description } = place;
  const options = schema["enum"];
  if (Array.isArray(options))
    return ofOptions(
      place,
      options.filter((one) => one !== null),
      known,
    );
  switch (type) {
    case "boolean":
      return scalar("boolean", byDefault, description);
    case "integer":
    case "number":
      return ofNumber(place, schema, type);
    case "string":
      return ofText(place, schema, known);
    case "array":
      return ofList(place, schema, known);
    case "object":
      return ofMapping(place, schema, known);
    default:
      return undefined;
  }
}

function ofOptions(place: Place, options: readonly unknown[], { own }: Known): Written {
  const { byDefault, description, path } = place;
  const texts = options.filter((one) => typeof one === "string");
  if (texts.length === options.length && texts.length > 0) return choiceOf(texts, byDefault, description);
  return own.schema(path, { enum: options }, byDefault, description);
}

function ofNumber(
  { key, byDefault, description }: Place,
  schema: SchemaObject,
  type: "integer" | "number",
): Written {
  const [minimum, maximum] = [numberIn(schema["minimum"]), numberIn(schema["maximum"])];
  if (type === "integer" && isPort(key) && minimum === undefined && maximum === undefined) {
    const written = scalar("port", byDefault, description);
    if (faultOf(written) === undefined) return written;
  }
  return scalar(type, byDefault, description, {
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  });
}

function ofText(place: Place, schema: SchemaObject, known: Known): Written {
  const { byDefault, description, path } = place;
  const pattern = schema["pattern"];
  const written = scalar("text", byDefault, description, typeof pattern === "string" ? { pattern } : {});
  const fault = faultOf(written);
  if (typeof pattern !== "string" || fault === undefined) return written;
  known.note({ place: placeOf(place, known), message: `${path}: the pattern is left out: ${fault}` });
  return scalar("text", byDefault, description);
}

function ofList(place: Place, schema: SchemaObject, known: Known): Written | undefined {
  const items = meantBy(schema["items"], known.references);
  if (items === undefined || Object.keys(items).length === 0) return undefined;
  const least = numberIn(schema["minItems"]);
  return list(known.infer(itemPlace(place, items)), place.byDefault, place.description, {
    ...(least === undefined ? {} : { minimumItems: least }),
    ...(schema["uniqueItems"] === true ? { distinct: true } : {}),
  });
}

function ofMapping(place: Place, schema: SchemaObject, known: Known): Written | undefined {
  const { properties, additionalProperties } = schema;
  if (isObject(properties) && Object.keys(properties).length > 0) return known.section(place);
  const value = meantBy(additionalProperties, known.references);
  if (value === undefined || Object.keys(value).length === 0) return undefined;
  return map(known.infer(itemPlace(place, value)), place.byDefault, place.description);
}
