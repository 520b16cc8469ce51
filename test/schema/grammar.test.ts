import { describe, expect, it } from "vitest";
import {
  definitionFaults,
  either,
  formatProblem,
  type Grammar,
  listOf,
  mapOf,
  object,
  required,
  text,
  textOf,
  unset,
  validateValues,
} from "../../schema/index.ts";

/** A language without question marks. */
const statements: Grammar = {
  name: "a statement",
  examples: ["so"],
  faults: (text) =>
    [...text.matchAll(/\?/g)].map(({ index }) => ({ offset: index, message: "who asks is not sure" })),
};

const statement = textOf({ grammar: statements, longest: 40 });

const speech = object(
  {
    title: statement(unset, "What it is called."),
    lines: listOf(statement(required, "A line."), [], "Its lines."),
    notes: mapOf(statement(required, "A note."), {}, "Notes."),
    parts: listOf(
      either(
        {
          verse: object({ verse: statement(required, "What is said.") }, "A verse."),
          prose: object({ prose: text(required, "Anything.") }, "Prose."),
        },
        required,
        "A part.",
      ),
      [],
      "Its parts.",
    ),
  },
  "A speech.",
);

const told = (yaml: string) => validateValues(speech, yaml, "my.yaml").map(formatProblem);

const message = "not a statement: who asks is not sure";

describe("a text in a language", () => {
  it("is looked at wherever it stands, and only there", () => {
    const yaml =
      "title: so?\nlines: [yes., 'no?']\nnotes: {a: 'so?'}\nparts: [{verse: 'no?'}, {prose: 'why?'}]\n";
    expect(told(yaml)).toEqual([
      `my.yaml:1:10  title: ${message}`,
      `my.yaml:2:18  lines[1]: ${message}`,
      `my.yaml:3:15  notes.a: ${message}`,
      `my.yaml:4:20  parts[0].verse: ${message}`,
    ]);
  });

  it("that is refused anyway is not looked at", () => {
    expect(told(`title: ${"a".repeat(40)}?\n`)).toEqual(["my.yaml:1:8  title: is longer than 40 characters"]);
  });

  it.each([
    ["plain", "title: ab c?\n", "1:12"],
    ["on several lines", "title: ab\n  c\n\n  d?\n", "4:4"],
    ["in single quotes", "title: 'a''b ''?'\n", "1:16"],
    ["in double quotes", 'title: "a\\"\\n\\tb\\u0041\\x41?"\n', "1:27"],
    ["of a character of two halves", 'title: "\\U0001F600 😀?"\n', "1:22"],
    ["continued", 'title: "a \\\n  b\\\n  ?"\n', "3:3"],
    ["literal", "title: |\n  a\n\n   b?\n", "4:5"],
    ["folded", "title: >-\n  a\n  b\n\n  c?\n", "5:4"],
    ["indented by a number", "title: |2-\n    a?\n", "2:6"],
    ["with an anchor and a tag", "title: &a !!str 'b?'\n", "1:19"],
    ["with line breaks of Windows", "title: |\r\n  a\r\n  b?\r\n", "3:4"],
    ["at its beginning", "title: '?'\n", "1:9"],
  ])("%s is told with its place", (_, yaml, place) => {
    expect(told(yaml)).toEqual([`my.yaml:${place}  title: ${message}`]);
  });

  it("that aliases bring is told once, where it is written", () => {
    expect(told("x-a: &a no?\ntitle: *a\nlines: [*a]\n").map((line) => line.split("  ")[0])).toEqual([
      "my.yaml:1:11",
    ]);
  });
});

it("a default or an example that is not in its language is a fault of the definition", () => {
  const definition = object({ all: listOf(statement(required, "One."), ["so", "no?"], "All.") }, "Values.");
  expect(definitionFaults(definition)).toEqual([
    { path: "all", message: `the default ["so","no?"] does not fit: [1]: ${message}` },
  ]);
});
