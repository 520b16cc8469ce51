import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coalesce, defaults, isPrintable, type JsonSchema, type ValuesDocument } from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";
import { examples } from "../../stack/examples/index.ts";
import { chart } from "../../stack/index.ts";
import { askHelm } from "../schema/fixtures/helm.ts";
import { mutated } from "../schema/random/mutate.ts";
import { valuesFile } from "./arbitrary.ts";
import { folder, helms } from "./render.ts";

const schema: JsonSchema = JSON.parse(await readFile(join(folder, "values.schema.json"), "utf8"));
const valuesYaml = await readFile(join(folder, "values.yaml"), "utf8");

/** Good ones: the examples and random ones. Most of the rest are wrong in one place. */
const good: readonly ValuesDocument[] = [
  ...Object.values(examples).map(({ values }): unknown => values),
  ...fc.sample(valuesFile, { numRuns: 60, seed: 1 }),
]
  .filter(isMapping)
  // What Helm's own YAML cannot hold is no affair of a schema: the oldest Helm does not even read it.
  .filter((document) => isPrintable(JSON.stringify(document)));
const changed = good.flatMap((document, index) =>
  fc.sample(mutated(coalesce(document, defaults(chart.values))), { numRuns: 1, seed: index }),
);
const corpus = [...good, ...changed.filter(isMapping)];

const accepts = new Ajv({ strict: false }).compile(schema);
const verdicts = corpus.map((document) => accepts(coalesce(document, defaults(chart.values))));

describe("values.schema.json, of good and bad values", () => {
  it("is tried with a corpus that is worth the name", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    expect(verdicts.slice(0, good.length)).not.toContain(false);
    expect(verdicts.filter((verdict) => !verdict).length).toBeGreaterThan(80);
  });

  it.each(helms)("has %s judge each as ajv does", async (helm) => {
    const judged: boolean[] = [];
    const batch = 70;
    for (let start = 0; start < corpus.length; start += batch) {
      const cases = corpus.slice(start, start + batch).map((values) => ({ valuesYaml, schema, values }));
      judged.push(...(await askHelm(helm, cases)).map(({ accepted }) => accepted));
    }
    const told = (all: readonly boolean[]) =>
      corpus.map((document, index) => `${all[index]} ${JSON.stringify(document)}`);
    expect(told(judged)).toEqual(told(verdicts));
  });
});
