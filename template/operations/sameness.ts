import { isDeepStrictEqual } from "node:util";
import type { Literal } from "../language/node.ts";
import { booleanShape, operation } from "../language/operation.ts";

/** True where a value, with everything in it, is what a literal says. */
export const isSame = operation<[Literal, Literal], boolean>({
  print: (value, { node: literal }) => {
    if (literal.kind !== "literal") throw new TypeError("isSame compares a value with a literal");
    return `eq (toJson ${value}) ${JSON.stringify(asGoJson(literal.value))}`;
  },
  evaluate: (value, literal) => isDeepStrictEqual(value, literal),
  shape: booleanShape,
});

/** A value as Go's encoding/json writes it: keys in order, and nothing bare that means something to HTML. */
function asGoJson(value: Literal): string {
  if (typeof value === "string") return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escaped);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(asGoJson).join(",")}]`;
  const entries = sortedEntries<Literal>(value).map(([key, item]) => `${asGoJson(key)}:${asGoJson(item)}`);
  return `{${entries.join(",")}}`;
}

function isList(value: Literal): value is readonly Literal[] {
  return Array.isArray(value);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A map's entries in the order in which Go ranges over them and writes them: by the bytes of their keys. */
export function sortedEntries<T>(map: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(map).sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}
