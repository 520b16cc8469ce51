import { describe, expect, it } from "vitest";
import { parseYaml, parseYamlSource, YamlError } from "../../../schema/index.ts";
import { compared, disagreements } from "./agreement.ts";
import { scalars } from "./scalars.ts";

describe("reading agrees with every Helm on", () => {
  it("unquoted scalars, as values and as keys", async () => {
    const texts = scalars.flatMap((scalar) => [
      `a: ${scalar}\n`,
      `${scalar}: a\n`,
      `[${scalar}]: a\n`,
      `a: [${scalar}, {b: ${scalar}}]\n`,
    ]);
    expect(await disagreements(texts)).toEqual([]);
  });

  it("scalars with a tag", async () => {
    const types = ["str", "int", "float", "bool", "null", "binary", "map", "x"];
    const texts = types.flatMap((type) =>
      scalars.flatMap((scalar) => [`a: !!${type} ${scalar}\n`, `a: !!${type} "${scalar}"\n`]),
    );
    expect(await disagreements(texts)).toEqual([]);
  });

  it("anchors, merges and repeated keys", async () => {
    const texts = [
      "a: &x {p: 1}\nb: *x\n",
      "a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n",
      "a: &x {p: 1, q: 2}\nb: {q: 3, <<: *x}\n",
      "a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc: {<<: [*x, *y]}\n",
      "a: &x {p: 1}\nb: &x {p: 2}\nc: *x\n",
      "a: &x 1\nb: {<<: *x}\n",
      "a: &x [{p: 1}]\nb: {<<: *x}\n",
      "a: {<<: {p: 1}, <<: {p: 2}}\n",
      "a: {!!merge <<: {p: 1}}\n",
      'a: {! "<<": {p: 1}}\n',
      "a: {!!str <<: {p: 1}}\n",
      "a: 1\na: 2\n",
      '"<<": {p: 1}\n',
      "a: *nowhere\n",
      "a: &x {b: *x}\n",
      "a: &x [*x]\n",
      "a: {<<: &x {b: 1, <<: *x}}\n",
      "? [a, b]\n: 1\n",
      "? {a: b}\n: 1\n",
      "? a\n: 1\n? b\n",
      "a: &x b\n*x : c\n",
      "a: &x {p: 1}\n*x : c\n",
      "a: &x\nb: *x\n",
      "&x a: 1\nb: *x\n",
    ];
    expect(await disagreements(texts)).toEqual([]);
  });

  it("the text of quoted, folded and literal scalars", async () => {
    const bodies = ["b c", "b\n\n c", "b\n  c\n", " b", "b \t\n c", "\n\nb", "b\n---x", "b #c", "b: c", ""];
    const indented = (body: string, indent: string) => body.replaceAll("\n", `\n${indent}`);
    const headers = ["|", "|-", "|+", ">", ">-", ">+", "|1", ">2-", "|+1"];
    const texts = bodies.flatMap((body) => [
      ...["", " ", "\t"].flatMap((indent) => [
        `a: "${indented(body, indent)}"\n`,
        `a: '${indented(body, indent)}'\n`,
      ]),
      ...["", " ", "  "].flatMap((indent) =>
        headers.flatMap((header) => [
          `a: ${header}\n${indent}${indented(body, indent)}\n\nb: 1\n`,
          `a:\n- ${header}\n${indent}${indented(body, indent)}\n \n`,
        ]),
      ),
      `a: ${indented(body, " ")}\n`,
      `a:\n  ${indented(body, "  ")}\n`,
    ]);
    expect(await disagreements(texts)).toEqual([]);
  });

  it("every escape in double quotes", async () => {
    const characters = Array.from({ length: 0x80 - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
    const codes = [
      "x41",
      "x4",
      "u00e9",
      "ud83d",
      "udfff",
      "ue000",
      "ufeff",
      "uffff",
      "U0001F600",
      "U00110000",
      "U1",
    ];
    expect(
      await disagreements([...characters, ...codes, "\n", "é"].map((code) => `a: "\\${code}"\n`)),
    ).toEqual([]);
  });

  it("every character, in a text, in quotes and in a comment", async () => {
    const codes = [
      ...Array.from({ length: 0xa2 }, (_, code) => code),
      0x2028,
      0x2029,
      0x200b,
      0xd7ff,
      0xe000,
      0xfeff,
      0xfffd,
      0xfffe,
      0xffff,
      0x1fffe,
      0x10ffff,
    ];
    const texts = codes
      .map((code) => String.fromCodePoint(code))
      .flatMap((character) => [`a: b${character}c\n`, `a: "b${character}c"\n`, `a: b # ${character}\n`]);
    expect(await disagreements(texts)).toEqual([]);
  });

  it("keys that every object of JavaScript has", async () => {
    const keys = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];
    const texts = keys.flatMap((key) => [
      `${key}: {${key}: 1}\n`,
      `a: &x {${key}: 1}\nb: {<<: *x}\n`,
      `${key}: 1\n${key}: 2\n`,
    ]);
    expect(await disagreements(texts)).toEqual([]);
    expect((await compared(texts)).map(({ verdict }) => verdict)).toEqual(texts.map(() => "read alike"));
  });

  it("several documents", async () => {
    const texts = [
      "a: 1\n---\nb: 2\n",
      "---\na: 1\n",
      "a: 1\n---\n",
      "a: 1\n---",
      "a: 1\n---\n# nothing\n---\n",
      "a: 1\n---\n{}\n",
      "a: 1\n---\na: 1\n",
      "a: 1\n---\n[\n",
      "# only a comment\n---\na: 1\n...\nb: 2\n",
      "---\n---\na: 1\n",
      "a: 1\n--- {\n",
      "--- {a: 1}\n",
      "--- # comment\na: 1\n",
      "---a: 1\n",
      "a: 1\n---#b: 1\n",
      'a: "b\n---c"\n',
      "a: 1\n...\nb: 2\n",
      "...\na: 1\n",
      "{a: 1}\nb: 2\n",
      "{a: 1} b\n",
      "%YAML 1.1\n---\na: 1\n",
      "\ufeff---\na: 1\n",
      "",
      "\n",
      "# nothing",
      "- a\n",
      "a\n",
    ];
    expect(await disagreements(texts)).toEqual([]);
  });

  it("a last line without its end", async () => {
    const texts = [
      "a: b",
      "a: |\n  b",
      "a: |+\n  b",
      "a: |-\n  b",
      "a: >\n  b",
      "a: b # c",
      "a:\n- b",
      "a: |",
    ];
    expect(await disagreements(texts)).toEqual([]);

    expect(parseYamlSource("a: |\n  b").errors.map(({ message }) => message)).toEqual([
      "line 2, column 4: end the file with a line break: without it Helm 3 and Helm 4 read this text differently",
    ]);
  });
});

describe("a text that is no YAML", () => {
  it("is refused with its place", () => {
    expect(() => parseYaml("a: 1\nb: [1, 2\nc: 3\n")).toThrow(YamlError);
    expect(() => parseYaml("a: 1\n b: 2\n")).toThrow("line 2, column 3: a mapping cannot start here");
  });
});

describe("broken lines", () => {
  it.each(["a: b\u2028c: d\n", "a: b\u0085c: d\n", "a: b\rc: d\n", "a: \ufeffb\n"])(
    "%j is refused",
    (text) => {
      expect(() => parseYaml(text)).toThrow(
        /^line 1, column [45]: an invisible (character|mark) \(U\+[0-9A-F]{4}\)/,
      );
    },
  );

  it("as Windows writes them are fine, and so is a mark at the start", () => {
    expect(parseYaml("\ufeffa: b\r\nc: d\r\n")).toEqual({ a: "b", c: "d" });
  });
});
