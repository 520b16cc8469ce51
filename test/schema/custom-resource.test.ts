import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import {
  customResource,
  formatProblem,
  listOf,
  object,
  referenceTables,
  required,
  unset,
  validateValues,
} from "../../schema/index.ts";
import { readCustomResource } from "../../schema/kubernetes/custom-resources.ts";
import { formats } from "../../schema/validation/formats.ts";
import { customResourceDefinitions, customResources } from "../../tools/index.ts";
import { acceptedBy, helms } from "./fixtures/helm.ts";

const lamps = `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: lamps.example.com }
spec:
  group: example.com
  names: { kind: Lamp, plural: lamps }
  versions:
    - name: v1alpha1
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object } } } }
    - name: v1
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              description: What it is to be.
              required: [watts]
              properties:
                watts: { type: integer, minimum: 1, maximum: 100 }
                colour: { type: string, enum: [white, red] }
                name: { type: string, pattern: "^[a-z]+$", maxLength: 5 }
                port: { x-kubernetes-int-or-string: true, anyOf: [{ type: integer }, { type: string }] }
                note: { type: string, nullable: true }
                labels: { type: object, additionalProperties: { type: string } }
                free: { type: object, x-kubernetes-preserve-unknown-fields: true }
                open: { type: object, x-kubernetes-preserve-unknown-fields: true, properties: { lit: { type: boolean } } }
                bulbs: { type: array, minItems: 1, items: { type: object, properties: { lit: { type: boolean } } } }
`;

interface Lamp {
  readonly watts: number;
  readonly colour?: "white" | "red";
}

const lamp = customResource(lamps);
const values = object(
  {
    lamps: listOf(lamp<Lamp>("spec")(required, "A lamp."), [], "Lamps."),
    bulb: lamp<{ lit?: boolean }>("spec.bulbs")(unset, "One bulb."),
  },
  "Values.",
);

const cases = [
  {
    given: { watts: 1, colour: "red", name: "abc", port: "http", note: null, labels: { a: "b" } },
    fits: true,
  },
  {
    given: { watts: 100, port: 80, free: { any: [1] }, open: { lit: true, more: 1 }, bulbs: [{}] },
    fits: true,
  },
  ...[{}, { watts: 0 }, { watts: 1, colour: "blue" }, { watts: 1, name: "ABC" }, { watts: 1, more: 1 }].map(
    (given) => ({ given, fits: false }),
  ),
  ...[
    { port: true },
    { labels: { a: 1 } },
    { bulbs: [] },
    { bulbs: [{ off: true }] },
    { open: { lit: 1 } },
  ].map((more) => ({ given: { watts: 1, ...more }, fits: false })),
].map(({ given, fits }) => ({ given: { lamps: [given] }, fits }));

describe("a value that a custom resource defines", () => {
  it.each(cases)("$given fits: $fits", ({ given, fits }) => {
    expect(validateValues(values, JSON.stringify(given), "my.yaml").length === 0).toBe(fits);
  });

  it.each(helms)("%s says the same", async (helm) => {
    const accepted = await acceptedBy(
      helm,
      values,
      cases.map(({ given }) => given),
    );
    expect(accepted).toEqual(cases.map(({ fits }) => fits));
  });

  it("is told of by its API version and path", () => {
    const told = validateValues(values, "lamps: [{ watts: 1, colours: red }]\n", "my.yaml").map(
      formatProblem,
    );
    expect(told).toEqual(['my.yaml:1:21  lamps[0].colours: unknown key, did you mean "colour"?']);
    const rows = referenceTables(values).flatMap((table) => table.rows);
    expect(rows.map(({ type }) => type)).toEqual([
      "list of example.com/v1 example.com.v1.Lamp.spec",
      "example.com/v1 example.com.v1.Lamp.spec.bulbs",
    ]);
  });

  it("is there, in a version that is there", () => {
    expect(() => customResource("kind: ConfigMap")).toThrow("this is no CustomResourceDefinition");
    expect(() => customResource(lamps, "v2")).toThrow(
      "Lamp of example.com has no version v2 with a schema; it has v1alpha1, v1",
    );
    expect(() => lamp("spec.bulb")).toThrow(
      "Lamp of example.com/v1 has no object at spec.bulb; did you mean spec.bulbs?",
    );
  });
});

it.each(customResources)("all that %s defines is JSON Schema", async (project) => {
  const files = await customResourceDefinitions(project);
  for (const file of files) {
    const { types, name } = readCustomResource(await readFile(file, "utf8"));
    const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, formats });
    const check = ajv.compile({ $ref: `#/definitions/${name}`, definitions: types });
    expect(check({ spec: 1 }), file).toBe(false);
  }
  expect(files.length).toBeGreaterThan(3);
});
