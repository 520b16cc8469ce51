import { YamlFault } from "./scan/cursor.ts";
import type { Token, TokenKind } from "./scan/token.ts";

type Reasons = Readonly<Partial<Record<TokenKind, string>>>;

const unopened: Reasons = {
  "]": "no list is open that this bracket could close: take it out, or put the text in quotes",
  "}": "no map is open that this brace could close: take it out, or put the text in quotes",
  ",": "this comma separates nothing: take it out, or put the text in quotes",
};

const inBlock: Reasons = {
  ...unopened,
  ":": "a key is missing before this colon: write it, or put the text in quotes",
  "-": "no item of a list can be here: check the indentation",
  key: "no key can be here: check the indentation",
  "block map": "no key can be here: check the indentation",
  "block list": "no item of a list can be here: check the indentation",
};

const inBrackets: Reasons = {
  ...unopened,
  ":": "put this in quotes: within brackets no text can begin with a colon",
  "-": "within brackets a list has no hyphens: separate its items by commas, or put the text in quotes",
  key: "put the key and its value in braces, or the text in quotes",
};

/** For a place where a value must be, and none begins. */
export function noNode({ kind, start }: Token, isFlow: boolean): YamlFault {
  return new YamlFault((isFlow ? inBrackets : inBlock)[kind] ?? "a value is missing here", start);
}

/** For what follows a value in block style and is not the next key or item. */
export function noPart({ kind, start }: Token): YamlFault {
  const reason =
    "this cannot follow the value before it: check the indentation, and put a text as a whole in quotes";
  return new YamlFault(inBlock[kind] ?? reason, start);
}

/** For what follows a value within brackets. */
export function notClosed({ kind, start }: Token, open: Token): YamlFault {
  const [what, close] = open.kind === "[" ? ["bracket", "]"] : ["brace", "}"];
  return ["end", "---", "...", "block end"].includes(kind)
    ? new YamlFault(`this ${what} is never closed: add the ${close}`, open.start)
    : new YamlFault(
        `after a value within brackets comes a comma or ${close}: add it, or put the text in quotes`,
        start,
      );
}
