import { formatPath, required, unset } from "../../../schema/index.ts";
import { isMapping } from "../../../schema/merging/merge.ts";
import { isObject, type SchemaObject } from "../../diff/schema.ts";
import type { Said } from "../read/comments.ts";
import { type Field, section, type Written } from "../write/written.ts";
import { bySchema } from "./by-schema.ts";
import { faultOf } from "./fitting.ts";
import { byKind } from "./kinds.ts";
import { tellingName, wordsOf } from "./names.ts";
import { type Known, type Mark, markOf, type Place, placeOf } from "./place.ts";
import { meantBy } from "./schema.ts";
import { isGivenOn, unused } from "./uses.ts";

/**
 * The definition of a value: by the chart's own schema, or by its default, its name and how templates use it.
 * The first of these that fits the default counts.
 */
export function infer(place: Place, known: Known): Written {
  const { schema, path } = place;
  if (schema !== undefined) {
    const written = bySchema(place, schema, known);
    const fault = written === undefined ? undefined : faultOf(written);
    if (written !== undefined && fault === undefined) return written;
    if (fault !== undefined)
      known.note({ place: placeOf(place, known), message: `${path}: the schema is left aside: ${fault}` });
  }
  return byKind(place, known);
}

/** A section of the fields that its default, its schema and the templates name, in this order. */
export function sectionOf(place: Place, known: Known): Written {
  const { sample, usage, description } = place;
  const { properties, additionalProperties } = place.schema ?? {};
  const mark = markOf(place);
  const keys = new Set([
    ...(isMapping(sample) ? Object.keys(sample) : []),
    ...(isObject(properties) ? Object.keys(properties) : []),
    ...[...usage.inside.keys()].filter((key) => key !== "[]"),
  ]);
  const takesMore = additionalProperties === true || isObject(additionalProperties);
  const isOpen =
    place.isOpen || takesMore || (place.path !== "" && isGivenOn(usage) && additionalProperties !== false);
  const inner = [...keys].map((key) => fieldOf(key, place, known));
  return section(inner, description, { open: isOpen, ...(mark === undefined ? {} : { presence: mark }) });
}

/** One field of a section. */
export function fieldOf(key: string, place: Place, known: Known): Field {
  const { sample, usage } = place;
  const path = place.path === "" ? formatPath([key]) : `${place.path}${formatPath(["x", key]).slice(1)}`;
  const value = isMapping(sample) && Object.hasOwn(sample, key) ? sample[key] : undefined;
  const inner = usage.inside.get(key) ?? unused;
  const said = known.said.get(path);
  const schema = fieldSchema(key, place, known) ?? meantBy(said?.schema, known.references);
  const isThere = value !== undefined && value !== null;
  const siblings = isMapping(sample) ? Object.keys(sample) : [];
  const own = { path, key: tellingName(key, siblings), sample: value ?? undefined, usage: inner, schema };
  const written = infer(
    {
      ...own,
      byDefault: isThere && markOf(place) === undefined ? withoutNulls(value) : markFor(key, place),
      description: said?.description || descriptionIn(schema) || wordsOf(key),
      isOpen: place.isOpen || known.foreignSections.has(path),
    },
    known,
  );
  if (!isThere && said === undefined && inner.place !== undefined && place.path.indexOf("[]") < 0)
    known.note({
      place: inner.place,
      message: `${path}: a template uses it, and values.yaml has it not; it is unset`,
    });
  return {
    key,
    value: written.source,
    definition: written.definition,
    comment: asideOf(said, written, known),
  };
}

/** A default as Helm has it: what is null in it is not there. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutNulls(inner)]));
}

function markFor(key: string, { schema }: Place): Mark {
  const needed = schema?.["required"];
  return Array.isArray(needed) && needed.includes(key) ? required : unset;
}

function fieldSchema(key: string, { schema }: Place, { references }: Known): SchemaObject | undefined {
  const properties = schema?.["properties"];
  return isObject(properties) && Object.hasOwn(properties, key)
    ? meantBy(properties[key], references)
    : undefined;
}

function descriptionIn(schema: SchemaObject | undefined): string {
  const text = schema?.["description"];
  if (typeof text !== "string" || text.trim() === "") return "";
  const words = text.replace(/\s+/g, " ").trim();
  return /[.?]\)?$/.test(words) ? words : `${words}.`;
}

/** What stands over a field in the definition's file: what values.yaml shows in comments, and what is left to do. */
function asideOf(said: Said | undefined, { source }: Written, { own }: Known): readonly string[] {
  const examples = said?.examples ?? [];
  const isUnknown = own.isUnknown(source);
  return [
    ...(examples.length === 0 ? [] : ["values.yaml shows:", ...examples.map((line) => `  ${line}`)]),
    ...(isUnknown ? ["Of any kind, as nothing says of which: name a builder for it."] : []),
  ];
}
