import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anything,
  type Definition,
  mapOf,
  object,
  required,
  stringify,
  text,
  validateValues,
} from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { unprintableCharacter } from "./random/unprintable.ts";

const definition = object(
  {
    labels: mapOf(text(required, "A value."), {}, "Labels."),
    note: text("", "A note."),
    free: anything({}, "Anything."),
  },
  "Values.",
);

const told = (source: string, of: Definition = definition) =>
  validateValues(of, source, "values.yaml").map(({ line, column, path, message }) => [
    line,
    column,
    path,
    message,
  ]);

const message = (character: string) =>
  `Helm cannot print the character ${character}, and would leave out what it is part of; take it out`;

describe("a character that Helm cannot print", () => {
  test("is told of at its place, in values and in keys, however deep", () => {
    const source = [
      'note: "it\\x92s down"',
      "labels:",
      '  "a\\x7f": b',
      "free:",
      '  list: [{ deep: "\\uFFFF" }]',
      "",
    ].join("\n");
    expect(told(source)).toEqual([
      [1, 7, "note", message("U+0092")],
      [3, 3, 'labels["a\\u007f"]', message("U+007F")],
      [5, 18, "free.list[0].deep", message("U+FFFF")],
    ]);
  });

  test("is told of wherever it is, and those beside them are not", () => {
    fc.assert(
      fc.property(unprintableCharacter, fc.string(), (character, around) => {
        expect(told(stringify({ note: around + character }))).toHaveLength(1);
      }),
    );
    expect(told(stringify({ note: "~\u00a0\ufffd\ue000\u{1fffe}" }))).toEqual([]);
  });

  test.each([
    ["characters/character-that-is-not-printed", "rules.groups[0].rules[0].annotations.summary"],
    ["characters/character-that-is-not-printed-in-annotations", "podAnnotations"],
  ])("%s", async (name, path) => {
    const found = told(await readFile(caseFile(name), "utf8"), chart.values);
    expect(found).toHaveLength(1);
    expect(found[0]?.[2]).toContain(path);
    expect(found[0]?.[3]).toMatch(/^Helm cannot print/);
  });
});
