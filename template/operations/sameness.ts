import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { EmbeddedYaml } from "../language/embedded.ts";
import type { Literal } from "../language/node.ts";
import { booleanShape, operation, textShape } from "../language/operation.ts";

/** True where a value, with everything in it, is what a literal says. */
export const isSame = operation<[Literal, Literal], boolean>({
  print: (value, { node: literal }) => {
    if (literal.kind !== "literal") throw new TypeError("isSame compares a value with a literal");
    return `eq (toJson ${value}) ${JSON.stringify(asGoJson(literal.value))}`;
  },
  evaluate: (value, literal) => isDeepStrictEqual(value, literal),
  shape: booleanShape,
  neverFails: true,
});

/**
 * The SHA-256 checksum of a map or list, whose order and way of writing do not count: for an annotation by which pods
 * start anew when what they read has changed. Make the data in a named template, and give that to both:
 * `embeddedYaml(config())` and `checksumOf(config())`.
 *
 * `evaluate` throws a TypeError where an embedded document is in it: Helm writes such a text in a way of its own.
 *
 * @example
 * checksumOf(v.labels)
 */
export const checksumOf = operation<[object], string>({
  print: (part) => `sha256sum (toJson ${part})`,
  evaluate: (part) => createHash("sha256").update(jsonOf(part)).digest("hex"),
  shape: { kind: "text", word: true },
  neverFails: true,
});

/** The JSON of a value as Helm writes it. */
export function jsonOf(value: unknown): string {
  return asGoJson(plain(value));
}

/**
 * The text of a map or list in JSON, as Go writes it: keys in order, no white space.
 *
 * @example
 * jsonText(v.labels)
 */
export const jsonText = operation<[object], string>({
  print: (value) => `toJson ${value}`,
  evaluate: jsonOf,
  shape: textShape,
  neverFails: true,
});

/** The same value, once it is sure that all of it is data. */
function plain(value: unknown): Literal {
  if (value instanceof EmbeddedYaml) {
    throw new TypeError(
      "checksumOf takes data, and an embedded document is in it: take the checksum of what you embed",
    );
  }
  if (typeof value === "object" && value !== null) Object.values(value).forEach(plain);
  // An expression has nothing else than JSON has.
  return value as Literal;
}

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
  return Object.entries(map).sort(([one], [other]) => inByteOrder(one, other));
}

/** Which of two texts comes first by the bytes of their UTF-8, as Go has it: below 0 for the first, above 0 for the other. */
export function inByteOrder(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
