import {
  and,
  type EntryPart,
  type Expression,
  eachEntry,
  entry,
  mapping,
  ne,
  type Reference,
  when,
} from "../../template/index.ts";

/** The entries of a map, but for those of some keys, which the chart writes beside it. */
export function entriesBut(
  map: Expression<Readonly<Record<string, string>>>,
  ...keys: readonly [string, ...string[]]
): EntryPart<string>;
export function entriesBut(
  map: Expression<Readonly<Record<string, unknown>>>,
  ...keys: readonly [string, ...string[]]
): EntryPart<unknown>;
export function entriesBut(
  map: Expression<Readonly<Record<string, unknown>>>,
  first: string,
  ...more: readonly string[]
): EntryPart<unknown> {
  return eachEntry(map, (key, value: Reference<unknown>) =>
    when(and(ne(key, first), ...more.map((other) => ne(key, other))), mapping(entry(key, value))),
  );
}
