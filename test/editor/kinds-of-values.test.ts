import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import {
  countOrPercentage,
  customResource,
  integer,
  jsonSchema,
  nullable,
  numberOrQuantity,
  object,
  portOrName,
  unset,
} from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";
import { parseYaml } from "../../schema/yaml.ts";
import { acceptedBy, helms } from "../schema/fixtures/helm.ts";
import { editor } from "./language-server.ts";

const lamp = customResource(`
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: lamps.example.com }
spec:
  group: example.com
  names: { kind: Lamp, plural: lamps }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [watts]
              properties:
                watts: { type: integer, minimum: 1, description: How bright it is. }
                colour: { type: string, enum: [red, white] }
                at: { x-kubernetes-int-or-string: true }
`);

/** A value of each kind that is more than one JSON type, or that another file describes. */
const values = object(
  {
    user: nullable(integer(1000, "The user that it runs as.", { minimum: 1 })),
    memory: numberOrQuantity("128Mi", "What it may use."),
    missing: countOrPercentage(unset, "How many pods may be missing."),
    target: portOrName("http", "Where the pod listens."),
    lamp: lamp<Readonly<Record<string, unknown>>>("spec")(unset, "A lamp."),
  },
  "Values.",
);

const schema = jsonSchema(values, { title: "house", partial: true, described: true });
const own = editor(schema);
const marks = async (text: string) => (await own.diagnose(text)).map(({ message }) => message);

const right = [
  "user: null",
  "user: 1",
  "memory: 0.5",
  "memory: 1.5Gi",
  'memory: "3"',
  "missing: 0",
  "missing: 50%",
  "target: 8080",
  "target: web",
  "lamp: { watts: 5, colour: red, at: 8 }",
  "lamp: { watts: 5, at: noon }",
];

const wrong = [
  "user: 0",
  "user: root",
  "memory: null",
  "memory: 1 Gi",
  "memory: -1",
  "missing: 101%",
  "missing: 1.5",
  "target: 0",
  "target: a--b",
  "target: true",
  "lamp: { watts: 0 }",
  "lamp: { colour: red }",
  "lamp: { watts: 5, colour: blue }",
  "lamp: { watts: 5, at: true }",
];

describe("an editor", () => {
  it.each(right)("leaves in peace  %s", async (text) => {
    expect(await marks(`${text}\n`)).toEqual([]);
  });

  it.each(wrong)("marks  %s", async (text) => {
    expect(await marks(`${text}\n`)).not.toEqual([]);
  });

  it("says what is expected, in the definition's words", async () => {
    expect(await marks("memory: 1 Gi\n")).toMatchInlineSnapshot(`
      [
        "not a number such as 0.5, or a quantity such as 500m or 10Gi",
      ]
    `);
    expect(await marks("missing: 101%\n")).toMatchInlineSnapshot(`
      [
        "not a number such as 1, or a percentage such as 50%",
      ]
    `);
    expect(await marks("target: a--b\n")).toMatchInlineSnapshot(`
      [
        "not a port from 1 to 65535, or the name of one: at most 15 lower-case letters, digits and inner hyphens",
      ]
    `);
    expect(await marks("user: root\n")).toMatchInlineSnapshot(`
      [
        "Incorrect type. Expected one of integer, null.",
      ]
    `);
    expect(await marks("lamp: { watts: 5, colour: blue }\n")).toMatchInlineSnapshot(`
      [
        "Value is not accepted. Valid values: "red", "white".",
      ]
    `);
  });

  it("offers the fields and options of what a CustomResourceDefinition describes, and shows its texts", async () => {
    const labels = async (text: string) => (await own.complete(text)).map(({ label }) => label);
    expect(await labels("lamp:\n  |")).toEqual(expect.arrayContaining(["watts", "colour", "at"]));
    expect(await labels("lamp:\n  colour: |")).toEqual(["red", "white"]);
    expect(await own.hover("lamp:\n  wat|ts: 1\n")).toContain("How bright it is.");
  });

  it("shows the default of what may be taken away, and of what is a number or a text", async () => {
    expect(await own.hover("us|er: 1\n")).toContain("Default: 1000");
    expect(await own.hover("mem|ory: 1\n")).toContain("Default: 128Mi");
  });
});

describe("the others that read the schema", () => {
  const all = [...right, ...wrong];
  const documents = all.map((text) => {
    const value = parseYaml(text);
    return isMapping(value) ? value : {};
  });
  const verdicts = all.map((text) => [text, right.includes(text)]);

  it("ajv agrees", () => {
    const accepts = new Ajv({ strict: false }).compile(schema);
    expect(all.map((text, index) => [text, accepts(documents[index])])).toEqual(verdicts);
  });

  it.each(helms)("%s agrees", async (helm) => {
    const accepted = await acceptedBy(helm, values, documents);
    expect(all.map((text, index) => [text, accepted[index]])).toEqual(verdicts);
  });
});
