import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from "yaml";
import type { ValuePath } from "../path.ts";
import { isMergeKey, keyName } from "../yaml/value.ts";

/** Where a value stands in a document. */
export interface Located {
  /** How many steps of the path are in the document; fewer than all where the rest comes from the defaults. */
  readonly depth: number;
  /** The key, or the list's item, that the last of these steps leads to; absent for the document as a whole. */
  readonly key?: Node;
  /** What stands there; nothing after a key without a value. */
  readonly value?: Node;
}

/** Follows a path through a document, through aliases and merges too, as far as it goes. */
export function locate(document: Document, path: ValuePath): Located {
  let located: Located = isNode(document.contents) ? { depth: 0, value: document.contents } : { depth: 0 };
  for (const step of path) {
    const next = child(document, located.value, step);
    if (next === undefined) return located;
    located = { depth: located.depth + 1, ...next };
  }
  return located;
}

/** The offset to point at for what is wrong with a value: the value itself, or its key where it is left empty. */
export function offsetOfValue({ key, value }: Located): number {
  const [start, end] = value?.range ?? [];
  if (start !== undefined && start !== end) return start;
  return key?.range?.[0] ?? start ?? 0;
}

/** The offset to point at for what is wrong with a key. */
export function offsetOfKey({ key, value }: Located): number {
  return (key ?? value)?.range?.[0] ?? 0;
}

type Child = Pick<Located, "key" | "value">;

function child(document: Document, node: Node | undefined, step: string | number): Child | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isSeq(target)) {
    const item = typeof step === "number" ? target.items[step] : undefined;
    return isNode(item) ? { key: item, value: item } : undefined;
  }
  if (!isMap(target)) return undefined;
  // Of equal keys the last counts, and of maps merged together the first.
  for (const { key, value } of target.items.toReversed()) {
    if (isMergeKey(key)) {
      const found = childOfMerged(document, value, step);
      if (found !== undefined) return found;
    } else if (isNode(key) && keyName(key) === String(step)) {
      return isNode(value) ? { key, value } : { key };
    }
  }
  return undefined;
}

function childOfMerged(document: Document, merged: unknown, step: string | number): Child | undefined {
  const sources = isSeq(merged) ? merged.items : [merged];
  for (const source of sources) {
    const found = isNode(source) ? child(document, source, step) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text of an unquoted or quoted scalar as the user wrote it. */
export function sourceOf(node: Node | undefined): string | undefined {
  return isScalar(node) ? node.source : undefined;
}
