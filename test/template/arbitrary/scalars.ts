import fc from "fast-check";

/** Texts that YAML, Go's templates or this printer might trip over. */
const awkward = [
  ..."y Y yes no NO on off true False null Null ~ 0 1 -1 1.5 .5 +.5 -_0b1 +_1 0b11 0o17 017 0x1f 1_000 1e3 1E+3".split(
    " ",
  ),
  ..."2001-01-01 12:30 190:20:30 .inf -.INF .nan = << - -- --- ... ? : , [ ] { } & * ! | > % @ ` $ ' \" \\ #".split(
    " ",
  ),
  ...["{{", "}}", "{{{", "{{ .Values.x }}", "{{- /* */ -}}", "a{", "{a", "*/", "%s", "%d%%", "$&", "$$1"],
  ...[
    "a: b",
    "a:",
    ": a",
    "a #b",
    "#a",
    "- a",
    "-a",
    "? a",
    "!a",
    "&a",
    "*a",
    "| a",
    "%a",
    "@a",
    "a, b",
    "[a]",
    "{a}",
  ],
  ...["--- a", "... a", "---a", "a\n--- b", "a\n---\nb", "# Source: c/templates/a.yaml"],
  ...[
    "",
    " ",
    "  ",
    " a",
    "a ",
    "\t",
    "a\tb",
    "\ta",
    "a\t",
    "\n",
    "\n\n",
    "a\n",
    "a\nb",
    "a\nb\n",
    "a\n\nb",
    "\na",
    "a\n b",
  ],
  ...[
    "- a\n- b",
    "a\n- b\n",
    "a: 1\nb: 2\n",
    "a\n{{ b }}\n",
    "a\\n",
    "a \nb",
    "a\r\nb",
    "\r",
    "a\n\n\nb\n",
    "#a\n#b",
  ],
  ...[
    "é",
    "ß",
    "日本",
    "\u00a0",
    "e\u0301",
    "💡",
    "a💡b",
    "\u{10ffff}",
    "<a&b>",
    "0\u0000",
    "\u001b[1m",
    "\b",
  ],
];

/**
 * Characters that YAML holds only as escapes, or takes for a line's end. Helm's toYaml does not write them as
 * such (see limits.test.ts), so no list or map of the values holds any.
 */
const escaped = [
  "\u007f",
  "\u0080",
  "a\u0085b",
  "\u009f",
  "a\u2028b",
  "\u2029",
  "\ufeff",
  "\ufffe",
  "\uffff",
];

/** Any of those characters. */
export const escapedCharacters = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

const graphemes = fc.string({ unit: "grapheme", maxLength: 8 });
const joined = fc
  .array(fc.constantFrom(...awkward), { minLength: 2, maxLength: 3 })
  .map((parts) => parts.join(""));

/** Any text that may stand anywhere in the values. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...awkward) },
  { weight: 1, arbitrary: graphemes },
  { weight: 1, arbitrary: joined },
);

/** The same, and characters that YAML holds only as escapes; for literals of a chart, since no value may hold all of them. */
export const escapedText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(...escaped) },
);

/** The same for values, of which no chart takes one that Helm cannot print. */
export const escapedValue: fc.Arbitrary<string> = escapedText.map((text) =>
  text.replace(/[\u007f-\u0084\u0086-\u009f\ufffe\uffff]/gu, ""),
);

/** Texts as `word` promises them: letters, digits and `. _ / + -`. */
export const anyWord: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ..."y n o e s es f ull rue 0 1 - -- --- . ... .inf inf / + 1e3 0x1f x1f 2001-01-01 1_000 _ _0b1 true null a".split(
      " ",
    ),
  ),
  fc.stringMatching(/^[A-Za-z0-9._/+-]{1,6}$/),
);

/** A DNS label. */
export const anyLabel: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("y", "no", "on", "0", "1e3", "0x1f", "2001-01-01", "true", "null", "a-b"),
  fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,5}[a-z0-9])?$/),
);

/** Whole numbers that a double holds exactly. */
export const anyInteger: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, -1, 999_999, 1_000_000, -1_000_000, 1e15, 2 ** 53 - 1, 1 - 2 ** 53),
  fc.integer(),
  fc.maxSafeInteger(),
);

/** Numbers, mostly not whole; JSON knows no -0. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 0.5, -1.5, 1e6, 1e21, 1e-7, 1.5e300, 123456789.125, 2 ** 53 - 1),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
);

/** Keys of maps that users name; Helm's toYaml writes `<<` without the quotes that it needs. */
export const anyKey: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("a", "b", "app", "my-key", "a.b", "a b", "1", "y", "__proto__", "constructor"),
  },
  { weight: 2, arbitrary: anyText.filter((key) => key !== "<<") },
);
