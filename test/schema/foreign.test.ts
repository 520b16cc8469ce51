import { describe, expect, it } from "vitest";
import {
  type ForeignTypes,
  foreign,
  jsonSchema,
  listOf,
  object,
  referenceTables,
  required,
  unset,
  validateValues,
} from "../../schema/index.ts";

/** What a program might say of its configuration file. */
const types: ForeignTypes = {
  owner: "Lighthouse",
  definitions: {
    lamp: {
      type: "object",
      properties: {
        name: { type: "string", minLength: 1 },
        watts: { type: "integer" },
        colour: { $ref: "#/definitions/colour" },
        key: { const: "left out: it is in a file", errorMessage: "must be left out: it is in a file" },
        matching: { type: "string", format: "regex" },
        others: { type: "array", items: { $ref: "#/definitions/lamp" } },
      },
      required: ["name"],
      additionalProperties: false,
    },
    colour: { type: "string", enum: ["white", "red"] },
    unused: { type: "object" },
  },
};

interface Lamp {
  readonly name: string;
}

const lamp = foreign<Lamp>(types, "lamp");
const values = object(
  { lamps: listOf(lamp(required, "A lamp."), [], "Lamps."), spare: lamp(unset, "One more.") },
  "Values.",
);

describe("a value of a type that a program defines", () => {
  it("has that type in the schema, with all that the type refers to", () => {
    const { properties = {}, definitions } = jsonSchema(values, { title: "values" });
    expect(properties["spare"]?.allOf).toEqual([{ $ref: "#/definitions/lamp" }]);
    expect(Object.keys(definitions ?? {})).toEqual(["lamp", "colour"]);
  });

  it("is named in the reference, and not told of again", () => {
    const rows = referenceTables(values).flatMap((table) => table.rows);
    expect(rows.map(({ path, type }) => [path, type])).toEqual([
      ["lamps", "list of Lighthouse lamp"],
      ["spare", "Lighthouse lamp"],
    ]);
  });

  it("is refused at the place of what is wrong in it, however deep", () => {
    const text = `lamps:
  - name: a
    wats: 60
    colour: green
    others: [{watts: 1.5}, {name: b, matching: "a(b"}]
spare:
  name: ""
  key: secret
`;
    expect(validateValues(values, text, "v.yaml").map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'lamps[0].wats: unknown key, did you mean "watts"?',
      'lamps[0].colour: must be one of white, red, not the text "green"',
      "lamps[0].others[0].name: missing; Lighthouse requires it here",
      "lamps[0].others[0].watts: expected an integer, got the number 1.5",
      "lamps[0].others[1].matching: not a regular expression: missing closing ): `a(b`",
      "spare.name: must not be empty",
      "spare.key: must be left out: it is in a file",
    ]);
  });

  it("is of a type that there is, with a name that no other type has", () => {
    expect(() => foreign(types, "lantern")).toThrow("Lighthouse has no type lantern");
    const others = { owner: "Harbour", definitions: { lamp: {} } };
    const both = object({ a: lamp(unset, "A."), b: foreign(others, "lamp")(unset, "B.") }, "Values.");
    expect(() => jsonSchema(both, { title: "values" })).toThrow(
      "Harbour's lamp has the name of another type",
    );
  });
});
