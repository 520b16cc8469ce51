import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anything,
  boolean,
  coalesce,
  defaults,
  type JsonSchema,
  jsonSchema,
  listOf,
  mapOf,
  object,
  required,
  text,
  textOf,
  unset,
  type ValuesDocument,
} from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { shop } from "./fixtures/shop.ts";
import { arbitraryDefinition } from "./random/arbitrary.ts";
import { mutated } from "./random/mutate.ts";

const schema = jsonSchema(shop, { title: "shop" });
const described = jsonSchema(shop, { title: "shop", described: true });
const emitted = JSON.stringify(schema);
const ajv = new Ajv({ strict: false });

/** Every schema in a schema, with its place. */
function* parts(node: JsonSchema, path = "#"): Generator<readonly [string, JsonSchema]> {
  yield [path, node];
  const { properties = {}, definitions = {}, items, additionalProperties, allOf = [] } = node;
  for (const [key, child] of Object.entries({ ...properties, ...definitions }))
    yield* parts(child, `${path}/${key}`);
  for (const child of allOf) yield* parts(child, `${path}/allOf`);
  if (items !== undefined) yield* parts(items, `${path}/[]`);
  if (typeof additionalProperties === "object") yield* parts(additionalProperties, `${path}/*`);
}

describe("the schema", () => {
  it("is what it was", async () => {
    const { definitions: _, ...own } = described;
    await expect(JSON.stringify(own, null, 2)).toMatchFileSnapshot("../snapshots/schema/values.schema.json");
  });

  it("says first that it is generated, and that it is draft-07", () => {
    expect(emitted).toMatch(
      /^\{"\$comment":"Generated from [^"]+; do not edit\.","\$schema":"http:\/\/json-schema\.org\/draft-07\/schema#"/,
    );
  });

  it("holds nothing that Helm versions read differently", () => {
    for (const [path, part] of parts(schema)) {
      expect(Object.keys(part), path).not.toContain("format");
      if (part.$ref !== undefined) expect(Object.keys(part), path).toEqual(["$ref"]);
      if (part.$ref !== undefined) expect(part.$ref).toMatch(/^#\/definitions\//);
      if (part.pattern !== undefined) expect(part.pattern, path).not.toMatch(/\(\?[=!<]/);
    }
  });

  it("closes every object that is not meant to be free", () => {
    const open = [...parts(schema)]
      .filter(([, { type, additionalProperties }]) => type === "object" && additionalProperties === undefined)
      .map(([path]) => path);
    expect(open).toEqual(["#/global", "#/extraObjects/[]", "#/overrides"]);
  });

  it("describes every value, and every leaf says its default or that there is none, for people", () => {
    const { definitions: _, ...own } = described;
    for (const [path, part] of parts(own)) {
      if (part.$ref !== undefined) continue;
      expect(part.description, path).toMatch(/^\S.*\./);
      const isField = !/(\[\]|\*)$/.test(path) && part.doNotSuggest !== true && part.properties === undefined;
      if (isField)
        expect(part.description, path).toMatch(/\n(Default: .+|Required\.|Not set by default\.|Optional\.)$/);
    }
    expect(own.properties?.["timeout"]).toMatchObject({
      default: "30s",
      description: "How long an order may take.\nDefault: 30s",
    });
    expect(schema.properties?.["timeout"]?.description).toBe("How long an order may take.");
  });

  it("requires what is there by default, since null takes a default away before Helm validates", () => {
    expect(ajv.validate(schema, defaults(shop))).toBe(true);
    for (const key of Object.keys(defaults(shop))) {
      expect(ajv.validate(schema, coalesce({ [key]: null }, defaults(shop))), key).toBe(false);
    }
  });

  it("accepts what Helm adds to a subchart's values, and does not offer it", () => {
    expect(ajv.validate(schema, { ...defaults(shop), global: { any: 1 }, enabled: false })).toBe(true);
    expect(schema.properties?.["global"]?.doNotSuggest).toBe(true);
  });

  it("refuses a misspelling of each key", () => {
    const document = { ...defaults(shop), proxy: { url: "https://a" }, teams: { a: { mail: "x" } } };
    const misspelt = (value: unknown): unknown[] => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
      return Object.entries(value).flatMap(([key, child]) => [
        { ...value, [key]: undefined, [`${key}z`]: child },
        ...misspelt(child).map((inner) => ({ ...value, [key]: inner })),
      ]);
    };
    const known = misspelt({ ...document, labels: {}, teams: {}, resources: {} });
    expect(known.length).toBeGreaterThan(20);
    for (const wrong of known) {
      expect(ajv.validate(schema, JSON.parse(JSON.stringify(wrong))), JSON.stringify(wrong)).toBe(false);
    }
  });

  it("holds each Kubernetes definition that is reached once, and no other", () => {
    const names = Object.keys(schema.definitions ?? {});
    expect(names).toContain("v1.NodeSelectorTerm");
    expect(names).not.toContain("v1.Volume");
  });

  it("asks a user's own file only for what has no default", () => {
    const partial = jsonSchema(shop, { title: "shop", partial: true });
    expect(ajv.validate(partial, {})).toBe(true);
    expect(ajv.validate(partial, { service: { type: "NodePort" } })).toBe(true);
    expect(ajv.validate(partial, { ingress: { hosts: [{}] } })).toBe(false);
    expect(ajv.validate(partial, { proxy: {} })).toBe(false);
  });

  it("says of a user's own file what the whole says of it laid over the defaults", () => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(shop), arbitraryDefinition()).chain((definition) =>
          arbitraryDocument(definition)
            .chain((values) => mutated(coalesce(values, defaults(definition))))
            .filter((values) => isMapping(values))
            .map((values) => ({ definition, values: values as ValuesDocument })),
        ),
        ({ definition, values }) => {
          const judge = (partial: boolean, document: unknown) =>
            new Ajv({ strict: false }).compile(jsonSchema(definition, { title: "any", partial }))(document);
          const whole = judge(false, coalesce(values, defaults(definition)));
          verdicts.add(whole);
          expect(judge(true, values), JSON.stringify(values)).toBe(whole);
        },
      ),
      { seed: 5 },
    );
    expect(verdicts.size).toBe(2);
  });

  it("is small: what Kubernetes says to people is only in the one for editors", () => {
    const sentence = "scheduling rules for the pod";
    expect(JSON.stringify(described)).toMatch(sentence);
    expect(emitted).not.toMatch(sentence);
    expect(emitted).toContain("How long an order may take.");
    expect(gzipSync(emitted).length).toBeLessThan(5_000);
  });

  it("accepts whatever its definition means to accept", () => {
    fc.assert(
      fc.property(
        arbitraryDefinition().chain((definition) =>
          fc.tuple(fc.constant(definition), arbitraryDocument(definition)),
        ),
        ([definition, values]) => {
          const all = coalesce(values, defaults(definition));
          const validate = ajv.compile(jsonSchema(definition, { title: "any" }));
          expect(validate(all), JSON.stringify(validate.errors)).toBe(true);
        },
      ),
    );
  });
});

describe("a definition that Helm would not treat as it says", () => {
  const schemaOf = (field: Parameters<typeof object>[0][string]) => () =>
    jsonSchema(object({ field }, "Values."), { title: "x" });

  it("has a default inside a list, a free map or an absent section", () => {
    const item = object({ path: text("/", "A path.") }, "An item.");
    const fault =
      "Helm never applies a default inside a list, a free map or a section that is itself not there";
    expect(schemaOf(listOf(item, [], "A list."))).toThrow(`field[].path: ${fault}`);
    expect(schemaOf(mapOf(item, {}, "A map."))).toThrow(`field.*.path: ${fault}`);
    expect(schemaOf(object({ path: text("/", "A path.") }, "A section.", unset))).toThrow(
      `field.path: ${fault}`,
    );
    expect(schemaOf(listOf(text("a", "A text."), [], "A list."))).toThrow(`field[]: ${fault}`);
  });

  it("has items that are unset", () => {
    expect(schemaOf(listOf(text(unset, "A text."), [], "A list."))).toThrow(
      "field[]: a list's item or a map's value cannot be unset: make it required",
    );
  });

  it("has a null in a default", () => {
    expect(schemaOf(anything({ a: [{ b: null }] }, "Anything."))).toThrow(
      "field.a[0].b: a default cannot be null: Helm would drop it",
    );
  });

  it.each([
    ["a|b", "it must match the whole text: ^…$"],
    ["^a|b$", "alternatives need a group: ^(a|b)$, not ^a|b$"],
    ["^(?=a)a$", "look-arounds, flags and named groups are not in both"],
    ["^(a)\\1$", "RE2 has no back-references"],
    ["^.*$", "the dot matches other line ends in RE2: write [^\\n]"],
    ["^\\S+$", "\\s matches more in JavaScript: list the characters, as in [^ \\t\\r\\n]"],
    ["^x{1,2000}$", "RE2 repeats at most 1000 times, repeats of repeats counted: say the length apart"],
    [
      "^((a{20}b?){5}c){11}$",
      "RE2 repeats at most 1000 times, repeats of repeats counted: say the length apart",
    ],
    ["^[^]*$", "RE2 has no class of no characters"],
    ["^\\u0041$", "this escape is not the same in both"],
    ["^(a$", "Invalid regular expression: /^(a$/u: Unterminated group"],
  ])("has the pattern %s", (pattern, fault) => {
    expect(schemaOf(textOf({ pattern })(required, "A text."))).toThrow(
      `field: the pattern ${pattern} cannot be used: ${fault}`,
    );
  });

  it("is not an object as a whole", () => {
    expect(() => jsonSchema(boolean(true, ""), { title: "x" })).toThrow(
      "values as a whole must be an object",
    );
  });
});
