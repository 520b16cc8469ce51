import { type Document, isAlias, isMap, isScalar, isSeq, type Node, Scalar } from "yaml";

/** Something that Helm cannot read, with the offset of the node that says it. */
export interface ValueError {
  readonly offset: number;
  readonly message: string;
}

/** The value of a document, and what in it has none. */
export interface ReadValue {
  readonly value: unknown;
  readonly errors: readonly ValueError[];
}

/** Aliases multiply; go-yaml gives up on documents of "excessive aliasing", and so does this. */
const maximumNodes = 1_000_000;

/**
 * The value that Helm makes of a parsed document: aliases resolved, `<<` merged in go-yaml v2's way (in the
 * order of the keys, so that a later `<<` overrides), the last of equal keys wins, keys become texts.
 */
export function readValue(document: Document): ReadValue {
  const errors: ValueError[] = [];
  let nodes = 0;
  const fail = (node: Node | null, message: string): undefined => {
    errors.push({ offset: node?.range?.[0] ?? 0, message });
    return undefined;
  };

  const read = (node: unknown, open: readonly Node[]): unknown => {
    nodes += 1;
    if (nodes > maximumNodes)
      return nodes === maximumNodes + 1 ? fail(null, "excessive aliasing") : undefined;
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (target === undefined) return fail(node, `there is no anchor &${node.source} before this alias`);
      if (open.includes(target)) return fail(node, `the anchor &${node.source} contains itself`);
      return read(target, [...open, target]);
    }
    if (isScalar(node)) {
      return typeof node.value === "number" && !Number.isFinite(node.value)
        ? fail(node, "Helm cannot use this number: it must be finite")
        : node.value;
    }
    if (isSeq(node)) return node.items.map((item) => read(item, open));
    if (!isMap(node)) return null;
    const entries = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      if (isMergeKey(key)) {
        for (const [name, merged] of mergedEntries(value, open)) entries.set(name, merged);
        continue;
      }
      const name = keyName(isAlias(key) ? key.resolve(document) : key);
      if (name === undefined)
        fail(isNode(key) ? key : node, "a key must be a text, not empty and not a collection");
      else entries.set(name, read(value, open));
    }
    return Object.fromEntries(entries);
  };

  const mergedEntries = (value: unknown, open: readonly Node[]): [string, unknown][] => {
    // Of several maps to merge, the earlier takes precedence.
    const sources = isSeq(value) ? value.items.toReversed() : [value];
    return sources.flatMap((source) => {
      const map = read(source, open);
      if (typeof map === "object" && map !== null && !Array.isArray(map)) return Object.entries(map);
      fail(isNode(source) ? source : null, "only a map can be merged with <<");
      return [];
    });
  };

  return { value: read(document.contents, []), errors };
}

/** An unquoted `<<`. */
export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === "<<" && (key.type === Scalar.PLAIN || key.type === undefined);
}

/**
 * The text that Helm makes of a map's key: `1` and `on` become "1" and "true"; `undefined` where there is none,
 * or where it is one that nobody would expect (Helm cuts a key's decimals to single precision).
 */
export function keyName(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const { value } = key;
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || Number.isSafeInteger(value)) return String(value);
  return typeof value === "number" && /^-?(?=.{1,7}$)\d+\.\d+$/.test(String(value))
    ? String(value)
    : undefined;
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isScalar(value) || isMap(value) || isSeq(value);
}
