import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coalesce,
  type Definition,
  defaults,
  jsonSchema,
  type ValuesDocument,
} from "../../../schema/index.ts";
import type { JsonSchema } from "../../../schema/json-schema.ts";
import { arbitraryDocument } from "../../../schema/random/values.ts";
import { formats } from "../../../schema/validation/formats.ts";
import { judge } from "../../../schema/validation/judge.ts";
import { chart } from "../../../stack/index.ts";
import { shop } from "../fixtures/shop.ts";
import { arbitraryDefinition } from "../random/arbitrary.ts";
import { mutated } from "../random/mutate.ts";

/** What Ajv finds: keyword, place, and the key that it is about. */
function foundByAjv(schema: JsonSchema, document: unknown): readonly string[] {
  const validate = new Ajv({ allErrors: true, strict: false, formats }).compile(schema);
  validate(document);
  const told = (validate.errors ?? []).filter(
    ({ keyword, propertyName }) => keyword !== "if" && propertyName === undefined,
  );
  return told
    .map(({ keyword, instancePath, params }) => {
      const key: unknown =
        params["missingProperty"] ?? params["additionalProperty"] ?? params["propertyName"];
      return JSON.stringify([keyword, instancePath, key]);
    })
    .sort();
}

function found(schema: JsonSchema, document: unknown): readonly string[] {
  const pointer = (step: string | number) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  return judge(schema, document)
    .map(({ keyword, path, key }) => JSON.stringify([keyword, path.map(pointer).join(""), key]))
    .sort();
}

const documents = (definition: Definition): fc.Arbitrary<unknown> =>
  arbitraryDocument(definition)
    .map((values): ValuesDocument => coalesce(values, defaults(definition)))
    .chain((good) => fc.oneof(fc.constant<unknown>(good), mutated(good), mutated(good).chain(mutated)));

describe("what is found in random documents is what Ajv finds", () => {
  it.each([
    ["of the chart's own values", fc.constant(chart.values), 2],
    ["of the shop's values", fc.constant(shop), 4],
    ["of random values", arbitraryDefinition(), 25],
  ] as const)("%s", (_, definitions, numRuns) => {
    const some = definitions.chain((definition) =>
      fc.record({
        definition: fc.constant(definition),
        all: fc.array(documents(definition), { minLength: 5, maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(some, ({ definition, all }) => {
        const schema = jsonSchema(definition, { title: "values" });
        for (const document of all) expect(found(schema, document)).toEqual(foundByAjv(schema, document));
      }),
      { seed: 7, numRuns },
    );
  });
});

const cases: readonly (readonly [JsonSchema, readonly unknown[]])[] = [
  [{ type: ["string", "null"] }, ["", null, 1]],
  [{ type: "integer", minimum: 1, maximum: 3 }, [0, 1, 3, 4, 1.5, "1"]],
  [{ type: "string", minLength: 1, maxLength: 2, pattern: "^\\p{L}+$" }, ["", "a", "🙂", "ab", "abc", "𝒳𝒴"]],
  [{ const: { a: [1] } }, [{ a: [1] }, { a: [2] }]],
  [{ enum: [1, "a", null, {}] }, [1, "a", null, {}, [], "b"]],
  [{ not: { type: "string" }, allOf: [{ minimum: 1 }, { maximum: 2 }] }, ["a", 0, 1, 3]],
  [{ anyOf: [{ type: "string" }, { type: "object", required: ["a"] }] }, ["a", {}, { a: 1 }, 1]],
  [{ if: { not: { required: ["a"] } }, else: { required: ["b"] } }, [{}, { a: 1 }, { a: 1, b: 2 }]],
  [{ type: "array", minItems: 1, maxItems: 2, items: { type: "string" } }, [[], ["a"], [1, "a", "b"]]],
  [
    { type: "array", uniqueItems: true },
    [[], [1, 1], [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 1 }], [null, 0, false, ""]],
  ],
  [{ dependencies: { a: { required: ["b"] } } }, [{}, { a: 1 }, { a: 1, b: 1 }, { b: 1 }]],
  [{ type: "string", format: "regex" }, ["a.*", "(", "(?<=a)b", 1]],
  [{ minProperties: 1, maxProperties: 2 }, [{}, { a: 1 }, { a: 1, b: 1, c: 1 }, []]],
  [{ propertyNames: { pattern: "^a" }, additionalProperties: { type: "string" } }, [{ a: "x" }, { b: 1 }]],
  [
    {
      properties: { a: { type: "string" } },
      patternProperties: { "^x-": {} },
      additionalProperties: false,
    },
    [{ a: "" }, { "x-a": 1 }, { constructor: 1 }, { a: 1, b: 2 }],
  ],
  [
    { properties: { a: { $ref: "#/definitions/a" } }, definitions: { a: { type: "string" } } },
    [{ a: 1 }, { a: "" }],
  ],
];

describe("each keyword", () => {
  it.each(cases)("%j", (schema, all) => {
    for (const document of all)
      expect(found(schema, document), JSON.stringify(document)).toEqual(foundByAjv(schema, document));
  });
});

it("knows every keyword of the chart's schema", () => {
  const annotations = [
    "$schema",
    "$id",
    "$comment",
    "title",
    "description",
    "default",
    "examples",
    "definitions",
  ];
  const ours = [
    ...["errorMessage", "patternErrorMessage", "deprecationMessage", "deprecated", "doNotSuggest"],
    ...["markdownEnumDescriptions", "x-intellij-enum-metadata"],
  ];
  const tried = cases.flatMap(([schema]) => keywordsIn(schema));
  for (const keyword of keywordsIn(jsonSchema(chart.values, { title: "values" }))) {
    expect([...annotations, ...ours, ...tried]).toContain(keyword);
  }
});

/** The keywords of a schema and of those in it. */
function keywordsIn(schema: JsonSchema): readonly string[] {
  const { items, not, if: condition, else: otherwise, propertyNames, additionalProperties } = schema;
  const {
    allOf = [],
    anyOf = [],
    properties = {},
    patternProperties = {},
    dependencies = {},
    definitions = {},
  } = schema;
  const single = [items, not, condition, otherwise, propertyNames, additionalProperties];
  const inside = [
    ...single.filter((one) => typeof one === "object"),
    ...allOf,
    ...anyOf,
    ...[properties, patternProperties, dependencies, definitions].flatMap((all) => Object.values(all)),
  ];
  return [...new Set([...Object.keys(schema), ...inside.flatMap(keywordsIn)])];
}
