import { describe, expect, it } from "vitest";
import { formatProblem, parseYamlSource, validateValues } from "../../../schema/index.ts";
import { shop } from "../fixtures/shop.ts";
import { askHelms } from "./helms.ts";

const reasons = (text: string) => parseYamlSource(text).errors.map(({ reason }) => reason);

describe("lists and maps in one another", () => {
  const tooDeep = "more than 500 lists and maps in one another, and kmstack reads no deeper: make it flatter";
  const nested = (open: string, inside: string, close: string, depth: number) =>
    `a: ${open.repeat(depth)}${inside}${close.repeat(depth)}\n`;

  it("are read as far as every step after the reader bears", () => {
    for (const text of [
      nested("[", "", "]", 499),
      nested("{a: ", "1", "}", 499),
      `a:\n${"- ".repeat(499)}b\n`,
    ]) {
      expect(reasons(text)).toEqual([]);
      expect(validateValues(shop, text, "my.yaml").map(formatProblem)).toEqual([
        expect.stringContaining("my.yaml:1:1  a: unknown key"),
      ]);
    }
  });

  it.each([500, 900, 10_000, 100_000])("are refused in words where there are %i", (depth) => {
    const lines = Array.from({ length: Math.min(depth, 2000) }, (_, indent) => `${" ".repeat(indent)}a:\n`);
    const texts = [
      nested("[", "", "]", depth),
      nested("[", "", "", depth),
      nested("{a: ", "1", "}", depth),
      `a:\n${"- ".repeat(depth)}b\n`,
      `${lines.join("")}${" ".repeat(lines.length)}b: 1\n`,
    ];
    expect(texts.map(reasons)).toEqual(texts.map(() => [tooDeep]));
  });

  it("count through aliases too", () => {
    const anchors = Array.from(
      { length: 40 },
      (_, i) => `x${i + 1}: &x${i + 1} ${"[".repeat(20)}*x${i}${"]".repeat(20)}`,
    );
    expect(reasons(["x0: &x0 1", ...anchors].join("\n"))).toEqual([tooDeep]);
  });
});

describe("aliases of aliases", () => {
  const tenfold = (levels: number) =>
    Array.from({ length: levels }, (_, level) => {
      const items = Array(10).fill(level === 0 ? "1" : `*x${level - 1}`);
      return `x${level}: &x${level} [${items.join(", ")}]\n`;
    }).join("");

  it("are read as far as Helm reads them", async () => {
    const texts = [1, 2, 3, 4, 5, 6, 7, 9].map(tenfold);
    const answers = await askHelms(texts);
    const isRefused = texts.map((text) => reasons(text).length > 0);
    expect(isRefused).toContain(true);
    expect(isRefused).toContain(false);
    expect(answers.map((ofHelms) => ofHelms.map(({ error }) => error !== undefined))).toEqual(
      isRefused.map((refused) => [refused, refused, refused]),
    );
  });

  it("are refused in words where they are too many", () => {
    const merges = Array.from(
      { length: 3000 },
      (_, i) => `x${i + 1}: &x${i + 1} {<<: [*x${i}, *x${i}]}\n`,
    ).join("");
    const excessive = ["aliases make this text too large for Helm: write out less through them"];
    expect(reasons(tenfold(9))).toEqual(excessive);
    expect(reasons(`x0: &x0 {k: 1}\n${merges}`)).toEqual(excessive);
  });
});

describe("a large text", () => {
  const texts: Readonly<Record<string, (size: number) => string>> = {
    "of keys": (size) =>
      Array.from({ length: size }, (_, i) => `key${i}: {name: "value ${i}", list: [1, 2]}\n`).join(""),
    "of one list in brackets on one line": (size) => `a: [${'{"a": 1, "b": "text"}, '.repeat(size)}]\n`,
    "of one text": (size) => `a: |\n${"  words in a line\n".repeat(size)}`,
    "of comments": (size) => `a: 1\n${"# words in a line\n".repeat(size)}`,
    "of documents": (size) => "---\n# nothing\n".repeat(size),
    "of one key again and again": (size) => "replicas: 1\n".repeat(size),
  };

  /** Seconds that this process computes, whatever else the machine does. */
  const seconds = (work: () => unknown) => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };

  it.each(Object.entries(texts))("%s takes time in proportion", (_, text) => {
    const read = (size: number) => seconds(() => validateValues(shop, text(size), "my.yaml"));
    read(2000);
    // Eight times as much in at most 32 times as long; in a square it would be 64.
    expect(read(16_000) / Math.max(read(2000), 0.02)).toBeLessThan(32);
  });
});
