import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatProblem,
  parseYaml,
  stringify,
  type ValuesDocument,
  validateValues,
} from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { run } from "../../tools/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { editor } from "../editor/language-server.ts";
import { readByHelm } from "../schema/yaml/helms.ts";
import { evaluated, folder, type Helm, helms, objectsOf } from "./render.ts";

const template = (helm: Helm, text: string) =>
  run(helm, ["template", "release-name", folder, "--values", "-"], { input: text });

const told = (text: string) => validateValues(chart.values, text, "my.yaml").map(formatProblem);

describe("a place for anchors, at the root", () => {
  const anchored = readFile(caseFile("reader/place-for-anchors"), "utf8");

  it.each(helms)("is left alone by %s, and what is shared arrives", async (helm) => {
    const text = await anchored;
    const { stdout, stderr } = await template(helm, text);
    expect(stderr).toBe("");
    const expected = evaluated(parseYaml(text) as ValuesDocument);
    expect(objectsOf(stdout, expected)).toEqual(expected);
    expect(stdout).toContain("pool: monitoring");
  });

  it("is left alone by kmstack validate and by the editor", async () => {
    const schema = JSON.parse(await readFile(`${folder}/values.editor.schema.json`, "utf8"));
    expect(told(await anchored)).toEqual([]);
    expect(await editor(schema).diagnose(await anchored)).toEqual([]);
  });

  it.each([
    "placement: {}",
    "y-placement: {}",
    "X-placement: {}",
    "x_placement: {}",
    "scrape: {x-place: {}}",
  ])("is not %s", async (text) => {
    expect(told(text)).toEqual([expect.stringContaining("unknown key")]);
    for (const helm of helms) expect((await template(helm, text)).exitCode, helm).toBe(1);
  });
});

/** What Helm refuses as well, each with its place and what to do. */
const refused = {
  "character-in-two-halves":
    "4:45  cannot be read: Helm knows no halves of a character: write the character itself",
  "colon-within-brackets":
    "5:15  cannot be read: put this in quotes: within brackets no text can begin with a colon",
  "control-character-in-a-comment": "4:9  cannot be read: a control character (U+0007)",
  directive: "5:1  cannot be read: a line that begins with % is a directive",
  "key-constructor": "4:1  constructor: unknown key",
  "key-proto": "4:3  prometheus.__proto__: unknown key",
  "list-as-a-block-text": "4:14  prometheus.extraArgs: expected a list",
  "slash-with-a-backslash": "5:39  cannot be read: Helm knows no \\/ in a text: write the slash alone",
  "tab-alone-on-a-line": "6:1  cannot be read: a tab cannot indent: use spaces",
  "tag-that-does-not-fit": "5:11  cannot be read: !!int does not fit what follows it: take it out",
};

describe.each(Object.entries(refused))("%s", (name, expected) => {
  const file = caseFile(`reader/${name}`);

  it("is refused, in one line with its place", async () => {
    const problems = told(await readFile(file, "utf8"));
    expect(problems).toEqual([expect.stringContaining(`my.yaml:${expected}`)]);
    expect(problems.join("")).not.toMatch(/\p{Cc}/u);
  });

  it("is refused by every Helm", async () => {
    for (const helm of helms)
      expect((await template(helm, await readFile(file, "utf8"))).exitCode, helm).toBe(1);
  });
});

/** What Helm takes, and so does kmstack. */
describe.each(["hyphens-at-the-end", "tag-binary"])("%s", (name) => {
  const text = readFile(caseFile(`reader/${name}`), "utf8");

  it("is no problem", async () => {
    expect(told(await text)).toEqual([]);
  });

  it.each(helms)("renders in %s as kmstack template shows it", async (helm) => {
    const { stdout, stderr } = await template(helm, await text);
    expect(stderr).toBe("");
    const expected = evaluated(parseYaml(await text) as ValuesDocument);
    expect(objectsOf(stdout, expected)).toEqual(expected);
  });
});

describe("what Helm takes and kmstack refuses, with the reason", () => {
  it.each([
    [
      "mark-within-a-text",
      "5:13  cannot be read: an invisible mark (U+FEFF), which Helm skips in some places",
    ],
    [
      "nested-deep",
      "8:1999  cannot be read: more than 500 lists and maps in one another, and kmstack reads no deeper",
    ],
  ])("%s", async (name, expected) => {
    const text = await readFile(caseFile(`reader/${name}`), "utf8");
    expect(told(text)).toEqual([expect.stringContaining(`my.yaml:${expected}`)]);
    for (const helm of helms) expect((await template(helm, text)).exitCode, helm).toBe(0);
  });
});

describe("a suggestion", () => {
  const suggestions = (text: string) =>
    validateValues(chart.values, text, "my.yaml").map(({ suggestion }) => suggestion);

  it.each([
    ["prometheus:\n  extraArgs: |\n    --a\n    --b\n", ["--a", "--b"]],
    ["prometheus:\n  extraArgs: |\n    - --a\n    - --b\n", ["--a", "--b"]],
    ["prometheus:\n  extraArgs: --a\n", ["--a"]],
    ['prometheus:\n  extraArgs: ":9090"\n', [":9090"]],
    ['prometheus:\n  extraArgs: "a\\x07\\x7fb"\n', ["a\u0007\u007fb"]],
    ["prometheus:\n  extraArgs: 8080\n", ["8080"]],
  ])("for the text %j in a list's place is a list that Helm reads, on one line", async (text, items) => {
    const suggestion = suggestions(text).find((one) => one !== undefined) ?? "";
    expect(suggestion).not.toMatch(/\p{Cc}/u);
    for (const helm of helms) expect(await readByHelm(helm, [`a: ${suggestion}\n`])).toEqual([{ a: items }]);
  });
});

describe("keys that every object of JavaScript has", () => {
  const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];

  it("are keys where keys are free, in every Helm and in kmstack template", async () => {
    const data = Object.fromEntries(names.map((name) => [name, "x"]));
    const text = stringify({
      extraManifests: [{ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "keys" }, data }],
    });
    expect(told(text)).toEqual([]);
    const expected = evaluated(parseYaml(text) as ValuesDocument);
    for (const helm of helms)
      expect(objectsOf((await template(helm, text)).stdout, expected), helm).toEqual(expected);
    expect(JSON.stringify(expected)).toContain('"__proto__":"x"');
  });

  it("are unknown keys elsewhere, each told of at its place, and nothing throws", () => {
    const fields = chart.values.shape.kind === "object" ? Object.entries(chart.values.shape.fields) : [];
    // All but global, where a parent chart keeps what it likes.
    const sections = [
      "",
      ...fields
        .filter(([key]) => key !== "global")
        .flatMap(([key, { shape }]) => (shape.kind === "object" ? [key] : [])),
    ];
    const document = fc.uniqueArray(
      fc.record({
        section: fc.constantFrom(...sections),
        key: fc.constantFrom(...names),
        value: fc.constantFrom("{}", "1", "[a]", "{constructor: {__proto__: 1}}", "null", "text"),
      }),
      { minLength: 1, selector: ({ section, key }) => `${section}/${key}` },
    );
    fc.assert(
      fc.property(document, (entries) => {
        const given = [...new Set(entries.map(({ section }) => section))];
        const text = given
          .flatMap((section) => [
            ...(section === "" ? [] : [`${section}:`]),
            ...entries
              .filter((entry) => entry.section === section)
              .map(({ key, value }) => `${section === "" ? "" : "  "}${key}: ${value}`),
          ])
          .join("\n");
        const problems = validateValues(chart.values, `${text}\n`, "my.yaml");
        const lines = new Set(problems.map(({ line }) => line));
        const keyLines = text.split("\n").flatMap((line, index) => (line.endsWith(":") ? [] : [index + 1]));
        expect(keyLines.filter((line) => !lines.has(line))).toEqual([]);
      }),
    );
  });
});
