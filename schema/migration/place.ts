import { type Document, isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";
import type { DefinitionPath } from "../conditions/conditional.ts";

/** A key with its value in a text: one that stands in a map by itself, neither merged into it nor in an alias. */
export interface Entry {
  readonly map: YAMLMap;
  readonly pair: Pair;
  readonly key: Scalar;
  /** Where the key begins and ends. */
  readonly start: number;
  readonly keyEnd: number;
  /** Where the value ends. */
  readonly end: number;
}

export function documentIn(text: string): Document {
  return parseDocument(text, { version: "1.1", merge: true, uniqueKeys: false });
}

/** The map at a path; absent where there is none, or it stands somewhere else. */
export function mapAt(document: Document, path: DefinitionPath): YAMLMap | undefined {
  const node = path.length === 0 ? document.contents : entryAt(document, path)?.pair.value;
  return isMap(node) ? node : undefined;
}

/** The key at a path with its value; absent where it is not there, is there twice, or stands somewhere else. */
export function entryAt(document: Document, path: DefinitionPath): Entry | undefined {
  const map = mapAt(document, path.slice(0, -1));
  const [found, ...others] =
    map === undefined ? [] : entriesOf(map).filter(({ key }) => key.value === path.at(-1));
  return others.length === 0 ? found : undefined;
}

/** The keys of a map in the order of the text; of none where one is no plain text or number. */
export function entriesOf(map: YAMLMap): readonly Entry[] {
  return map.items.flatMap((pair) => {
    const { key, value } = pair;
    if (!isScalar(key) || !key.range) return [];
    const [start, keyEnd] = key.range;
    const range = typeof value === "object" && value !== null && "range" in value ? value.range : undefined;
    const end = Array.isArray(range) && typeof range[1] === "number" ? range[1] : keyEnd;
    return [{ map, pair, key, start, keyEnd, end: Math.max(end, keyEnd) }];
  });
}
