import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternFault } from "../../schema/definition/pattern.ts";
import {
  absolutePath,
  type Definition,
  dnsLabel,
  dnsName,
  duration,
  quantity,
  required,
  url,
} from "../../schema/index.ts";
import { helms, readByHelm } from "./fixtures/helm.ts";
import { checkPromises } from "./random/promises.ts";

const kinds = { absolutePath, dnsLabel, dnsName, duration, quantity, url };

function constraints({ shape }: Definition) {
  if (shape.kind !== "text" || shape.pattern === undefined) throw new Error("a text with a pattern");
  return { ...shape, pattern: new RegExp(shape.pattern, "u") };
}

describe.each(Object.entries(kinds))("%s", (_, builder) => {
  const definition = builder(required, "Any.");
  const { pattern } = constraints(definition);

  it("has a pattern that RE2 and JavaScript read alike", () => {
    expect(patternFault(pattern.source)).toBeUndefined();
  });

  it("keeps its promises", () => {
    checkPromises(definition);
  });
});

it.each(helms)("the promises hold for %s", async (helm) => {
  const samples = Object.values(kinds).flatMap((builder) => {
    const { pattern, word, plain } = constraints(builder(required, ""));
    return fc
      .sample(fc.stringMatching(pattern), { numRuns: 50, seed: 3 })
      .flatMap((text) => [
        ...(word === true ? [{ yaml: `a: --flag=${text}\n`, value: { a: `--flag=${text}` } }] : []),
        ...(plain === true ? [{ yaml: `a: ${text}\n`, value: { a: text } }] : []),
      ]);
  });
  expect(samples.length).toBeGreaterThan(200);
  expect(
    await readByHelm(
      helm,
      samples.map(({ yaml }) => yaml),
    ),
  ).toEqual(samples.map(({ value }) => value));
});

describe("duration", () => {
  const { pattern } = constraints(duration(required, ""));
  it.each(["0s", "30s", "5m", "1h30m", "15d", "1y2w3d4h5m6s7ms", "500ms"])("takes %s", (text) => {
    expect(text).toMatch(pattern);
  });
  it.each(["", "0", "15 days", "1.5h", "5m1h", "-1s", "30", "1s\n"])("refuses %j", (text) => {
    expect(text).not.toMatch(pattern);
  });
});
