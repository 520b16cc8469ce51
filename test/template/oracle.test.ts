import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { evaluateChart } from "../../template/index.ts";
import { anyCase, type Case, chartOf, messageOf } from "./arbitrary/case.ts";
import { calls, type Language, type Where } from "./arbitrary/language.ts";
import { disagreements, type Evaluated, evaluated, inputOf, isChecked } from "./oracle/compare.ts";
import { given } from "./oracle/given.ts";
import { helms, render, withChart } from "./oracle/render.ts";
import { seedOf } from "./oracle/seed.ts";

/*
 * Random trees and random values: what real Helm renders from the printed templates is what `evaluate` makes.
 *
 * The same trees each time, so that a change that breaks nothing fails nothing; ORACLE_SEED=random looks further.
 * A failing tree is narrowed down by itself and printed with its values and both results. To see it again:
 * ORACLE_SEED=<the seed that is printed> npx vitest run test/template/oracle.test.ts
 * For a longer search: ORACLE_TREES=20000
 */
const seed = seedOf(process.env["ORACLE_SEED"]);
const trees = Number(process.env["ORACLE_TREES"] ?? 2200);
/** Trees of one chart: as many as Helm renders about as fast as it starts. */
const batch = 200;

/** What was found out of the cases, in the order of their batches. */
const counts = { trees: 0, left: 0, checks: 0 };

async function agree(cases: readonly Case[], batchSeed: number): Promise<void> {
  const kept: (Evaluated & { readonly run: number })[] = [];
  for (const [run, one] of cases.entries()) {
    const found = evaluated(one);
    if (found === undefined) counts.left += 1;
    else kept.push({ ...found, run });
  }
  counts.trees += kept.length;
  const [first] = await disagreements(kept);
  const failed = first === undefined ? undefined : kept[first.index];
  if (failed !== undefined) await shrink(batchSeed, failed.run);
}

/** Makes one failing case as small as it gets, and fails with it. */
async function shrink(batchSeed: number, run: number): Promise<void> {
  const property = fc.asyncProperty(anyCase, async (one) => {
    const found = evaluated(one);
    const [disagreement] = found === undefined ? [] : await disagreements([found]);
    if (disagreement !== undefined) throw new Error(disagreement.report);
  });
  await fc.assert(property, {
    seed: batchSeed,
    path: String(run),
    numRuns: 1,
    interruptAfterTimeLimit: 60_000,
  });
  throw new Error(`tree ${run} of the seed ${batchSeed} fails among others, and not alone`);
}

describe(`${trees} random trees (ORACLE_SEED=${seed})`, () => {
  afterAll(() => {
    console.log(
      `${counts.trees} trees agree; ${counts.left} left out, as a key was in them already or too long; ` +
        `${counts.checks} checks failed with the same message`,
    );
  });

  const batches = Array.from({ length: Math.ceil(trees / batch) }, (_, index) => seed + index);

  it.each(batches)("render as they evaluate (seed %i)", async (batchSeed) => {
    await agree(fc.sample(anyCase, { seed: batchSeed, numRuns: batch }), batchSeed);
  });

  it.each(helms)("fail in %s with the message with which they fail to evaluate", async (helm) => {
    const cases = fc.sample(anyCase, { seed, numRuns: 60 }).filter((one) => evaluated(one) && isChecked(one));
    for (const one of cases.slice(0, 10)) {
      const chart = chartOf([one], () => true);
      const message = messageOf(0);
      expect(() => evaluateChart(chart, inputOf([one]))).toThrow(message);
      const answer = await withChart(chart, (folder) => render(helm, folder, given([one.document])));
      expect(answer).toEqual({ error: expect.stringContaining(message) });
      counts.checks += 1;
    }
  });

  it("hold every part of the template language at every place", () => {
    const missing = functions.flatMap((name) =>
      places.map((where) => `${name} in ${where}` as const).filter((call) => !calls.has(call)),
    );
    expect(missing).toEqual([]);
  });
});

const places: readonly Where[] = ["top", "loop", "nested loop", "named template"];

const functions: readonly (keyof Language)[] = [
  ...(["when", "whenSet", "each", "items", "eachEntry", "entry", "mapping", "orEmpty", "orAbsent"] as const),
  ...(["times", "several", "checksumOf", "add", "sub", "mul", "div", "mod", "min", "max"] as const),
  ...(["embeddedYaml", "commented", "text", "namedText", "namedCondition", "namedYaml"] as const),
  ...(["not", "and", "or", "eq", "ne", "lt", "le", "gt", "ge", "notEmpty", "isEmpty", "isSet"] as const),
  ...([
    "contains",
    "isRepeated",
    "hasKey",
    "lookUp",
    "join",
    "withDefault",
    "truncate",
    "trimSuffix",
    "trimPrefix",
    "cleanPath",
  ] as const),
  ...([
    "sha256",
    "base64",
    "withoutMatch",
    "replace",
    "includes",
    "startsWith",
    "endsWith",
    "matches",
    "numberText",
    "wholeNumber",
    "milliseconds",
    "isAtLeast",
  ] as const),
  ...(["first", "last", "sorted", "split", "keysOf", "upper", "lower", "trim"] as const),
  ...(["replaceMatch", "firstMatch", "fail", "length", "overlaid"] as const),
];
