import fc from "fast-check";
import { mostly, oneOf, sequence, several } from "./mostly.ts";

/** Unquoted scalars of every kind that some version of YAML knows. */
const known = oneOf(`
  y Y yes Yes YES n N no No on On off OFF true True TRUE tRue false ~ null Null NULL nUll
  0 -0 +0 1 -1 +12 007 017 08 -017 0o17 0O17 -0o17 0x1F 0X1f -0x1F 0b11 -0b11 +0b11 0b12 0b-1 0b+1 0x 0b 0o
  1_000 _1 1_ -_1 0x_1F 0_17 1_000.5_0 1e_5 .5 -.5 5. 1.5 1e3 1E+3 1.5e-3 .5e3 1e 1e999 .1_0 -0.0 1.10 1e-7
  9007199254740993 9223372036854775808 18446744073709551615 18446744073709551616 -9223372036854775809
  01777777777777777777777 0xFFFFFFFFFFFFFFFF 12:30 12:30:45 190:20:30.15 2024-01-01 2024-01-01T10:00:00Z 2024-1-1
  = a.b a/b a#b a:b -a -- a'b a"b http://x:80/ 10.0.0.1 é 💡 \\/ $x a%b a@b a!b a&b a*b
  constructor __proto__ toString hasOwnProperty
`);

/** Those that Helm refuses, everywhere or somewhere. */
const refused = oneOf(".inf -.Inf +.INF .nan .NaN << ?a :a :9090 a? a,b a]b {{a}} @a `a %a !a &a *a >a |a");

const word = mostly(fc.constantFrom("a", "b", "c"), known, refused);

/** What stands between two words of one unquoted text. */
const between = mostly(
  fc.constantFrom(" ", "  "),
  fc.constantFrom("\t", "\n ", "\n  ", "\n\n   ", ": ", ", ", " #", " - ", ":\n"),
);

export const plain = fc.oneof(
  { weight: 4, arbitrary: known },
  { weight: 4, arbitrary: fc.constantFrom("a", "b", "c") },
  refused,
  sequence(word, between, word),
  fc.stringMatching(/^[-+]?[0-9._xobeE+-]{1,8}$/),
);

const escaped = oneOf(String.raw`
  \n \t \" \' \\ \0 \a \b \e \f \v \r \N \_ \L \P \x41 \u00e9 \U0001F600 \uFEFF \uFFFE \x7f
`);

const refusedEscape = oneOf(String.raw`\/ \xZ \ud83d\ude00 \ud83d \ude00 \U00110000 \u12 \q`);

const insideQuotes = mostly(
  fc.constantFrom("a", "b c", " ", ": ", " #", ", ", "[", "}", "\n ", "\n\n  ", "\t", "é", "💡"),
  known,
  fc.constantFrom("\n", "\n---\n", "\n--- a", "\n...\n", "---", "\n\t", "\\\n  "),
);

export const doubleQuoted = several(mostly(insideQuotes, escaped, refusedEscape), 4).map(
  (text) => `"${text}"`,
);

export const singleQuoted = several(mostly(insideQuotes, fc.constantFrom("''", '"', "\\")), 4).map(
  (text) => `'${text}'`,
);

const tag = mostly(
  oneOf("! !x !!str !!map !!seq !!set !a!b !%41 !e%C3%A9 !!int !!float !!bool !!null !!binary"),
  oneOf("!!timestamp !!merge !<tag:yaml.org,2002:int> !<x !!a,b !%zz !x["),
);

const anchor = mostly(fc.constantFrom("&a", "&b"), oneOf("&a-_1 & &a: &é &a&b"));

/** What may stand before a node: its name for aliases, its tag, both, or most often neither. */
export const properties = fc.oneof(
  { weight: 30, arbitrary: fc.constant("") },
  { weight: 3, arbitrary: anchor.map((text) => `${text} `) },
  tag.map((text) => `${text} `),
  fc
    .constantFrom(
      "!!str 1",
      "!!binary aGVsbG8=",
      "!!binary aGVsbG8",
      "!!int '12'",
      "!!float 1",
      "!!bool on",
      "!!null ''",
      "! 1",
      "!!int 1.5",
    )
    .map((text) => `${text}`),
  sequence(anchor, fc.constant(" "), tag, fc.constant(" ")),
  sequence(tag, fc.constantFrom(" ", "\n  "), anchor, fc.constant(" ")),
);

export const alias = mostly(fc.constantFrom("*a", "*b", "*a "), fc.constantFrom("*none", "*", "*a:", "*a,"));
