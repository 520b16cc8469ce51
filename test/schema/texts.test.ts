import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolutePath,
  type Definition,
  dnsLabel,
  dnsName,
  duration,
  parseYaml,
  quantity,
  required,
  url,
} from "../../schema/index.ts";
import { patternFault } from "../../schema/pattern.ts";
import { helms, readByHelm } from "./helm.ts";

const kinds = { absolutePath, dnsLabel, dnsName, duration, quantity, url };

function constraints({ shape }: Definition) {
  if (shape.kind !== "text" || shape.pattern === undefined) throw new Error("a text with a pattern");
  return { ...shape, pattern: new RegExp(shape.pattern, "u") };
}

describe.each(Object.entries(kinds))("%s", (_, builder) => {
  const { pattern, word, plain } = constraints(builder(required, "Any."));
  const texts = fc.stringMatching(pattern);

  it("has a pattern that RE2 and JavaScript read alike", () => {
    expect(patternFault(pattern.source)).toBeUndefined();
  });

  it.runIf(word)("keeps its promise of words: safe inside a longer unquoted scalar", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(text).toMatch(/^[A-Za-z0-9._/+-]+$/);
        expect(parseYaml(`a: --flag=${text}\nb: x${text}y\n`)).toEqual({
          a: `--flag=${text}`,
          b: `x${text}y`,
        });
      }),
    );
  });

  it.runIf(plain)("keeps its promise of plain texts: safe unquoted", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseYaml(`a: ${text}\n`)).toEqual({ a: text });
      }),
    );
  });
});

it.each(helms)("words stay what they are inside unquoted scalars that %s reads", async (helm) => {
  const texts = [duration, quantity, dnsLabel, dnsName].flatMap((builder) =>
    fc.sample(fc.stringMatching(constraints(builder(required, "")).pattern), { numRuns: 50, seed: 3 }),
  );
  expect(
    await readByHelm(
      helm,
      texts.map((text) => `a: --flag=${text}\n`),
    ),
  ).toEqual(texts.map((text) => ({ a: `--flag=${text}` })));
});

describe("duration", () => {
  const { pattern } = constraints(duration(required, ""));
  it.each(["0", "30s", "5m", "1h30m", "15d", "1y2w3d4h5m6s7ms", "500ms"])("takes %s", (text) => {
    expect(text).toMatch(pattern);
  });
  it.each(["", "15 days", "1.5h", "5m1h", "-1s", "30", "1s\n"])("refuses %j", (text) => {
    expect(text).not.toMatch(pattern);
  });
});
