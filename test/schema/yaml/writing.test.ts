import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml, stringify } from "../../../schema/index.ts";
import { helms } from "../fixtures/helm.ts";
import { readByHelm } from "./helms.ts";
import { scalars } from "./scalars.ts";

const words = fc.oneof(
  fc.constantFrom(...scalars),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }).map((text) => text.replace(/[\ud800-\udfff]/g, "")),
  fc.stringMatching(/^[-+]?[0-9._xobeE+-]{0,12}$/),
  fc
    .array(fc.constantFrom("a", " ", "\n", "\t", "#", ":", "- ", "{{", "'", '"', "\\", "|", ">", "é", "\r"))
    .map((a) => a.join("")),
);

const values = fc.dictionary(
  words,
  fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      words,
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("value")),
      fc.dictionary(words, tie("value")),
    ),
  })).value,
);

/** What JSON keeps of a value: no difference of -0 and 0. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("writing", () => {
  it.each(helms)("is read back by %s as the same value", async (helm) => {
    const samples = fc.sample(values, { numRuns: 300, seed: 1 });
    expect(await readByHelm(helm, samples.map(stringify))).toEqual(samples.map(plain));
  });

  it("is read back here as the same value", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(parseYaml(stringify(value))).toEqual(plain(value));
      }),
    );
  });

  it("refuses numbers that YAML for Helm cannot hold", () => {
    expect(() => stringify({ a: Number.NaN })).toThrow(
      "NaN cannot be written for Helm: a number must be finite",
    );
  });
});
