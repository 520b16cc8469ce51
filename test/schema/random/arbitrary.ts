import fc from "fast-check";
import {
  anything,
  boolean,
  choice,
  type Definition,
  define,
  integer,
  kubernetes,
  listOf,
  mapOf,
  number,
  object,
  required,
  type Shape,
  text,
  textOf,
  unset,
  type ValuesDocument,
} from "../../../schema/index.ts";
import { kubernetesValue } from "./arbitrary-kubernetes.ts";
import { awkwardText, patterns } from "./arbitrary-text.ts";

/** Any definition of a chart's values: an object of objects, lists, maps and scalars, with defaults that fit. */
export function arbitraryDefinition(): fc.Arbitrary<Definition> {
  return fieldsAt(2, true).map((fields) => object(fields, "The values."));
}

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

const keys = fc.oneof(
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

/** Helm itself puts these into a subchart's values. */
const taken: ReadonlySet<string> = new Set(["global", "enabled"]);

function fieldsAt(depth: number, merged: boolean): fc.Arbitrary<Record<string, Definition>> {
  const named = fc.tuple(keys, definitionAt(depth, merged)).filter(([key]) => !taken.has(key));
  return fc
    .uniqueArray(named, { selector: ([key]) => key, maxLength: 5 })
    .map((all) => Object.fromEntries(all));
}

function definitionAt(depth: number, merged: boolean): fc.Arbitrary<Definition> {
  const scalar = fc.oneof(
    fc.constant(boolean(required, "A switch.")),
    fc.constant(integer(required, "A whole number.")),
    fc.constant(
      integer(required, "A small number.", { minimum: 0, maximum: 100, expected: "a number to 100" }),
    ),
    fc.constant(number(required, "A number.", { minimum: -1e6, maximum: 1e6 })),
    fc.constant(text(required, "A text.")),
    fc.constantFrom(...patterns).map((pattern) => textOf(pattern)(required, "A text of a kind.")),
    fc
      .uniqueArray(fc.oneof(fc.stringMatching(/^[a-z]{1,5}$/), fc.constantFrom("y", "off", "0x1", "~")), {
        minLength: 1,
      })
      .map((options) =>
        choice(Object.fromEntries(options.map((option) => [option, "An option."])), required, "A choice."),
      ),
  );
  if (depth === 0) return present(scalar, merged);
  const item = definitionAt(depth - 1, false).filter(({ presence }) => presence.kind === "required");
  const collection = fc.oneof(
    item.map((definition) => listOf(definition, required, "A list.")),
    fc
      .tuple(item, fc.boolean())
      .map(([definition, strict]) =>
        mapOf(
          definition,
          required,
          "A map.",
          strict ? { keyPattern: "^[a-z-]{1,9}$", reservedKeys: ["own"] } : {},
        ),
      ),
    fc.constantFrom(
      kubernetes("v1", "Toleration", required, "A toleration."),
      kubernetes("v1", "ResourceRequirements", required, "Resources."),
      kubernetes("v1", "SecurityContext", required, "A security context."),
      kubernetes("v1", "Affinity", required, "An affinity."),
    ),
    fc.constant(anything(required, "Anything.")),
    fc.constant(anything(required, "Anything with a name.", { requiredKeys: ["name"] })),
  );
  const inner = (isMerged: boolean) => fieldsAt(depth - 1, isMerged);
  return fc.oneof(
    { weight: 3, arbitrary: present(scalar, merged) },
    { weight: 2, arbitrary: present(collection, merged) },
    { weight: 1, arbitrary: inner(false).map((fields) => object(fields, "A section.", required)) },
    { weight: 1, arbitrary: inner(false).map((fields) => object(fields, "A section.", unset)) },
    ...(merged ? [{ weight: 2, arbitrary: inner(true).map((fields) => object(fields, "A section.")) }] : []),
  );
}

/** Makes values required, unset or, where Helm applies one, of some default. */
function present(definitions: fc.Arbitrary<Definition>, merged: boolean): fc.Arbitrary<Definition> {
  const presences = fc.constantFrom(
    ...(merged ? ["default", "default", "default"] : []),
    "required",
    "unset",
  );
  return fc.tuple(definitions, presences).chain(([definition, presence]) => {
    const { shape, description } = definition;
    if (presence === "required") return fc.constant(definition);
    if (presence === "unset") return fc.constant(define<unknown, typeof unset>(shape, unset, description));
    return arbitraryValue(definition).map((value) => define<unknown, unknown>(shape, value, description));
  });
}

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
      return shape.pattern === undefined ? awkwardText : fc.stringMatching(new RegExp(shape.pattern, "u"));
    case "choice":
      return fc.constantFrom(...Object.keys(shape.options));
    case "list":
      return fc.array(valueOfShape(shape.item.shape), { minLength: shape.minimumItems ?? 0, maxLength: 3 });
    case "map": {
      const key =
        shape.keyPattern === undefined ? keys : fc.stringMatching(new RegExp(shape.keyPattern, "u"));
      const allowed = key.filter((name) => !shape.reservedKeys?.includes(name));
      return fc.dictionary(allowed, valueOfShape(shape.value.shape), { maxKeys: 3 });
    }
    case "object": {
      const fields = Object.entries(shape.fields);
      return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, valueOfShape(field.shape)])), {
        requiredKeys: fields.filter(([, field]) => isNeeded(field)).map(([key]) => key),
        noNullPrototype: true,
      });
    }
    case "kubernetes":
      return kubernetesValue(shape.definition);
    case "anything": {
      const content = fc.oneof(awkwardText, fc.integer(), fc.boolean(), fc.array(awkwardText));
      const needed = (shape.requiredKeys ?? []).map((key) => [key, awkwardText] as const);
      return fc
        .tuple(fc.dictionary(keys, content, { maxKeys: 3 }), fc.record(Object.fromEntries(needed)))
        .map(([free, given]) => ({ ...free, ...given }));
    }
  }
}

/** Whether a document must hold this field: by itself, or since something in it has no default. */
function isNeeded({ presence, shape }: Definition): boolean {
  if (presence.kind !== "default") return presence.kind === "required";
  return shape.kind === "object" && Object.values(shape.fields).some(isNeeded);
}
