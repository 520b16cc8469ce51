import fc from "fast-check";
import { TreeError } from "../../../template/index.ts";
import { rootPlace } from "../../../template/resolve/place.ts";
import { blockOf } from "../../../template/resolve/structure.ts";
import { expressions } from "./expressions.ts";
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
import { inLoop, knowing, type Place, pick } from "./place.ts";
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
    there(isMap, (_, of) => of, constant({ none: 1 })),
    call(({ language }, of) => language.commented("why", of), part),
    call(({ language }, ...all) => language.mapping(...all), part, part),
  ];
}

/** A loop over any list; its body knows the item. */
function each(body: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return looping(isList, body, (place, of, make) =>
    place.language.each(of.of, (item) => {
      if (of.shape.kind !== "list") throw new Error("only lists have been picked");
      return make(knowing(inLoop(place), item, of.shape.item.shape));
    }),
  );
}

/** A loop over any map; its body knows the key and the value. */
function eachEntry(body: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return looping(
    ({ shape }) => shape.kind === "map",
    body,
    (place, of, make) =>
      place.language.eachEntry(of.of, (key, value) => {
        if (of.shape.kind !== "map") throw new Error("only maps have been picked");
        const inside = knowing(knowing(inLoop(place), value, of.shape.value.shape), key, { kind: "text" });
        return make(inside);
      }),
  );
}

function looping(
  fits: Parameters<typeof pick>[2],
  body: fc.Arbitrary<Part>,
  loop: (place: Place, of: NonNullable<ReturnType<typeof pick>>, make: Part) => unknown,
): fc.Arbitrary<Part> {
  return fc.tuple(fc.nat(999), body).map(
    ([chosen, make]): Part =>
      (place) => {
        const found = pick(place, chosen, (value) => !value.optional && fits(value));
        return found === undefined ? make(place) : loop(place, found, make);
      },
  );
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

/** A map or list that says what is written where it is empty, one way or the other. */
function settled(structure: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return fc.tuple(structure, fc.boolean()).map(
    ([part, anchored]): Part =>
      (place) => {
        const tree = part(place);
        if (problemOf(tree, place) === undefined) return tree;
        return anchored || problemOf(place.language.orEmpty(tree), place) !== undefined
          ? withAnchor(tree, place)
          : place.language.orEmpty(tree);
      },
  );
}

/** The same structure, with a part that is always there where nothing could tell whether it is empty. */
function askable(structure: Part): Part {
  return (place) => {
    const tree = structure(place);
    return problemOf(place.language.orEmpty(tree), place) === undefined ? tree : withAnchor(tree, place);
  };
}

function withAnchor(tree: unknown, { language }: Place): unknown {
  return Array.isArray(tree) ? [...tree, "anchor"] : language.mapping(tree, { "the anchor": 1 });
}

function problemOf(tree: unknown, { bodies }: Place): string | undefined {
  try {
    blockOf(tree, rootPlace("tree", bodies));
    return undefined;
  } catch (error) {
    if (error instanceof TreeError && /may be empty|may leave all out/.test(error.message))
      return error.message;
    throw error;
  }
}

// One depth for all: maps hold lists, lists hold maps.
const limits = { maxDepth: 4, depthIdentifier: fc.createDepthIdentifier(), withCrossShrink: true } as const;

const trees = fc.letrec<Kinds>((tie) => {
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

/** An object as Helm wants it, with anything in it. */
const object = fc.tuple(text, trees.entry, trees.entry).map(
  ([name, data, more]): Part =>
    (place) => ({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: name(place) },
      data: data(place),
      "more.data": more(place),
      // Helm cuts white space off the end of each document: see limits.test.ts.
      end: "here",
    }),
);

/** What stands in a template file: one object or several, each of them there or not. */
export const documents: fc.Arbitrary<Part> = fc.oneof(
  { weight: 4, arbitrary: object },
  { weight: 1, arbitrary: call(({ language }, of, one) => language.when(of, one), condition, object) },
  {
    weight: 1,
    arbitrary: call(
      ({ language }, of, one, other) => language.when(of, one, other),
      condition,
      object,
      object,
    ),
  },
  {
    weight: 1,
    // By this bound only the list of whole manifests is known among the lists.
    arbitrary: there(
      ({ shape }) => shape.kind === "list" && shape.minimumItems === 0,
      ({ language }, list) => language.items(list),
      object,
    ),
  },
  { weight: 1, arbitrary: each(object) },
  { weight: 2, arbitrary: each(each(object)) },
  { weight: 1, arbitrary: whenSet(object) },
  { weight: 1, arbitrary: call(({ language }, of) => language.commented("why", of), object) },
  {
    weight: 1,
    arbitrary: fc.tuple(object, each(object), object).map(
      (all): Part =>
        (place) =>
          all.map((part) => part(place)),
    ),
  },
);
