import fc from "fast-check";

/** Texts that YAML, Go templates and shells are known to trip over. */
const troublesome = [
  "",
  " ",
  "y",
  "no",
  "on",
  "0b11",
  "0o17",
  "1_000",
  "~",
  "null",
  "true",
  "1",
  "1.0",
  "1e3",
  ".5",
  "-",
  "- a",
  "?",
  "a: b",
  "a #b",
  "#",
  "{{ .Values }}",
  "{{",
  "}}",
  "{",
  "[",
  "&a",
  "*a",
  "!a",
  "|",
  ">",
  "%",
  "@",
  "`",
  "'",
  '"',
  "\\",
  "\n",
  "a\nb",
  "a\n",
  "\na",
  " a",
  "a ",
  "\t",
  "a\tb",
  "\r\n",
  "é",
  "💡",
  "\u2028",
  "\u0085",
  "2024-01-01",
  "12:30",
  "---",
  "...",
  "<<",
  "=",
  "$x",
  ["$", "{x}"].join(""),
  "$(x)",
];

/** Any text of whole characters, the troublesome ones among them often. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...troublesome),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.array(fc.constantFrom(...troublesome), { minLength: 2, maxLength: 4 }).map((parts) => parts.join("")),
);

const byPattern = new Map<string, fc.Arbitrary<string>>();

/** Texts that match a pattern; of a large one they take a while to be made ready, and many values have the same. */
export function matching(pattern: string): fc.Arbitrary<string> {
  const found = byPattern.get(pattern) ?? fc.stringMatching(new RegExp(pattern, "u"));
  byPattern.set(pattern, found);
  return found;
}
