import fc from "fast-check";
import { flow, flowScalar } from "./flow.ts";
import { mostly, oneOf, sequence } from "./mostly.ts";
import { alias, properties } from "./scalars.ts";

/** A node as lines: what follows on the line of its key or hyphen, and what is below it, further indented or not. */
interface Block {
  readonly first: string;
  readonly below: readonly string[];
  readonly isIndented: boolean;
}

const gap = mostly(fc.constant(" "), fc.constantFrom("  ", "\t", " \t", "\t ", ""));
const indentation = mostly(fc.constant("  "), fc.constantFrom("", " ", "    ", "\t", "  \t", "\u00a0"));
const comment = mostly(
  fc.constant(""),
  fc.constantFrom(" # c", "#c", "\t# c", " #", "\n# c", "\n\n", "\n  # c", "\n\t", "\n  \t# c", "\n\u0020"),
);

const header = mostly(
  oneOf("| > |- |+ >- >+"),
  fc.constantFrom("|2", ">1-", "|+3", "|-9", "| #c", "|#c", "|\t", "|0", "|x", "> a"),
);

const literalLine = sequence(
  mostly(fc.constant(""), fc.constantFrom(" ", "   ", "\t", " \t")),
  mostly(
    fc.constantFrom("a", "b c", "# c", "- a", "a: b", "é", ""),
    fc.constantFrom("\t", "---", "\n---", "\n"),
  ),
);

const blockScalar = fc
  .tuple(
    properties,
    header,
    fc.array(literalLine, { maxLength: 4 }),
    fc.constantFrom([], [], [""], ["", " "], ["    "]),
  )
  .map(
    ([before, start, lines, last]): Block => ({
      first: before + start,
      below: [...lines, ...last],
      isIndented: true,
    }),
  );

const longKey = fc
  .tuple(fc.constantFrom("k", "💡"), fc.integer({ min: 1020, max: 1026 }))
  .map(([character, length]) => character.repeat(length));

const name = mostly(
  sequence(properties, fc.constantFrom("a", "b", "c", "d", "e", "f")),
  flowScalar,
  flowScalar,
  flow,
  alias,
  fc.constantFrom("<<", '"<<"', "!!merge <<", "", "[a, b]", "? a\n", "a: b", "- a"),
  fc.oneof({ weight: 8, arbitrary: fc.constant("a") }, longKey),
);

/** A key with its colon. */
const key = sequence(name, mostly(fc.constant(":"), fc.constantFrom(" :", "", "::")));

/** A node in block style. */
export const { block } = fc.letrec<{
  block: Block;
  compact: Block;
  list: readonly string[];
  map: readonly string[];
}>((tie) => ({
  list: fc
    .array(fc.tuple(gap, indentation, mostly(tie("block"), tie("compact"), tie("compact")), comment), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) => items.flatMap(([space, indent, item, end]) => entry(`-${space}`, indent, item, end))),
  map: fc
    .array(fc.tuple(key, gap, indentation, mostly(tie("block"), tie("compact")), comment), {
      minLength: 1,
      maxLength: 4,
    })
    .map((entries) =>
      entries.flatMap(([name, space, indent, value, end]) => entry(name + space, indent, value, end)),
    ),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 6, arbitrary: flow.map((first): Block => ({ first, below: [], isIndented: true })) },
    { weight: 2, arbitrary: blockScalar },
    { weight: 2, arbitrary: under(tie("list"), fc.boolean()) },
    { weight: 3, arbitrary: under(tie("map"), fc.constant(true)) },
  ),
  // On the line of a hyphen a map or list may begin, on that of a key it may not.
  compact: fc
    .oneof(tie("map"), tie("list"))
    .map(([first = "", ...below]): Block => ({ first, below, isIndented: true })),
}));

/** Lines below the key or hyphen that they belong to, whose own line may say more of them. */
function under(lines: fc.Arbitrary<readonly string[]>, indented: fc.Arbitrary<boolean>): fc.Arbitrary<Block> {
  return fc
    .tuple(properties, lines, indented)
    .map(([before, below, isIndented]) => ({ first: before.trimEnd(), below, isIndented }));
}

/** A key or hyphen and its value, in lines. */
function entry(
  start: string,
  indent: string,
  { first, below, isIndented }: Block,
  end: string,
): readonly string[] {
  const inner = below.flatMap((lines) => lines.split("\n"));
  const lines = [start + first, ...inner.map((line) => (isIndented ? indent + line : line))];
  return [...lines.slice(0, -1), `${lines.at(-1)}${inner.length === 0 ? end : ""}`];
}

const anchors = mostly(fc.constant("a: &a {a: 1}\nb: &b 1\n"), fc.constantFrom("", "a: &a [a]\n"));

/** A map at the root, as values files are, where most names that aliases use are given at the start. */
export const rootMap = fc
  .tuple(anchors, fc.array(fc.tuple(key, gap, indentation, block, comment), { minLength: 1, maxLength: 4 }))
  .map(([first, entries]) => {
    const lines = entries.flatMap(([name, space, indent, value, end]) =>
      entry(name + space, indent, value, end),
    );
    return first + lines.join("\n");
  });
