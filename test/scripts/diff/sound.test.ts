import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coalesce,
  type Definition,
  DefinitionError,
  defaults,
  jsonSchema,
  object,
  type ValuesDocument,
} from "../../../schema/index.ts";
import { arbitraryDocument } from "../../../schema/random/values.ts";
import { type ChartValues, differences } from "../../../scripts/diff/difference.ts";
import { isBreaking } from "../../../scripts/diff/finding.ts";
import { schemaIn } from "../../../scripts/diff/schema.ts";
import { arbitraryDefinition } from "../../schema/random/arbitrary.ts";
import { mutated } from "../../schema/random/mutate.ts";

/*
 * Where nothing is breaking, every values file that was taken is taken still. The schemas are small, so that random values
 * meet all that is in them.
 */

const ajv = new Ajv({ strict: false });

const chart = (schema: unknown, byDefault: ValuesDocument): ChartValues => ({
  name: "c",
  version: "1.0.0",
  schema: schemaIn(schema),
  defaults: byDefault,
  texts: [],
});

const isFine = (before: ChartValues, after: ChartValues) => !differences(before, after).some(isBreaking);

const takes = ({ schema, defaults: byDefault }: ChartValues) => {
  const fits = ajv.compile(schema);
  return (values: ValuesDocument) => fits(coalesce(values, byDefault));
};

const keys = fc.constantFrom("a", "b", "c");

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, 1, 2, 1.5, "", "a", "bb"),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(keys, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const mapping = fc.dictionary(keys, value, { maxKeys: 3, noNullPrototype: true });

const withoutNull = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(withoutNull);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNull(inner)]])),
  );
};

const types = ["array", "boolean", "integer", "null", "number", "object", "string"];
const bound = fc.integer({ min: 0, max: 2 });
const some = (keywords: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc
    .subarray(Object.keys(keywords), { maxLength: 3 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, keywords[name] ?? fc.constant(true)]))),
    );

const { schema } = fc.letrec((tie) => {
  const inner = tie("schema");
  const named = fc.dictionary(keys, inner, { maxKeys: 2, noNullPrototype: true });
  const several = fc.array(inner, { minLength: 1, maxLength: 2 });
  return {
    schema: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom<unknown>(
        true,
        { type: "string" },
        { type: "integer" },
        { type: ["object", "null"] },
        { $ref: "#/definitions/one" },
      ),
      some({
        type: fc.oneof(
          fc.constantFrom(...types),
          fc.uniqueArray(fc.constantFrom(...types), { minLength: 1 }),
        ),
        enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: JSON.stringify }),
        minimum: bound,
        maximum: bound,
        multipleOf: fc.constantFrom(1, 2, 0.5),
        minLength: bound,
        maxLength: bound,
        pattern: fc.constantFrom("^a", "b$"),
        minItems: bound,
        maxItems: bound,
        uniqueItems: fc.boolean(),
        items: inner,
      }),
      some({
        type: fc.constant("object"),
        properties: named,
        patternProperties: fc
          .constantFrom("^a", "[bc]")
          .chain((pattern) => inner.map((one) => ({ [pattern]: one }))),
        additionalProperties: fc.oneof(fc.constant(false), inner),
        required: fc.uniqueArray(keys, { maxLength: 2 }),
        propertyNames: fc.constantFrom({ pattern: "^a" }, { enum: ["a", "b"] }),
        minProperties: bound,
        maxProperties: bound,
      }),
      some({
        allOf: several,
        anyOf: several,
        oneOf: several,
        not: inner,
        if: inner,
        else: inner,
        properties: named,
      }),
    ),
  };
});

/** The same with something else in some place. */
function changed(data: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(data) || typeof data !== "object" || data === null) return fc.constant(data);
  const entries = Object.entries(data);
  if (entries.length === 0) return schema;
  return fc.nat({ max: entries.length - 1 }).chain((index) => {
    const [key = "", inner] = entries[index] ?? [];
    const others = Object.fromEntries(entries.filter(([name]) => name !== key));
    return fc.oneof(
      fc.constant(others),
      changed(inner).map((one) => ({ ...data, [key]: one })),
      typeof inner === "number"
        ? fc.constantFrom({ ...data, [key]: inner + 1 }, { ...data, [key]: Math.max(inner - 1, 0.5) })
        : fc.constant(others),
      fc
        .record({ rest: fc.constant(data), more: schema })
        .map(({ rest, more }) => (typeof more === "object" ? { ...more, ...rest } : rest)),
    );
  });
}

/** In draft-07, which Helm goes by, a reference stands for all that is beside it; to ajv it does not. */
const loneReferences = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(loneReferences);
  if (typeof data !== "object" || data === null) return data;
  if ("$ref" in data) return { $ref: data.$ref };
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, loneReferences(inner)]));
};

const isSchema = (candidate: unknown) => ajv.validateSchema(schemaIn(candidate)) === true;

describe("any two schemas with any defaults", () => {
  it("of which the newer breaks nothing take the same values", () => {
    const counts = { fine: 0, broken: 0 };
    const whole = (values: unknown, one: unknown) => ({
      type: "object",
      properties: { a: values },
      definitions: { one },
    });
    const pair = schema.chain((first) =>
      fc.tuple(fc.constant(first), fc.oneof(changed(first), changed(first).chain(changed), schema)),
    );
    fc.assert(
      fc.property(
        pair.map((all) => all.map(loneReferences)).filter((all) => all.every(isSchema)),
        fc.constantFrom<unknown>(true, { type: "string" }),
        fc.tuple(mapping, mapping, fc.boolean()),
        fc.array(mapping, { minLength: 30, maxLength: 30 }),
        ([first, second], one, [someDefaults, otherDefaults, isSame], documents) => {
          const byDefault = withoutNull(someDefaults) as ValuesDocument;
          const before = chart(whole(first, one), byDefault);
          const after = chart(
            whole(second, one),
            isSame ? byDefault : (withoutNull(otherDefaults) as ValuesDocument),
          );
          const isTaken = takes(before);
          // A chart that refuses its own defaults is none that anybody has installed.
          fc.pre(isTaken({}));
          const fine = isFine(before, after);
          counts[fine ? "fine" : "broken"] += 1;
          if (!fine) return;
          const isTakenStill = takes(after);
          for (const values of [{}, ...documents])
            expect([values, !isTaken(values) || isTakenStill(values)]).toEqual([values, true]);
        },
      ),
      { numRuns: Number(process.env["ORACLE_SCHEMAS"] ?? 1000) },
    );
    expect(counts.fine).toBeGreaterThan(100);
    expect(counts.broken).toBeGreaterThan(100);
  });

  it("are the same as themselves", () => {
    fc.assert(
      fc.property(schema.filter(isSchema), mapping, (one, byDefault) => {
        const same = chart(
          { type: "object", properties: { a: one }, definitions: { one: true } },
          withoutNull(byDefault) as ValuesDocument,
        );
        expect(differences(same, same)).toEqual([]);
      }),
    );
  });
});

const fieldsOf = ({ shape }: Definition) => (shape.kind === "object" ? shape.fields : {});

/** Values with a field of others, without one, or with one in another's place. */
function edited(definition: Definition): fc.Arbitrary<Definition> {
  const fields = fieldsOf(definition);
  const names = Object.keys(fields);
  return arbitraryDefinition().chain((other) => {
    const others = Object.entries(fieldsOf(other));
    const [key = "", more] = others[0] ?? [];
    const [name = "", ...rest] = names;
    const inner = fields[name];
    const options: Readonly<Record<string, Definition>>[] = [
      ...(more === undefined ? [] : [{ ...fields, [key]: more }]),
      Object.fromEntries(rest.flatMap((each) => (fields[each] === undefined ? [] : [[each, fields[each]]]))),
      ...(inner === undefined || more === undefined
        ? []
        : [{ ...fields, [name]: { ...inner, presence: more.presence } }]),
      ...(inner === undefined
        ? []
        : [{ ...fields, [name]: { ...inner, presence: { kind: "unset" as const } } }]),
    ];
    return fc.constantFrom(...options).map((made) => object(made, "The values."));
  });
}

const schemaOf = (definition: Definition) => {
  try {
    return jsonSchema(definition, { title: "values" });
  } catch (error) {
    if (error instanceof DefinitionError) return undefined;
    throw error;
  }
};

it("of any two definitions, too", () => {
  let fine = 0;
  const family = arbitraryDefinition().chain((definition) =>
    fc.tuple(
      fc.constant(definition),
      edited(definition),
      fc.array(
        arbitraryDocument(definition).chain((good) => fc.oneof(fc.constant(good), mutated(good))),
        { minLength: 20, maxLength: 20 },
      ),
    ),
  );
  fc.assert(
    fc.property(family, ([one, other, documents]) => {
      const [first, second] = [schemaOf(one), schemaOf(other)];
      if (first === undefined || second === undefined) return;
      const [before, after] = [chart(first, defaults(one)), chart(second, defaults(other))];
      if (!isFine(before, after)) return;
      fine += 1;
      const [isTaken, isTakenStill] = [takes(before), takes(after)];
      for (const values of documents) {
        if (typeof values !== "object" || values === null || Array.isArray(values)) continue;
        const given = values as ValuesDocument;
        expect([given, !isTaken(given) || isTakenStill(given)]).toEqual([given, true]);
      }
    }),
    { numRuns: 100 },
  );
  expect(fine).toBeGreaterThan(10);
});
