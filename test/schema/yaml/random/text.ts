import fc from "fast-check";
import { rootMap } from "./block.ts";
import { flow } from "./flow.ts";
import { mostly, several } from "./mostly.ts";

const mark = fc.constantFrom(
  "---",
  "---",
  "--- # c",
  "---\t",
  "...",
  "... # c",
  "--- a",
  "---a",
  "...a",
  "--- {a: 1}",
  "--- |",
  " ---",
  "---#c",
  "%YAML 1.1",
  "%YAML 1.2",
  "%TAG ! tag:x,2000:",
  "%x",
);

/** Documents, and what stands before, between and after them. */
const stream = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: mark },
      rootMap,
      fc.constantFrom("# c", "", "a: 1", "{}", "{a: 1}", "b: {c: 1}"),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join("\n"));

/** Signs in any order, which are hardly ever a text that can be read. */
const soup = several(
  fc.constantFrom(
    "a",
    "b",
    ": ",
    ":",
    "- ",
    "? ",
    "\n",
    "\n ",
    "\n  ",
    " ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    "&a ",
    "*a",
    "!x ",
    "|",
    ">",
    "'",
    '"',
    "%",
    "@",
    "---",
    "...",
    "<<: ",
    "1",
  ),
  12,
);

const slip = mostly(
  fc.constantFrom(
    " ",
    "\n",
    "\t",
    ":",
    ": ",
    "-",
    "- ",
    ",",
    "[",
    "]",
    "{",
    "}",
    "#",
    " #",
    "'",
    '"',
    "\\",
    "&a ",
    "*a",
    "!x ",
    "!!int ",
    "|",
    ">",
    "%",
    "@",
    "?",
    "? ",
    "\n---\n",
    "\n...\n",
    "<<: *a",
    "a: b",
    "\\/",
  ),
  fc.constantFrom("\u0000", "\u0007", "\u001b", "\u007f", "\u0080", "\ufffe", "\uffff"),
  fc.constantFrom("\u0085", "\u2028", "\u2029", "\ufeff", "\r", "\r\n"),
  fc.constantFrom("\u00a0", "\u2003", "\u200b", "\ufffd", "💡"),
);

interface Edit {
  /** Where: a share of the text. */
  readonly at: number;
  readonly change: "insert" | "remove" | "repeat";
  readonly slip: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    change: fc.constantFrom("insert", "insert", "remove", "repeat"),
    slip,
  }),
  { minLength: 1, maxLength: 2 },
);

function edited(text: string, { at, change, slip: added }: Edit): string {
  const characters = [...text];
  const place = Math.floor(at * (characters.length + 1));
  const before = characters.slice(0, place).join("");
  const after = characters.slice(place);
  if (change === "insert") return before + added + after.join("");
  return change === "remove"
    ? before + after.slice(1).join("")
    : before + after.slice(0, 8).join("") + after.join("");
}

const lineBreak = mostly(fc.constant("\n"), fc.constant("\r\n"));

/**
 * A text that is YAML, nearly YAML or no YAML: of every odd kind that is known, in a structure that most often is
 * right, so that both what can be read and what cannot occur often.
 */
export const yamlText: fc.Arbitrary<string> = fc
  .record({
    start: mostly(fc.constant(""), fc.constantFrom("\ufeff", "# c\n", "\n", "---\n", " ")),
    text: fc.oneof(
      { weight: 20, arbitrary: rootMap },
      { weight: 4, arbitrary: stream },
      { weight: 2, arbitrary: flow },
      soup,
    ),
    changes: fc.oneof({ weight: 3, arbitrary: fc.constant<readonly Edit[]>([]) }, edits),
    end: mostly(fc.constant("\n"), fc.constantFrom("", "\n\n", "\n ", "\n#c", "\n---\n", "\n...\n", "\n---")),
    lineBreak,
  })
  .map(({ start, text, changes, end, lineBreak: ends }) =>
    (start + changes.reduce(edited, text) + end).replaceAll("\n", ends),
  );
