import fc from "fast-check";
import { askable, settled } from "./emptiness.ts";
import { expressions } from "./expressions.ts";
import { each, eachEntry, eachValue, times } from "./loops.ts";
import {
  call,
  constant,
  include,
  isList,
  isListOf,
  isMap,
  isMapOf,
  isText,
  optional,
  type Part,
  there,
  whenSet,
} from "./part.ts";
import { escapedText } from "./scalars.ts";

const { text, number, condition } = expressions;

type Kinds = {
  /** What stands behind a map's key for sure. */
  readonly value: Part;
  /** What stands behind a map's key, or is absent with it. */
  readonly entry: Part;
  /** Any number of a list's items. */
  readonly item: Part;
  /** Any number of a mapping's entries. */
  readonly part: Part;
  readonly map: Part;
  readonly list: Part;
};

type Trees = { readonly [K in keyof Kinds]: fc.Arbitrary<Part> };

function values({ value, map, list }: Trees): fc.Arbitrary<Part>[] {
  const structure = fc.oneof(map, list);
  return [
    text,
    text,
    fc.oneof(number, condition, constant(null)),
    fc.constantFrom("a\nb\n", "- a\n- b", "a: b\n{{ c }}\nd").map(
      (lines): Part =>
        () =>
          lines,
    ),
    there(
      (found) => isMap(found) || isList(found),
      (_, of) => of,
      constant({}),
    ),
    map,
    map,
    list,
    list,
    call(({ language }, of, then, otherwise) => language.when(of, then, otherwise), condition, value, value),
    structure.map(
      (part): Part =>
        (place) =>
          place.language.embeddedYaml(part(place)),
    ),
    call(({ language }, of, comment) => language.commented(`${comment} */ }}`, of), value, constant("why")),
    include("namedYaml", structure),
    include("namedYaml", value.map(asMap)),
    optional(isListOf(isText), ({ language }, of) => language.withDefault(of, ["y", "{{"]), constant([])),
    optional(isMapOf(isText), ({ language }, of) => language.withDefault(of, { "a b": "~" }), constant({})),
    call(({ language }, of) => language.orEmpty(of), structure.map(askable)),
  ];
}

function entries({ value, entry, map, list }: Trees): fc.Arbitrary<Part>[] {
  return [
    value,
    value,
    call(({ language }, of, then) => language.when(of, then), condition, value),
    call(({ language }, of, then, otherwise) => language.when(of, then, otherwise), condition, value, value),
    call(({ language }, of, then, otherwise) => language.when(of, then, otherwise), condition, entry, entry),
    whenSet(entry),
    call(({ language }, of) => language.orAbsent(of), fc.oneof(map, list).map(askable)),
    call(({ language }, of) => language.commented("why\nnot", of), entry),
  ];
}

function itemsOf({ entry, item }: Trees): fc.Arbitrary<Part>[] {
  return [
    entry,
    entry,
    each(item),
    each(item),
    eachValue(item),
    times(item),
    call(({ language }, one, other) => language.several(one, other), item, item),
    call(({ language }, of, then) => language.when(of, then), condition, item),
    call(({ language }, of, then, otherwise) => language.when(of, then, otherwise), condition, item, item),
    whenSet(item),
    there(isList, ({ language }, of) => language.items(of), constant("no list")),
    optional(
      isListOf(isText),
      ({ language }, of) => language.items(language.withDefault(of, [])),
      constant(1),
    ),
  ];
}

function partsOf({ value, entry, part }: Trees): fc.Arbitrary<Part>[] {
  const record = recordOf(entry, 2);
  return [
    record,
    record,
    call(({ language }, of, then) => language.when(of, then), condition, part),
    call(({ language }, of, then, otherwise) => language.when(of, then, otherwise), condition, part, part),
    whenSet(part),
    eachEntry(part),
    eachEntry(part),
    call(({ language }, key, of) => language.entry(key, of), text, value),
    call(({ language }, key, of) => language.entry(key, of), text, value),
    there(isMap, (_, of) => of, constant({ none: 1 })),
    call(({ language }, of) => language.commented("why", of), part),
    call(({ language }, ...all) => language.mapping(...all), part, part),
  ];
}

/** A map with one entry. */
function asMap(value: Part): Part {
  return (place) => ({ "the only key": value(place) });
}

/** A map written out. */
function recordOf(entry: fc.Arbitrary<Part>, maxLength: number): fc.Arbitrary<Part> {
  const pairs = fc.uniqueArray(fc.tuple(escapedText, entry), { selector: ([key]) => key, maxLength });
  return pairs.map(
    (some): Part =>
      (place) =>
        Object.fromEntries(some.map(([key, part]) => [key, part(place)])),
  );
}

// One depth for all: maps hold lists, lists hold maps.
const limits = { maxDepth: 4, depthIdentifier: fc.createDepthIdentifier(), withCrossShrink: true } as const;

/** Random parts of trees, by where they may stand. */
export const trees: Trees = fc.letrec<Kinds>((tie) => {
  const all = {
    value: tie("value"),
    entry: tie("entry"),
    item: tie("item"),
    part: tie("part"),
    map: tie("map"),
    list: tie("list"),
  };
  const parts = fc.array(all.part, { maxLength: 3 });
  const items = fc.array(all.item, { maxLength: 3 });
  return {
    value: fc.oneof(limits, ...values(all)),
    entry: fc.oneof(limits, ...entries(all)),
    item: fc.oneof(limits, ...itemsOf(all)),
    part: fc.oneof(limits, ...partsOf(all)),
    map: settled(
      fc.oneof(
        recordOf(all.entry, 4),
        there(isMap, ({ language }, over, own) => language.overlaid(own, over), recordOf(all.entry, 3)),
        parts.map(
          (some): Part =>
            (place) =>
              place.language.mapping(...some.map((part) => part(place))),
        ),
      ),
    ),
    list: settled(
      items.map(
        (some): Part =>
          (place) =>
            some.map((part) => part(place)),
      ),
    ),
  };
});
