import fc from "fast-check";
import { isList, type Part } from "./part.ts";
import { inLoop, knowing, type Place, pick } from "./place.ts";

/** A loop over any list; its body knows the item, and its index. */
export function each(body: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return looping(isList, body, (place, of, make) =>
    place.language.each(of.of, (item, index) => {
      if (of.shape.kind !== "list") throw new Error("only lists have been picked");
      const inside = knowing(inLoop(place), index, { kind: "integer", minimum: 0, maximum: 999_999 });
      return make(knowing(inside, item, of.shape.item.shape));
    }),
  );
}

/** A loop over any map; its body knows the key and the value. */
export function eachEntry(body: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
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

/** Items for each value of any map; their body knows the value and the key. */
export function eachValue(body: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return looping(
    ({ shape }) => shape.kind === "map",
    body,
    (place, of, make) =>
      place.language.eachValue(of.of, (value, key) => {
        if (of.shape.kind !== "map") throw new Error("only maps have been picked");
        return make(knowing(knowing(inLoop(place), value, of.shape.value.shape), key, { kind: "text" }));
      }),
  );
}

/** A loop over a small number, which may be below 0; its body knows the index. */
export function times(body: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return fc.tuple(fc.integer({ min: -2, max: 3 }), fc.nat(999), fc.boolean(), body).map(
    ([literal, chosen, fromValue, make]): Part =>
      (place) => {
        const found = pick(place, chosen, isSmall);
        const count = fromValue && found !== undefined ? place.language.mod(found.of, 4) : literal;
        return place.language.times(count, (index) =>
          make(knowing(inLoop(place), index, { kind: "integer", minimum: 0 })),
        );
      },
  );
}

const isSmall: Parameters<typeof pick>[2] = ({ shape, optional }) => !optional && shape.kind === "integer";

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
