import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { choice, dnsLabel, parseYaml, required, type Shape } from "../../../schema/index.ts";
import { isWord } from "../../../template/language/word.ts";
import { isNeverSpecial, isPlain, samplesOf } from "../../../template/print/plain.ts";
import { anyLabel, anyWord, escapedText } from "../arbitrary/scalars.ts";

const texts = fc.oneof(
  escapedText,
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.stringMatching(/^[-+]?[0-9._xobeE+:-]{1,8}$/),
);

describe("a text that is plain", () => {
  it("is read as itself by YAML 1.1, YAML 1.2 and Helm, as a value and as a key", () => {
    fc.assert(
      fc.property(texts.filter(isPlain), (text) => {
        const map = { [text]: text };
        expect(parse(`${text}: ${text}`, { version: "1.1" })).toEqual(map);
        expect(parse(`${text}: ${text}`, { version: "1.2" })).toEqual(map);
        expect(parseYaml(`${text}: ${text}`)).toEqual(map);
        expect(parseYaml(`- ${text}`)).toEqual([text]);
      }),
      { numRuns: 500 },
    );
  });

  it("is any common word, name, path or sentence", () => {
    const common = [
      "up",
      "node-exporter",
      "/var/lib",
      "a sentence, with commas",
      "v1.2.3",
      "10Gi-ish",
      "http://x:80/",
    ];
    expect(common.filter((text) => !isPlain(text))).toEqual([]);
  });

  it("is none that some YAML reader takes for something else", () => {
    const others =
      "y no On ~ null 1 1e3 e1 E9 e+0 0x1f 0b11 1_000 .5 -_0b1 12:30 2001-01-01 << .inf - ? a: #".split(" ");
    expect(others.filter(isPlain)).toEqual([]);
    expect(["", " a", "a ", "\u00a0", "a: b", "a #b", "- a", "\ufeff", "\ud800"].filter(isPlain)).toEqual([]);
  });
});

describe("a text made of words that is never special", () => {
  const word: Shape = { kind: "text", word: true };
  const parts = fc.array(
    fc.oneof(fc.constant(word), fc.constantFrom("n", "s", "e", "-", "-main", "v", ".", "0x")),
    {
      minLength: 1,
      maxLength: 3,
    },
  );

  it("is read as itself whatever the words are", () => {
    const made = parts.chain((some) =>
      fc.tuple(fc.constant(some), fc.array(anyWord, { minLength: some.length, maxLength: some.length })),
    );
    fc.assert(
      fc.property(made, ([some, words]) => {
        fc.pre(isNeverSpecial(some) && typeof some[0] === "string" && /^[a-z]/.test(some[0]));
        const text = some.map((part, index) => (typeof part === "string" ? part : words[index])).join("");
        expect(parseYaml(`key: ${text}`)).toEqual({ key: text.trimEnd() });
      }),
    );
  });

  it("is not one whose parts may make a word or a number together", () => {
    expect(isNeverSpecial(["n", word])).toBe(false);
    expect(isNeverSpecial([word, "s"])).toBe(false);
    expect(isNeverSpecial([word, ":", word])).toBe(false);
    expect(isNeverSpecial([word, "-main"])).toBe(true);
    expect(isNeverSpecial(["v", word])).toBe(true);
  });
});

describe("a word", () => {
  it("is what the schema's patterns for words admit", () => {
    fc.assert(fc.property(fc.oneof(anyLabel, anyWord), (text) => isWord(text)));
  });

  it("is tried with samples, and so is a choice between words; no other text is", () => {
    expect(samplesOf(dnsLabel(required, "A label.").shape)).toBeDefined();
    expect(samplesOf(choice({ a: "A.", b: "B." }, "a", "A choice.").shape)).toEqual(["a", "b"]);
    expect(samplesOf(choice({ "a b": "A.", b: "B." }, "b", "A choice.").shape)).toBeUndefined();
    expect(samplesOf({ kind: "text" })).toBeUndefined();
  });
});
