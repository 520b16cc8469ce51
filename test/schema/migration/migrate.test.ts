import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { migrateValues, parseYaml, stringify, type ValuesDocument } from "../../../schema/index.ts";
import { arbitraryValue } from "../../../schema/random/values.ts";
import { evaluateChart } from "../../../template/index.ts";
import { innChart } from "../../template/fixtures/inn.ts";
import { formerNames, inn } from "../fixtures/inn.ts";

const migrated = (text: string) => migrateValues(inn, text);

/** A text, and what comes of it where all of it can be moved. */
const cases: readonly (readonly [string, string, string])[] = [
  [
    "the name alone where it is in the same section",
    "names: [ a,  'b' ] # ours\n",
    "hosts: [ a,  'b' ] # ours\n",
  ],
  ["the name of a section", "http:\n    port: 80 # as ever\n", "web:\n    port: 80 # as ever\n"],
  [
    "with its comments, in its place",
    "rooms: 4\n\n# Large.\nvolumeSize: 9Gi # enough\n\nhosts: [a]\n",
    "rooms: 4\n\nstorage:\n  # Large.\n  size: 9Gi # enough\n\nhosts: [a]\n",
  ],
  [
    "to the end of the section where that is there",
    'volumeSize: "9Gi"\nstorage:\n    class: fast\n    # That is all.\nrooms: 4\n',
    'storage:\n    class: fast\n    size: "9Gi"\n    # That is all.\nrooms: 4\n',
  ],
  ["out of a section that is empty then", "bar:\n  rooms: 4\nhosts: [a]\n", "rooms: 4\nhosts: [a]\n"],
  [
    "out of a section with a comment, which comes along",
    "hosts: [a]\n# Downstairs.\nbar:\n  # Few.\n  rooms: 4\n",
    "hosts: [a]\n# Downstairs.\n# Few.\nrooms: 4\n",
  ],
  ["out of a section that is not", "bar:\n  rooms: 4\n  open: false\n", "bar:\n  open: false\nrooms: 4\n"],
  [
    "several lines",
    "rooms: 1\nlabels:\n  a: |\n    one\n      two\n\n  b: x\n",
    "rooms: 1\nstorage:\n  labels:\n    a: |\n      one\n        two\n\n    b: x\n",
  ],
  ["an anchor", "volumeSize: &size 9Gi\nx-size: *size\n", "storage:\n  size: &size 9Gi\nx-size: *size\n"],
  ["Windows' ends of lines", "volumeSize: 9Gi\r\nrooms: 4\r\n", "storage:\r\n  size: 9Gi\r\nrooms: 4\r\n"],
  ["no end of the last line", "storage:\n  class: a\nvolumeSize: 9Gi", "storage:\n  class: a\n  size: 9Gi"],
  [
    "what is in a section of which the other half was said under the new name",
    "http:\n  port: 80\nweb:\n  tls:\n    enabled: true\n",
    "web:\n  tls:\n    enabled: true\n  port: 80\n",
  ],
  [
    "into a chart's own section of several moved values",
    "volumeSize: 9Gi\nstorageClass: fast\n",
    "storage:\n  size: 9Gi\n  class: fast\n",
  ],
];

describe("a values file is migrated", () => {
  it.each(cases)("%s", (_, text, expected) => {
    expect(migrated(text)).toMatchObject({ text: expected, left: [] });
  });

  it("and says what it did, by the lines that were given", () => {
    expect(migrated("# Ours.\nvolumeSize: 9Gi\nbar:\n  rooms: 3\n")).toMatchObject({
      moved: [
        { line: 2, from: "volumeSize", to: "storage.size" },
        { line: 4, from: "bar.rooms", to: "rooms" },
      ],
    });
  });
});

/** A text, and what is left of it for a person. */
const left: readonly (readonly [string, string])[] = [
  ["volumeSize: 1Gi\nstorage: { size: 2Gi }\n", "storage.size is set too; decide which of the two counts"],
  [
    "volumeSize: 1Gi\nstorage: { class: a }\n",
    "moved to storage.size; it is written so that only a person can move it there",
  ],
  [
    "x-size: &s\n  volumeSize: 1Gi\n<<: *s\n",
    "moved to storage.size; it is written so that only a person can move it there",
  ],
  ["bar: # our own\n  rooms: 4\n", "moved to rooms; it is written so that only a person can move it there"],
  ["x: &s\n  size: 1Gi\n", ""],
  [
    "kitchen: { stove: 1 }\n",
    "moved to web.tls, where it does not fit: web.tls.stove: unknown key; known here: enabled, secret",
  ],
  ["song: La\n", "it will be gone with 3.0; nobody listened"],
  ["bar:\n  tap: 3\n", "removed: every bar has one now, so leave it out"],
];

it.each(left)("what cannot be moved safely is left: %j", (text, reason) => {
  const result = migrated(text);
  expect(result.text).toBe(text);
  expect(result.left.map((one) => one.reason)).toEqual(reason === "" ? [] : [reason]);
});

const renamedDefinition = (path: string) =>
  path.split(".").reduce(
    (definition, key) => {
      const field = definition.shape.kind === "object" ? definition.shape.fields[key] : undefined;
      if (field === undefined) throw new Error(`there is no ${path}`);
      return field;
    },
    inn as Parameters<typeof arbitraryValue>[0],
  );

type Value = readonly [path: string, value: unknown];

/** Some values, each under its present or a former name, but none under both. */
const someValues: fc.Arbitrary<readonly Value[]> = fc
  .subarray(Object.entries(formerNames))
  .chain((names) =>
    fc.tuple(
      ...names.map(([former, now]) =>
        fc.tuple(fc.constantFrom(former, former, now), arbitraryValue(renamedDefinition(now))),
      ),
    ),
  );

const nested = ([path, value]: Value): ValuesDocument =>
  path.split(".").reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as ValuesDocument;

const joined = (one: ValuesDocument, other: ValuesDocument): ValuesDocument => {
  const all: Record<string, unknown> = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = all[key];
    const areMaps = [before, value].every(
      (each) => typeof each === "object" && each !== null && !Array.isArray(each),
    );
    all[key] = areMaps ? joined(before as ValuesDocument, value as ValuesDocument) : value;
  }
  return all;
};

/** Top-level keys with their texts, each with a comment of its own, in any order. */
const blocks = fc
  .tuple(
    someValues,
    fc.subarray([
      "guests: []  # nobody\n",
      "'global': {a: \"b\"}\n",
      "x-note: |\n  volumeSize: # no\n\n    key\n",
    ]),
  )
  .chain(([values, others]) => {
    const all = values.map(nested).reduce(joined, {});
    const texts = Object.entries(all).map(
      ([key, value], index) => `# comment ${index}\n${stringify({ [key]: value })}`,
    );
    return fc.shuffledSubarray([...texts, ...others], { minLength: texts.length + others.length });
  });

describe("whatever is in a values file", () => {
  it("it means the same afterwards, under present names only", () => {
    fc.assert(
      fc.property(blocks, (texts) => {
        const text = texts.join("");
        const result = migrated(text);
        expect(result.left).toEqual([]);
        const objects = (values: string) =>
          evaluateChart(innChart, { values: (parseYaml(values) ?? {}) as ValuesDocument });
        expect(objects(result.text)).toEqual(objects(text));
        for (const former of Object.keys(formerNames))
          expect(result.text).not.toMatch(new RegExp(`^${former.split(".")[0]}:(?! *\\n  open)`, "m"));
      }),
    );
  });

  it("what is not renamed stays as it is, and every comment is there once", () => {
    fc.assert(
      fc.property(blocks, (texts) => {
        const result = migrated(texts.join("")).text;
        for (const text of texts) {
          const [key = ""] = /^[\w'-]+(?=:)/m.exec(text.replace(/^#.*\n/, "")) ?? [];
          if (["guests", "'global'", "x-note"].includes(key)) expect(result).toContain(text);
          const [comment] = /# comment \d+/.exec(text) ?? [];
          if (comment !== undefined) expect(result.split(`${comment}\n`)).toHaveLength(2);
        }
      }),
    );
  });

  it("a second time changes nothing", () => {
    fc.assert(
      fc.property(blocks, (texts) => {
        const { text } = migrated(texts.join(""));
        expect(migrated(text)).toMatchObject({ text, moved: [] });
      }),
    );
  });
});
