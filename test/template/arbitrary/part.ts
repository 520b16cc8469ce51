import fc from "fast-check";
import { boolean, integer, listOf, mapOf, required, text } from "../../../schema/index.ts";
import { inBody, knowing, type Named, named, type Place, pick } from "./place.ts";

/** A part of a random tree, to be made at a place. */
export type Part = (place: Place) => unknown;

/** What parts a part is made of. */
export type Parts = {
  readonly text: Part;
  readonly number: Part;
  readonly condition: Part;
};

export type Arbitraries = { readonly [K in keyof Parts]: fc.Arbitrary<Part> };

type Fits = (value: Named) => boolean;

export const isText: Fits = ({ shape }) => shape.kind === "text" || shape.kind === "choice";
export const isNumber: Fits = ({ shape }) => shape.kind === "integer" || shape.kind === "number";
export const isBoolean: Fits = ({ shape }) => shape.kind === "boolean";
export const isMap: Fits = ({ shape }) =>
  ["map", "anything", "object", "kubernetes", "foreign"].includes(shape.kind);
export const isList: Fits = ({ shape }) => shape.kind === "list";
export const isAny: Fits = () => true;

export const isListOf =
  (fits: Fits): Fits =>
  (value) =>
    value.shape.kind === "list" && fits({ ...value, shape: value.shape.item.shape });

export const isMapOf =
  (fits: Fits): Fits =>
  (value) =>
    value.shape.kind === "map" && fits({ ...value, shape: value.shape.value.shape });

const chosen = fc.nat(999);

/** The same part everywhere. */
export const constant = (value: unknown): fc.Arbitrary<Part> => fc.constant(() => value);

/** What a function makes of parts made at the same place. */
export function call(
  make: (place: Place, ...made: readonly unknown[]) => unknown,
  ...parts: readonly fc.Arbitrary<Part>[]
): fc.Arbitrary<Part> {
  return fc.tuple(...parts).map(
    (made): Part =>
      (place) =>
        make(place, ...made.map((part) => part(place))),
  );
}

/** What a function makes of a value that is there and of parts; the first part where no value fits. */
export function there(
  fits: Fits,
  make: (place: Place, of: unknown, ...made: readonly unknown[]) => unknown,
  ...parts: readonly [instead: fc.Arbitrary<Part>, ...others: readonly fc.Arbitrary<Part>[]]
): fc.Arbitrary<Part> {
  return choosing((value) => !value.optional && fits(value), make, parts);
}

/** What a function makes of a value that may be absent and of parts; the first part where no value fits. */
export function optional(
  fits: Fits,
  make: (place: Place, of: unknown, ...made: readonly unknown[]) => unknown,
  ...parts: readonly [instead: fc.Arbitrary<Part>, ...others: readonly fc.Arbitrary<Part>[]]
): fc.Arbitrary<Part> {
  return choosing((value) => value.optional && fits(value), make, parts);
}

function choosing(
  fits: Fits,
  make: (place: Place, of: unknown, ...made: readonly unknown[]) => unknown,
  parts: readonly fc.Arbitrary<Part>[],
): fc.Arbitrary<Part> {
  return fc.tuple(chosen, ...parts).map(
    ([number, ...made]): Part =>
      (place) => {
        const found = pick(place, number, fits);
        if (found === undefined) return made[0]?.(place);
        return make(place, found.of, ...made.map((part) => part(place)));
      },
  );
}

/** `whenSet` of any value that may be absent, with a part that knows the value. */
export function whenSet(then: fc.Arbitrary<Part>, otherwise?: fc.Arbitrary<Part>): fc.Arbitrary<Part> {
  return fc.tuple(chosen, then, otherwise ?? then).map(
    ([number, body, instead]): Part =>
      (place) => {
        const found = pick(place, number, (value) => value.optional);
        if (found === undefined) return instead(place);
        const inside = (value: unknown) => body(knowing(place, value, found.shape));
        return otherwise === undefined
          ? place.language.whenSet(found.of, inside)
          : place.language.whenSet(found.of, inside, instead(place));
      },
  );
}

const parameters = {
  text: { definition: text(required, "A text."), fits: isText, argument: "none" },
  count: {
    definition: integer(required, "A number."),
    fits: ({ shape }: Named) => shape.kind === "integer",
    argument: 5,
  },
  "my-switch": { definition: boolean(required, "A switch."), fits: isBoolean, argument: true },
  list: {
    definition: listOf(text(required, "A text."), required, "A list."),
    fits: isListOf(isText),
    argument: ["a"],
  },
  range: {
    definition: mapOf(text(required, "A text."), required, "A map."),
    fits: isMapOf(isText),
    argument: { a: "b" },
  },
};

/** Includes a named template with this body, with arguments that are values or texts, or with none. */
export function include(
  kind: "namedText" | "namedCondition" | "namedYaml",
  body: fc.Arbitrary<Part>,
): fc.Arbitrary<Part> {
  const taken = fc.uniqueArray(fc.constantFrom(...Object.entries(parameters)), {
    maxLength: 3,
    selector: ([key]) => key,
  });
  return fc.tuple(body, taken, chosen).map(
    ([part, declared, number]): Part =>
      (place) => {
        const { language } = place;
        const declaration = {
          description: "Made at random.",
          parameters: Object.fromEntries(declared.map(([key, { definition }]) => [key, definition])),
          body: (operands: Readonly<Record<string, unknown>>) =>
            part(
              inBody(
                place,
                declared.flatMap(([key, { definition }]) => named(operands[key], definition.shape, false)),
              ),
            ),
        };
        const arguments_ = declared.map(([key, { fits, argument }]) => {
          const found = pick(place, number, (value) => !value.optional && fits(value));
          return [key, found === undefined ? argument : found.of] as const;
        });
        const declare = kind === "namedYaml" ? language.namedYaml() : language[kind];
        return declare(place.newName(), declaration)(Object.fromEntries(arguments_));
      },
  );
}
