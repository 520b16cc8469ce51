import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coalesce,
  defaults,
  type JsonSchema,
  jsonSchema,
  packagedSchema,
  schemaText,
  type ValuesDocument,
} from "../../schema/index.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { judge } from "../../schema/validation/judge.ts";
import { lodging } from "./fixtures/lodging.ts";
import { shop } from "./fixtures/shop.ts";
import { spelledOut } from "./fixtures/spelled-out.ts";
import { arbitraryDefinition } from "./random/arbitrary.ts";
import { mutated } from "./random/mutate.ts";

function packaged(schema: JsonSchema): JsonSchema {
  return JSON.parse(packagedSchema(schema));
}

describe("the schema that Helm gets", () => {
  it("refuses what the whole schema refuses, and nothing else", () => {
    const verdicts = new Set<boolean>();
    const asked = arbitraryDefinition().chain((definition) => {
      const good = arbitraryDocument(definition).map(
        (values): ValuesDocument => coalesce(values, defaults(definition)),
      );
      return fc.record({
        schema: fc.constant(jsonSchema(definition, { title: "any" })),
        document: good.chain((values) => fc.oneof(fc.constant<unknown>(values), mutated(values))),
      });
    });
    fc.assert(
      fc.property(asked, ({ schema, document }) => {
        const refused = judge(schema, document).length > 0;
        verdicts.add(refused);
        expect(judge(packaged(schema), document).length > 0).toBe(refused);
      }),
      { seed: 3 },
    );
    expect(verdicts.size).toBe(2);
  });

  it("has no descriptions, which no Helm shows, and no hints for editors", () => {
    const schema = jsonSchema(shop, { title: "shop", described: true });
    const text = packagedSchema(schema);
    expect(JSON.stringify(schema)).toContain("How long an order may take.");
    for (const hint of [
      "description",
      "patternErrorMessage",
      "errorMessage",
      "markdownEnumDescriptions",
      "default",
    ]) {
      expect(JSON.stringify([schema, jsonSchema(lodging, { title: "lodging" })])).toContain(`"${hint}":`);
      expect(text + packagedSchema(jsonSchema(lodging, { title: "lodging" }))).not.toContain(`"${hint}":`);
    }
  });

  it("keeps a value that has the name of a keyword", () => {
    const schema: JsonSchema = {
      type: "object",
      properties: {
        default: { type: "string", default: "a", description: "A.", enum: ["default", { examples: 1 }] },
      },
    };
    expect(packaged(schema)).toEqual({
      type: "object",
      properties: { default: { type: "string", enum: ["default", { examples: 1 }] } },
    });
  });

  it("says once what is said more than once, whatever it is for", () => {
    const name = (description: string): JsonSchema => ({
      description,
      type: "string",
      minLength: 1,
      maxLength: 63,
      pattern: "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$",
    });
    const { description: _, ...constraints } = name("");
    const pair: JsonSchema = {
      type: "object",
      properties: { from: name("Whence."), to: { type: "string" } },
      additionalProperties: false,
    };
    const schema: JsonSchema = {
      type: "object",
      properties: { a: name("A name."), b: pair, c: pair, d: { type: "string" } },
    };
    expect(packaged(schema)).toEqual({
      type: "object",
      properties: {
        a: { $ref: "#/definitions/shared.1" },
        b: { $ref: "#/definitions/shared.2" },
        c: { $ref: "#/definitions/shared.2" },
        d: { type: "string" },
      },
      definitions: {
        "shared.1": constraints,
        "shared.2": {
          ...pair,
          properties: {
            from: { $ref: "#/definitions/shared.1" },
            to: { type: "string" },
          },
        },
      },
    });
  });

  it("says the same where what is referred to stands in its place", () => {
    const asked = arbitraryDefinition().map((definition) => jsonSchema(definition, { title: "any" }));
    let referring = 0;
    fc.assert(
      fc.property(asked, (schema) => {
        const helms = packaged(schema);
        if (Object.keys(helms.definitions ?? {}).length > 0) referring++;
        expect(packaged(spelledOut(helms))).toEqual(helms);
      }),
      { seed: 3 },
    );
    expect(referring).toBeGreaterThan(10);
  });

  it("has a line for each value", () => {
    const schema: JsonSchema = {
      type: "object",
      properties: {
        a: { type: "object", properties: { b: { type: "string" } }, required: ["b"] },
        c: { allOf: [{ $ref: "#/definitions/d" }] },
      },
    };
    expect(packagedSchema(schema).replaceAll(/ +(?=")/g, "")).toBe(
      [
        '{"type":"object","properties":{',
        '"a":{"type":"object","properties":{',
        '"b":{"type":"string"}},"required":["b"]},',
        '"c":{"allOf":[{"$ref":"#/definitions/d"}]}}}',
        "",
      ].join("\n"),
    );
  });

  it("is for editors the whole schema, in as many lines, and nothing long twice", () => {
    const schema = jsonSchema(shop, { title: "shop", partial: true, described: true });
    expect(spelledOut(JSON.parse(schemaText(schema)))).toEqual(spelledOut(schema));
    expect(schemaText(schema).length).toBeLessThan(JSON.stringify(schema).length);
    expect(schemaText(schema)).toMatch(/^"image":\{.*"properties":\{\n "repository":/m);
  });

  it("begins each keyword and each item where base64 begins anew", () => {
    const umlauts: JsonSchema = { enum: ["ä", "ö", "x"], pattern: "^ü$" };
    for (const schema of [jsonSchema(shop, { title: "shop" }), umlauts]) {
      const text = Buffer.from(packagedSchema(schema)).toString("latin1");
      const starts = [...text.matchAll(/(?<=[{,[]\s*)"(?=[^"\\]*"[:,\]])/g)].map(({ index }) => index);
      expect(starts.length).toBeGreaterThan(3);
      expect(starts.filter((start) => start % 3 !== 0)).toEqual([]);
    }
  });
});
