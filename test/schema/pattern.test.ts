import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternFault } from "../../schema/definition/pattern.ts";
import { jsonSchema, object, textOf, unset } from "../../schema/index.ts";
import { askHelm, helms } from "./fixtures/helm.ts";

/** Pieces that regular expressions are made of, and that RE2 and JavaScript are known to differ in. */
const piece = fc.constantFrom(
  ...[
    "a",
    "-",
    "é",
    "💡",
    "[a-z]",
    "[^a]",
    "[]",
    "[^]",
    "[\\]]",
    "[a\\-z]",
    "(",
    ")",
    "(?:",
    "|",
    "*",
    "+",
    "?",
  ],
  ...[
    "*?",
    "{2}",
    "{1,500}",
    "{1001}",
    "{3,}",
    "{,2}",
    "{40}",
    "{25}",
    "{26}",
    ".",
    "\\.",
    "\\d",
    "\\w",
    "\\n",
  ],
  ...[
    "\\/",
    "\\x41",
    "\\u0041",
    "\\cA",
    "\\0",
    "\\k",
    "\\b",
    "\\p{L}",
    "[[:alpha:]]",
    "\\$",
    "$",
    "^",
    "\\t",
    "\\f",
  ],
);

const pattern = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => `^(${pieces.join("")})$`);

/** Patterns in which nothing is found to be wrong. */
const good = [...new Set(fc.sample(pattern, { numRuns: 4000, seed: 9 }))].filter(
  (one) => patternFault(one) === undefined,
);

describe("a pattern in which no fault is found", () => {
  it.each(helms)("is one to %s, and takes what JavaScript takes", async (helm) => {
    expect(good.length).toBeGreaterThan(300);
    const texts = ["a", "aa", "é", "💡", "-", ".", "0", "$", "A", "]", "\n", ""];
    const samples = good.flatMap((one) => texts.map((text) => [one, text] as const)).slice(0, 3000);
    const fields = samples.map(
      ([one], index) => [`f${index}`, textOf({ pattern: one })(unset, "A text.")] as const,
    );
    const schema = jsonSchema(object(Object.fromEntries(fields), "Values."), { title: "patterns" });
    const matching = samples.flatMap(([one, text], index) =>
      new RegExp(one, "u").test(text) ? [[`f${index}`, text] as const] : [],
    );
    expect(matching.length).toBeGreaterThan(100);
    const [verdict] = await askHelm(helm, [{ valuesYaml: "", schema, values: Object.fromEntries(matching) }]);
    expect(verdict?.message).toBeUndefined();
  });
});
