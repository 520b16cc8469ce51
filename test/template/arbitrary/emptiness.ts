import fc from "fast-check";
import { TreeError } from "../../../template/index.ts";
import { rootPlace } from "../../../template/resolve/place.ts";
import { blockOf } from "../../../template/resolve/structure.ts";
import type { Part } from "./part.ts";
import type { Place } from "./place.ts";

/** A map or list that says what is written where it is empty, one way or the other. */
export function settled(structure: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
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
export function askable(structure: Part): Part {
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
