import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  coalesce,
  type Definition,
  defaults,
  jsonSchema,
  stringify,
  type ValuesDocument,
} from "../../schema/index.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { askHelm, helms } from "./fixtures/helm.ts";
import { shop } from "./fixtures/shop.ts";
import { arbitraryDefinition } from "./random/arbitrary.ts";
import { mutated } from "./random/mutate.ts";

interface Sample {
  readonly definition: Definition;
  readonly values: ValuesDocument;
}

/** A definition with one document that fits and some that are changed. */
const family = (definition: Definition): fc.Arbitrary<Sample[]> =>
  arbitraryDocument(definition).chain((good) =>
    fc
      .array(mutated(coalesce(good, defaults(definition))), { minLength: 4, maxLength: 4 })
      .map((changed) => [good, ...changed.filter(isMap)].map((values) => ({ definition, values }))),
  );

const corpus: readonly Sample[] = [
  ...fc.sample(arbitraryDefinition().chain(family), { numRuns: 35, seed: 11 }).flat(),
  ...fc.sample(family(shop), { numRuns: 20, seed: 12 }).flat(),
];

function isMap(value: unknown): value is ValuesDocument {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const ajv = new Ajv({ strict: false });
const schemas = new Map(
  corpus.map(({ definition }) => [definition, jsonSchema(definition, { title: "test" })]),
);
const validators = new Map([...schemas].map(([definition, schema]) => [definition, ajv.compile(schema)]));

const verdicts = corpus.map(({ definition, values }) =>
  validators.get(definition)?.(coalesce(values, defaults(definition))),
);

describe("the emitted schema", () => {
  it("has a corpus that is worth the name", () => {
    expect(corpus.length).toBeGreaterThan(200);
    expect(verdicts.filter((good) => good).length).toBeGreaterThan(50);
    expect(verdicts.filter((good) => !good).length).toBeGreaterThan(100);
  });

  it.each(helms)("has %s judge each document as ajv does", async (helm) => {
    const judged = await askHelm(
      helm,
      corpus.map(({ definition, values }) => ({
        valuesYaml: stringify(defaults(definition)),
        schema: schemas.get(definition) ?? {},
        values,
      })),
    );
    const told = (accepted: readonly (boolean | undefined)[]) =>
      corpus.map(({ values }, index) => `${index} ${accepted[index]} ${JSON.stringify(values)}`);
    expect(told(judged.map(({ accepted }) => accepted))).toEqual(told(verdicts));
  });
});
