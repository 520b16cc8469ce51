import type { ValuePath } from "../path.ts";
import { type MapEntry, type MapNode, targetOf, type YamlNode } from "../yaml/node.ts";
import { isMergeKey, nameOfKey } from "../yaml/value.ts";

/** Where a value stands in a document. */
export interface Located {
  /** How many steps of the path are in the document; fewer than all where the rest comes from the defaults. */
  readonly depth: number;
  /** The key, or the list's item, that the last of these steps leads to; absent for the document as a whole. */
  readonly key?: YamlNode;
  /** What stands there; absent where the document is empty. */
  readonly value?: YamlNode;
}

/** Follows a path through a document, through aliases and merges too, as far as it goes. */
export function locate(root: YamlNode | undefined, path: ValuePath): Located {
  let located: Located = root === undefined ? { depth: 0 } : { depth: 0, value: root };
  for (const step of path) {
    const next = located.value === undefined ? undefined : child(located.value, step);
    if (next === undefined) return located;
    located = { depth: located.depth + 1, ...next };
  }
  return located;
}

/** The offset to point at for what is wrong with a value: the value itself, or its key where it is left empty. */
export function offsetOfValue({ key, value }: Located): number {
  const isEmpty = value?.kind === "scalar" && value.start === value.end;
  return (isEmpty ? (key ?? value) : (value ?? key))?.start ?? 0;
}

/** The offset to point at for what is wrong with a key. */
export function offsetOfKey({ key, value }: Located): number {
  return (key ?? value)?.start ?? 0;
}

type Child = Pick<Located, "key" | "value">;

function child(node: YamlNode, step: string | number): Child | undefined {
  const target = targetOf(node);
  if (target.kind === "list") {
    const item = typeof step === "number" ? target.items[step] : undefined;
    return item === undefined ? undefined : { key: item, value: item };
  }
  return target.kind === "map" ? entriesOf(target).get(String(step)) : undefined;
}

const known = new WeakMap<MapNode, ReadonlyMap<string, MapEntry>>();

/** The entries of a map that count, by the names of their keys: asked for each mistake in it, of which it may be full. */
function entriesOf(map: MapNode): ReadonlyMap<string, MapEntry> {
  let entries = known.get(map);
  if (entries === undefined) {
    entries = new Map(countingEntries(map));
    known.set(map, entries);
  }
  return entries;
}

/** Of equal keys the last counts, and of maps merged together the first. */
function* countingEntries({ entries }: MapNode): Generator<readonly [string, MapEntry]> {
  for (const entry of entries) {
    if (isMergeKey(entry.key)) {
      const merged = targetOf(entry.value);
      const sources = merged.kind === "list" ? merged.items.toReversed() : [merged];
      for (const source of sources.map(targetOf)) if (source.kind === "map") yield* entriesOf(source);
    } else {
      const name = nameOfKey(entry.key);
      if (name !== undefined) yield [name, entry];
    }
  }
}

/** The text of a scalar, which says more than what it is read as: `on`, `017`. */
export function sourceOf(node: YamlNode | undefined): string | undefined {
  const target = node === undefined ? undefined : targetOf(node);
  return target?.kind === "scalar" ? target.text : undefined;
}
