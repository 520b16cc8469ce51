import fc from "fast-check";
import {
  anything,
  boolean,
  choice,
  countOrPercentage,
  type Definition,
  define,
  either,
  integer,
  kubernetes,
  listOf,
  mapOf,
  nullable,
  number,
  numberOrQuantity,
  object,
  portOrName,
  required,
  type Shape,
  text,
  textOf,
  unset,
} from "../../../schema/index.ts";
import { anyKey, arbitraryValue } from "../../../schema/random/values.ts";
import { patterns } from "./patterns.ts";

/** Any definition of a chart's values: an object of objects, lists, maps and scalars, with defaults that fit. */
export function arbitraryDefinition(): fc.Arbitrary<Definition> {
  return fieldsAt(2, true).map((fields) => object(fields, "The values."));
}

/** Helm itself puts these into a subchart's values. */
const taken: ReadonlySet<string> = new Set(["global", "enabled"]);

function fieldsAt(depth: number, merged: boolean): fc.Arbitrary<Record<string, Definition>> {
  const named = fc.tuple(anyKey, definitionAt(depth, merged)).filter(([key]) => !taken.has(key));
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
    fc
      .constantFrom(countOrPercentage, numberOrQuantity, portOrName)
      .map((build) => build(required, "A number or a text.")),
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
    fc
      .tuple(item, fc.boolean())
      .map(([definition, distinct]) => listOf(definition, required, "A list.", distinct ? { distinct } : {})),
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
    { weight: 1, arbitrary: alternatives(inner(false)) },
    ...(merged ? [{ weight: 2, arbitrary: inner(true).map((fields) => object(fields, "A section.")) }] : []),
  );
}

/** A section of one of two kinds that share some fields. */
function alternatives(fields: fc.Arbitrary<Record<string, Definition>>): fc.Arbitrary<Definition> {
  const presence = fc.constantFrom(required, unset);
  return fc.tuple(fields, fields, fields, presence).map(([shared, one, other, byDefault]) => {
    const kind = (key: string, own: Record<string, Definition>) =>
      object({ [key]: text(required, "Its kind."), ...shared, ...without(own, shared) }, "A kind.");
    return either(
      { firstKind: kind("firstKind", one), secondKind: kind("secondKind", other) },
      byDefault,
      "One of two.",
    );
  });
}

function without<T>(fields: Record<string, T>, others: object): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !Object.hasOwn(others, key)));
}

/** Whether a user's entry may be of another kind than that of the default that Helm lays it over. */
function holdsKinds(shape: Shape): boolean {
  return shape.kind === "map" && JSON.stringify(shape).includes('"kind":"either"');
}

/** Makes values required, unset or, where Helm applies one, of some default. */
function present(definitions: fc.Arbitrary<Definition>, merged: boolean): fc.Arbitrary<Definition> {
  const presences = fc.constantFrom(
    ...(merged ? ["default", "default", "default", "nullable"] : []),
    "required",
    "unset",
  );
  return fc.tuple(definitions, presences).chain(([definition, presence]) => {
    const { shape, description } = definition;
    if (presence === "required") return fc.constant(definition);
    if (presence === "unset") return fc.constant(define<unknown, typeof unset>(shape, unset, description));
    return (holdsKinds(shape) ? fc.constant({}) : arbitraryValue(definition))
      .map((value) => define<unknown, unknown>(shape, value, description))
      .map((byDefault) => (presence === "nullable" ? nullable(byDefault) : byDefault));
  });
}
