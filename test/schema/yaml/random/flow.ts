import fc from "fast-check";
import { mostly, sequence } from "./mostly.ts";
import { alias, doubleQuoted, plain, properties, singleQuoted } from "./scalars.ts";

/** A scalar on one line or more, unquoted or quoted. */
export const flowScalar = fc.oneof({ weight: 3, arbitrary: plain }, doubleQuoted, singleQuoted);

const colon = mostly(fc.constant(": "), fc.constantFrom(":", " : ", ":\n ", ": #c\n", ":\t"));

/** A node that is written without regard to indentation. */
export const { flow } = fc.letrec<{ flow: string; bare: string; pair: string }>((tie) => ({
  bare: fc.oneof(
    { depthSize: "small" },
    { weight: 8, arbitrary: flowScalar },
    { weight: 2, arbitrary: brackets("[", "]", mostly(tie("flow"), tie("pair"))) },
    { weight: 2, arbitrary: brackets("{", "}", mostly(tie("pair"), tie("flow"))) },
    alias,
    fc.constant(""),
  ),
  pair: mostly(
    sequence(mostly(fc.constantFrom("a", "b", '"a"', "'b'", "1", "on"), tie("flow")), colon, tie("flow")),
    sequence(fc.constantFrom("? ", "?", ": ", ":", "- "), tie("flow")),
    sequence(fc.constantFrom("<<: ", '"<<": '), tie("flow")),
  ),
  flow: sequence(properties, tie("bare")),
}));

function brackets(open: string, close: string, item: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const comma = mostly(
    fc.constantFrom(", ", ",", ",\n  "),
    fc.constantFrom(" ,", ",,", "\n,", ",\t", ", #c\n", "\n", ",#c\n", ""),
  );
  const end = mostly(
    fc.constantFrom(close, ` ${close}`, `\n  ${close}`),
    fc.constantFrom(`,${close}`, `\n${close}`, "", `#c\n${close}`, close === "]" ? "}" : "]"),
  );
  const items = fc.array(fc.tuple(item, comma), { maxLength: 3 });
  return fc.tuple(items, end).map(([parts, last]) => {
    const texts = parts.map(([text, between], index) => (index === parts.length - 1 ? text : text + between));
    return open + texts.join("") + last;
  });
}
