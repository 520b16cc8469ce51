import fc from "fast-check";
import type { Definition, ObjectShape, Shape } from "../definition/definition.ts";
import type { ValuesDocument } from "../merging/merge.ts";
import { foreignValue } from "./foreign.ts";
import { kubernetesValue } from "./kubernetes.ts";
import { awkwardText, matching } from "./texts.ts";

/** A document that a user of these values may write: any part left out that has a default or is `unset`. */
export function arbitraryDocument(definition: Definition): fc.Arbitrary<ValuesDocument> {
  return valueOfShape(definition.shape).map((value) => {
    if (typeof value !== "object" || value === null) throw new Error("values as a whole must be an object");
    return { ...value };
  });
}

/** A value that fits a definition, with nothing left out that is required inside it. */
export function arbitraryValue(definition: Definition): fc.Arbitrary<unknown> {
  return valueOfShape(definition.shape);
}

/** A key of the user's own, one that means something to Go, YAML or JavaScript among them often. */
export const anyKey = fc.oneof(
  fc.constantFrom(
    "default",
    "range",
    "if",
    "with",
    "end",
    "my-key",
    "y",
    "no",
    "on",
    "1",
    "null",
    "a b",
    "a.b",
    "é",
  ),
  fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,7}$/),
);

function valueOfShape(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({
        min: Math.max(shape.minimum ?? 0, -1e12),
        max: Math.min(shape.maximum ?? 0, 1e12),
      });
    case "number":
      return fc
        .double({ min: shape.minimum ?? -1e9, max: shape.maximum ?? 1e9, noNaN: true })
        .map((value) => value || 0);
    case "text":
      if (shape.grammar !== undefined) return fc.constantFrom(...shape.grammar.examples);
      return shape.pattern === undefined
        ? awkwardText
        : matching(shape.pattern).filter(
            ({ length }) => shape.longest === undefined || length <= shape.longest,
          );
    case "intOrString":
      return fc.oneof(
        valueOfShape({ ...shape, kind: shape.fraction ? "number" : "integer" }),
        matching(shape.pattern).filter(
          ({ length }) => shape.longest === undefined || length <= shape.longest,
        ),
      );
    case "choice":
      return fc.constantFrom(...Object.keys(shape.options));
    case "list":
      return (shape.distinct === true ? fc.uniqueArray<unknown, string> : fc.array<unknown>)(
        valueOfShape(shape.item.shape),
        { minLength: shape.minimumItems ?? 0, maxLength: 3, selector: JSON.stringify },
      );
    case "map": {
      const key = shape.keyPattern === undefined ? anyKey : matching(shape.keyPattern);
      const allowed = key.filter((name) => !shape.reservedKeys?.includes(name));
      return fc.dictionary(allowed, valueOfShape(shape.value.shape), { maxKeys: 3, noNullPrototype: true });
    }
    case "object":
      return section(shape);
    case "either":
      return fc.oneof(...Object.values(shape.alternatives).map((kind) => section(kind.shape)));
    case "kubernetes":
      return kubernetesValue(shape.definition);
    case "foreign":
      return foreignValue(shape.types, shape.name);
    case "anything": {
      const content = fc.oneof(awkwardText, fc.integer(), fc.boolean(), fc.array(awkwardText));
      const needed = (shape.requiredKeys ?? []).map((key) => [key, awkwardText] as const);
      return fc
        .tuple(
          fc.dictionary(anyKey, content, { maxKeys: 3, noNullPrototype: true }),
          fc.record(Object.fromEntries(needed)),
        )
        .map(([free, given]) => ({ ...free, ...given }));
    }
  }
}

function section(shape: ObjectShape): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape.fields);
  const value = ({ shape: of, nullable }: Definition) =>
    nullable ? fc.option(valueOfShape(of)) : valueOfShape(of);
  return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, value(field)])), {
    requiredKeys: fields.filter(([, field]) => isNeeded(field)).map(([key]) => key),
    noNullPrototype: true,
  });
}

/** Whether a document must hold this field: by itself, or since something in it has no default. */
function isNeeded({ presence, shape }: Definition): boolean {
  if (presence.kind !== "default") return presence.kind === "required";
  return shape.kind === "object" && Object.values(shape.fields).some(isNeeded);
}
