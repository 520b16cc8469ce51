import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml, parseYamlSource, stringify, YamlError } from "../../schema/index.ts";
import { helms, readByHelm } from "./fixtures/helm.ts";

const scalars = `
  y Y yes Yes YES yEs n N no No NO on On ON oN off Off OFF true True TRUE tRue false False FALSE
  ~ null Null NULL nUll Nil
  0 -0 +0 1 -1 +1 007 017 08 -017 +017 0o17 0O17 -0o17 0x1F 0X1f -0x1F 0b11 0B11 -0b11 +0b11 0b12 0x 0b 0o 0xg
  1_000 1__0 _1 1_ +_1 -_1 0_x1F 0x_1F 0b_1 0_17 - + 1_000.5_0 1e_5 1e_+5
  .5 -.5 +.5 5. 1.5 1e3 1E3 1e+3 1.5e-3 .5e3 e3 1e .e3 1e999 -1e999 .1_0 1.2.3 1.2. ._5 +._5
  9007199254740993 9223372036854775807 9223372036854775808 18446744073709551615 18446744073709551616
  -9223372036854775808 -9223372036854775809 0xFFFFFFFFFFFFFFFF 0x1FFFFFFFFFFFFFFFF -0xFFFFFFFFFFFFFFFF
  01777777777777777777777 07777777777777777777777 0b1111111111111111111111111111111111111111111111111111111111111111
  12:30 12:30:45 1:2 190:20:30.15 2024-01-01 2024-01-01T10:00:00Z 2024-1-1 20240101 2024-01
  = << 10.0.0.1 10.0.0.1:80 v1 1.2.3 15d 10Gi 500m 1m 0.5Gi /data a/b a.b a:b a#b 'x' "x" !!str !x
`
  .trim()
  .split(/\s+/);

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

/** What is read here of a text that is to be a map; `undefined` for one that is not, or is broken. */
function readMap(text: string): unknown {
  const { value } = parseYamlSource(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

describe("reading", () => {
  it.each(helms)("takes unquoted scalars for what %s does, as values and as keys", async (helm) => {
    const keys = scalars.filter((scalar) => !/^-?[0-9a-fA-Fxb.+e_]{16,}$/.test(scalar));
    const texts = [...scalars.map((scalar) => `a: ${scalar}\n`), ...keys.map((scalar) => `${scalar}: a\n`)];
    const expected = await readByHelm(helm, texts);
    const read = texts.map(readMap);
    expect(Object.fromEntries(texts.map((text, i) => [text, read[i]]))).toEqual(
      Object.fromEntries(texts.map((text, i) => [text, expected[i]])),
    );
  });

  it.each(helms)("takes anchors, merges and repeated keys as %s does", async (helm) => {
    const texts = [
      "a: &x {p: 1}\nb: *x\n",
      "a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n",
      "a: &x {p: 1, q: 2}\nb: {q: 3, <<: *x}\n",
      "a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc: {<<: [*x, *y]}\n",
      "a: &x 1\nb: {<<: *x}\n",
      "a: 1\na: 2\n",
      '"<<": {p: 1}\n',
      "a: *nowhere\n",
      "a: &x {b: *x}\n",
      "? [a, b]\n: 1\n",
      "? {a: b}\n: 1\n",
      "a: &x b\n*x : c\n",
      "a: !!str 1\nb: !!int '1'\nc: !!float 1\nd: !!bool 'yes'\ne: !mine 1\n",
      "a: .inf\n",
      "a: .nan\n",
    ];
    const expected = await readByHelm(helm, texts);
    const read = texts.map(readMap);
    expect(Object.fromEntries(texts.map((text, i) => [text, read[i]]))).toEqual(
      Object.fromEntries(texts.map((text, i) => [text, expected[i]])),
    );
  });

  it.each(helms)("reads only the first of several documents, as %s does", async (helm) => {
    const texts = [
      "a: 1\n---\nb: 2\n",
      "---\na: 1\n",
      "# only a comment\n---\na: 1\n...\nb: 2\n",
      "a: 1\n--- {\n",
    ];
    expect(texts.map((text) => parseYamlSource(text).value)).toEqual(await readByHelm(helm, texts));
  });

  it("says where a text is broken", () => {
    expect(() => parseYaml("a: 1\nb: [1, 2\nc: 3\n")).toThrow(YamlError);
    expect(() => parseYaml("a: 1\n b: 2\n")).toThrow("line 1, column 4: a mapping cannot start here");
  });
});

describe("broken lines", () => {
  it.each(["a: b\u2028c: d\n", "a: b\u0085c: d\n", "a: b\rc: d\n", "a: \ufeffb\n"])(
    "%j is refused",
    (text) => {
      expect(() => parseYaml(text)).toThrow(
        /^line 1, column [45]: an invisible character \(U\+[0-9A-F]{4}\)/,
      );
    },
  );

  it("as Windows writes them are fine, and so is a mark at the start", () => {
    expect(parseYaml("\ufeffa: b\r\nc: d\r\n")).toEqual({ a: "b", c: "d" });
  });
});

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
