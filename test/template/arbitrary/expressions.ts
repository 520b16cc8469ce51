import fc from "fast-check";
import type { Language } from "./language.ts";
import {
  type Arbitraries,
  call,
  constant,
  include,
  isAny,
  isBoolean,
  isList,
  isListOf,
  isMap,
  isMapOf,
  isNumber,
  isText,
  optional,
  type Part,
  type Parts,
  there,
  whenSet,
} from "./part.ts";
import type { ErasedScope } from "./place.ts";
import { anyInteger, anyNumber, escapedText } from "./scalars.ts";

const literalText = escapedText.map(
  (value): Part =>
    () =>
      value,
);

function texts({ text, number, condition }: Arbitraries): fc.Arbitrary<Part>[] {
  const none = constant("none");
  const value = there(isText, (_, of) => of, none);
  return [
    literalText,
    value,
    fc.constantFrom(...given).map(
      (of): Part =>
        ({ scope }) =>
          of(scope),
    ),
    textOfParts(value, text, number, condition),
    textOfParts(value, text, number, condition),
    call(({ language }, of, then, otherwise) => language.when(of, then, otherwise), condition, text, text),
    optional(isText, ({ language }, of, fallback) => language.withDefault(of, fallback), text),
    whenSet(text, text),
    there(
      isMapOf(isText),
      ({ language }, of, fallback, key) => language.lookUp(of, key, fallback),
      text,
      text,
    ),
    there(isListOf(isText), ({ language }, of, separator) => language.join(of, separator), literalText),
    there(isListOf(isNumber), ({ language }, of, separator) => language.join(of, separator), text),
    ...listsOfTexts.flatMap((list) => [
      call(({ language }, of, instead) => language.first(of, instead), list, text),
      call(({ language }, of, instead) => language.last(of, instead), list, text),
      call(({ language }, of, separator) => language.join(of, separator), list, text),
    ]),
    call(({ language }, of) => language.upper(of), casedText),
    call(({ language }, of) => language.lower(of), casedText),
    call(({ language }, of) => language.trim(of), text),
    fc
      .constantFrom(...patterns)
      .chain((pattern) => call(({ language }, of, to) => language.replaceMatch(of, pattern, to), text, text)),
    fc
      .constantFrom(...patterns)
      .chain((pattern) => call(({ language }, of) => language.firstMatch(of, pattern), text)),
    optional(isText, ({ language }, of) => noFailure(language, of), text),
    call(({ language }, of, length) => language.truncate(of, length), asciiText, smallLength),
    call(({ language }, of, suffix) => language.trimSuffix(of, suffix), text, text),
    call(({ language }, of, prefix) => language.trimPrefix(of, prefix), text, text),
    call(({ language }, of) => language.cleanPath(of), fc.oneof(pathText, text)),
    call(({ language }, of, from, to) => language.replace(of, from, to), text, text, text),
    call(({ language }, of) => language.sha256(of), text),
    call(({ language }, of) => language.base64(of), text),
    there(
      (value) => isMap(value) || isList(value),
      ({ language }, of) => language.checksumOf(of),
      text,
    ),
    fc
      .constantFrom(...patterns)
      .chain((pattern) => call(({ language }, of) => language.withoutMatch(of, pattern), text)),
    call(({ language }, of) => language.numberText(of), number),
    include("namedText", text),
  ];
}

const given: readonly ((scope: ErasedScope) => unknown)[] = [
  ({ release }) => release.name,
  ({ release }) => release.namespace,
  ({ chart }) => chart.name,
  ({ chart }) => chart.version,
  ({ chart }) => chart.appVersion,
  ({ capabilities }) => capabilities.kubernetesVersion,
];

const pathText = fc.array(fc.constantFrom("", ".", "..", "a", "b.c", "é"), { maxLength: 6 }).map(
  (names): Part =>
    () =>
      names.join("/"),
);

/** Lists of texts, worked out or not. */
const listsOfTexts: readonly fc.Arbitrary<Part>[] = [
  there(isListOf(isText), (_, of) => of, constant(["one"])),
  there(isListOf(isText), ({ language }, of) => language.sorted(of), constant([])),
  there(isMap, ({ language }, of) => language.keysOf(of), constant(["a"])),
  call(
    ({ language }, of) => language.split(of, "a"),
    there(isText, (_, of) => of, constant("a,b")),
  ),
];

/** A side that fails, and is not taken. */
function noFailure(language: Language, of: unknown): unknown {
  return language.when(language.isSet(of), language.withDefault(of, language.fail("never")), "absent");
}

const word = there(
  ({ shape }) => shape.kind === "text" && shape.word === true,
  (_, of) => of,
  constant("abc"),
);

const casedText = fc.oneof(
  fc.constantFrom("", "Straße", "ÉàŽ", "a-B_c", "💡x").map(
    (value): Part =>
      () =>
        value,
  ),
  word,
);

const asciiText = fc.oneof(
  fc.constantFrom("", "a", "-", "yes", "abc-def").map(
    (value): Part =>
      () =>
        value,
  ),
  word,
);
const smallLength = fc.oneof(
  fc.nat(5).map(
    (value): Part =>
      () =>
        value,
  ),
  there(
    ({ shape }) => shape.kind === "integer" && shape.minimum === 0,
    (_, of) => of,
    constant(3),
  ),
);

/** A text with expressions in it, numbers and booleans among them. */
function textOfParts(...operands: readonly fc.Arbitrary<Part>[]): fc.Arbitrary<Part> {
  const literal = fc.oneof(
    escapedText,
    fc.constantFrom(
      "",
      "-",
      ":",
      " ",
      ".",
      "/",
      "n",
      "ye",
      "s",
      "0x",
      "0",
      "http://",
      "{",
      "a{",
      "}",
      "%",
      "v",
    ),
  );
  const pairs = fc.array(fc.tuple(literal, fc.oneof(...operands)), { minLength: 1, maxLength: 3 });
  return fc.tuple(pairs, literal).map(
    ([some, last]): Part =>
      (place) =>
        place.language.text(
          [...some.map(([before]) => before), last],
          ...some.map(([, part]) => part(place)),
        ),
  );
}

const durationText = fc
  .tuple(
    ...["y", "w", "d", "h", "m", "s", "ms"].map((unit) => fc.option(fc.nat(99).map((n) => `0${n}${unit}`))),
  )
  .map(
    (parts): Part =>
      () =>
        parts.join(""),
  );
const digits = fc.nat().map(
  (value): Part =>
    () =>
      String(value),
);

/** Numbers with which arithmetic stays where doubles are exact. */
const smallNumber = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(
    (value): Part =>
      () =>
        value,
  ),
  there(
    ({ shape }) => shape.kind === "integer" && shape.minimum !== undefined && shape.minimum >= 0,
    (_, of) => of,
    constant(7),
  ),
  there(
    ({ shape }) => shape.kind === "number" && shape.maximum === 100,
    (_, of) => of,
    constant(-7.5),
  ),
);

/** Whole numbers worked out from others; only a side that is not taken divides by 0. */
const arithmetic = fc.letrec<{ readonly whole: Part }>((tie) => {
  const operand = fc.oneof({ maxDepth: 2 }, smallNumber, smallNumber, tie("whole"));
  return {
    whole: fc.oneof(
      ...(["add", "mul", "min", "max"] as const).flatMap((name) => [
        call(({ language }, ...all) => language[name](...all), operand, operand),
        call(({ language }, ...all) => language[name](...all), smallNumber, smallNumber, smallNumber),
      ]),
      call(({ language }, one, other) => language.sub(one, other), operand, operand),
      ...(["div", "mod"] as const).map((name) =>
        call(
          ({ language }, one, other, instead) =>
            language.when(language.eq(language.add(other, 0), 0), instead, language[name](one, other)),
          operand,
          operand,
          operand,
        ),
      ),
    ),
  };
}).whole;

function numbers({ number, condition }: Arbitraries): fc.Arbitrary<Part>[] {
  return [
    arithmetic,
    arithmetic,
    there(
      (value) => isMap(value) || isList(value),
      ({ language }, of) => language.length(of),
      constant(3),
    ),
    call(({ language }, of) => language.milliseconds(of), durationText),
    call(({ language }, of) => language.wholeNumber(of), digits),
    anyInteger.map(
      (value): Part =>
        () =>
          value,
    ),
    anyNumber.map(
      (value): Part =>
        () =>
          value,
    ),
    there(isNumber, (_, of) => of, constant(7)),
    there(isNumber, (_, of) => of, constant(7)),
    call(
      ({ language }, of, then, otherwise) => language.when(of, then, otherwise),
      condition,
      number,
      number,
    ),
    optional(isNumber, ({ language }, of, fallback) => language.withDefault(of, fallback), number),
    whenSet(number, number),
  ];
}

const patterns = ["^$", "^[a-z]+$", "[0-9]", "\\{\\{", "é|💡", '"|\\\\'];

function conditions({ text, number, condition }: Arbitraries): fc.Arbitrary<Part>[] {
  const isSized = (value: Parameters<typeof isText>[0]) => isText(value) || isList(value) || isMap(value);
  return [
    fc.boolean().map(
      (value): Part =>
        () =>
          value,
    ),
    there(isBoolean, (_, of) => of, constant(true)),
    call(({ language }, of) => language.not(of), condition),
    call(({ language }, ...all) => language.and(...all), condition, condition),
    call(({ language }, ...all) => language.or(...all), condition, condition, condition),
    ...[text, number, condition].flatMap((operand) => [
      call(({ language }, one, other) => language.eq(one, other), operand, operand),
      call(({ language }, one, other) => language.ne(one, other), operand, operand),
    ]),
    ...(["lt", "le", "gt", "ge"] as const).flatMap((order) => {
      const compare = call(({ language }, one, other) => language[order](one, other), number, number);
      return [compare, compare];
    }),
    call(
      ({ language }, of, then, otherwise) => language.when(of, then, otherwise),
      condition,
      condition,
      condition,
    ),
    there(isSized, ({ language }, of) => language.notEmpty(of), constant(true)),
    there(isSized, ({ language }, of) => language.isEmpty(of), constant(true)),
    there(isListOf(isText), ({ language }, of, _, item) => language.contains(of, item), condition, text),
    there(isListOf(isText), ({ language }, of, _, item) => language.isRepeated(item, of), condition, text),
    there(isMap, ({ language }, of, _, key) => language.hasKey(of, key), condition, text),
    call(({ language }, of, part) => language.includes(of, part), text, text),
    call(({ language }, of, part) => language.startsWith(of, part), text, text),
    call(({ language }, of, part) => language.endsWith(of, part), text, text),
    fc
      .constantFrom(...patterns)
      .chain((pattern) => call(({ language }, of) => language.matches(of, pattern), text)),
    optional(isAny, ({ language }, of) => language.isSet(of), condition),
    optional(isBoolean, ({ language }, of, fallback) => language.withDefault(of, fallback), condition),
    whenSet(condition, condition),
    call(({ scope: { release } }) => release.isInstall),
    call(({ scope: { release } }) => release.isUpgrade),
    call(({ scope: { chart } }) => chart.isRoot),
    fc.constantFrom("example.com/v1", "example.com/v2", "policy/v1").map(
      (version): Part =>
        ({ scope }) =>
          scope.capabilities.hasApi(version),
    ),
    fc.constantFrom("1.20", "1.34", "1.35").map(
      (version): Part =>
        ({ scope, language }) =>
          language.isAtLeast(scope.capabilities.kubernetesVersion, version),
    ),
    include("namedCondition", condition),
  ];
}

// One depth for all: conditions hold texts, texts hold conditions.
const limits = { maxDepth: 3, depthIdentifier: fc.createDepthIdentifier(), withCrossShrink: true } as const;

/** Random expressions of each type of scalar, in which those of all types occur. */
export const expressions: Arbitraries = fc.letrec<Parts>((tie) => {
  const parts = { text: tie("text"), number: tie("number"), condition: tie("condition") };
  return {
    text: fc.oneof(limits, ...texts(parts)),
    number: fc.oneof(limits, ...numbers(parts)),
    condition: fc.oneof(limits, ...conditions(parts)),
  };
});
