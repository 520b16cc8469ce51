import fc from "fast-check";
import {
  anything,
  boolean,
  choice,
  type Definition,
  dnsLabel,
  integer,
  kubernetes,
  listOf,
  mapOf,
  number,
  object,
  port,
  required,
  text,
  textOf,
  unset,
  type ValuesDocument,
} from "../../../schema/index.ts";
import { arbitraryDocument } from "../../../schema/random/values.ts";
import { arbitraryDefinition } from "../../schema/random/arbitrary.ts";
import {
  anyInteger,
  anyKey,
  anyLabel,
  anyNumber,
  anyText,
  anyWord,
  escapedCharacters,
  escapedValue,
} from "./scalars.ts";

const wordOf = textOf({ pattern: "^[A-Za-z0-9._/+-]+$", expected: "a word", word: true });
const plainOf = textOf({
  pattern: "^v[a-z]{3,5}$",
  expected: "a name such as vote",
  word: true,
  plain: true,
});
const word = wordOf(required, "A word.");
const name = text(required, "A name.");
const modes = {
  on: "A boolean to YAML.",
  "0x1f": "A number to YAML.",
  plain: "A plain word.",
  "a: b": "A map.",
};
const letters = { fast: "Plain.", slow: "Plain too." };

const host = object(
  {
    host: name,
    path: text(unset, "A path."),
    port: port(unset, "A port."),
    if: boolean(required, "A switch."),
    tags: listOf(name, unset, "Tags."),
    "my-labels": mapOf(name, required, "Labels."),
  },
  "A host.",
  required,
);

/** Values of every kind, some of them named like words of Go's templates: what random trees refer to. */
const fields = {
  enabled: boolean(true, "A switch."),
  range: boolean(unset, "A switch that may be unset."),
  count: integer(3, "A small number.", { minimum: 0, maximum: 1000, expected: "a number to 1000" }),
  "big-count": integer(0, "A number."),
  default: port(unset, "A port that may be unset."),
  largest: integer(unset, "A number that may be unset."),
  ratio: number(0.5, "A number, whole or not."),
  share: number(0.5, "A number to 100.", { minimum: -100, maximum: 100, expected: "a number to 100" }),
  threshold: number(unset, "A number that may be unset."),
  note: text("", "A text."),
  pipe: text(unset, "A text that may be unset."),
  word: wordOf("y", "A word."),
  otherWord: wordOf(unset, "A word that may be unset."),
  label: dnsLabel("release", "A label."),
  plain: plainOf("vote", "A plain word."),
  mode: choice(modes, "plain", "A mode."),
  speed: choice(letters, unset, "A speed."),
  names: listOf(name, [], "Names."),
  words: listOf(word, unset, "Words that may be unset."),
  counts: listOf(integer(required, "A number."), [], "Numbers."),
  grid: listOf(listOf(name, required, "A row."), [], "A grid."),
  hosts: listOf(host, [], "Hosts."),
  labels: mapOf(name, {}, "Labels."),
  "more.labels": mapOf(name, unset, "Labels that may be unset."),
  limits: mapOf(number(required, "A limit."), {}, "Limits."),
  hostsByName: mapOf(host, {}, "Hosts by name."),
  section: object(
    { end: text("", "A text."), inner: object({ x: integer(1, "A number.") }, "Inside.") },
    "A section.",
  ),
  optional: object(
    {
      with: name,
      deep: text(unset, "A text."),
      count: integer(required, "A number."),
      deeper: object({ x: text(unset, "A text."), list: listOf(name, unset, "Names.") }, "Inside.", unset),
    },
    "A section that may be unset.",
    unset,
  ),
  tolerations: listOf(kubernetes("v1", "Toleration", required, "A toleration."), [], "Tolerations."),
  toleration: kubernetes("v1", "Toleration", unset, "A toleration that may be unset."),
  free: anything({}, "Anything."),
  manifests: listOf(anything(required, "A manifest."), [], "Manifests.", { minimumItems: 0 }),
} satisfies Readonly<Record<string, Definition>>;

const few = { maxLength: 3 };
const textMap = fc.dictionary(anyKey, anyText, { maxKeys: 3, noNullPrototype: true });
const hostValue = fc.record(
  {
    host: anyText,
    path: anyText,
    port: fc.integer({ min: 1, max: 65535 }),
    if: fc.boolean(),
    tags: fc.array(anyText, few),
    "my-labels": textMap,
  },
  { requiredKeys: ["host", "if", "my-labels"], noNullPrototype: true },
);
const tolerationValue = fc.record(
  {
    key: anyText,
    operator: fc.constantFrom("Exists", "Equal"),
    value: anyText,
    tolerationSeconds: anyInteger.map((seconds) => Math.trunc(seconds / 2) || 0),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const freeValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    anyText,
    anyInteger,
    anyNumber,
    fc.boolean(),
    fc.array(tie("value"), few),
    fc.dictionary(anyKey, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const given: { readonly [K in keyof typeof fields]: fc.Arbitrary<unknown> } = {
  enabled: fc.boolean(),
  range: fc.boolean(),
  count: fc.integer({ min: 0, max: 1000 }),
  "big-count": anyInteger,
  default: fc.integer({ min: 1, max: 65535 }),
  largest: anyInteger,
  ratio: anyNumber,
  share: fc.double({ min: -100, max: 100, noNaN: true }).map((value) => value || 0),
  threshold: anyNumber,
  note: escapedValue,
  pipe: escapedValue,
  word: anyWord,
  otherWord: anyWord,
  label: anyLabel,
  plain: fc.constantFrom("vote", "vnone"),
  mode: fc.constantFrom(...Object.keys(modes)),
  speed: fc.constantFrom(...Object.keys(letters)),
  names: fc.array(anyText, few),
  words: fc.array(anyWord, few),
  counts: fc.array(anyInteger, few),
  grid: fc.array(fc.array(anyText, few), few),
  hosts: fc.array(hostValue, few),
  labels: textMap,
  "more.labels": textMap,
  limits: fc.dictionary(anyKey, anyNumber, { maxKeys: 3, noNullPrototype: true }),
  hostsByName: fc.dictionary(anyKey, hostValue, { maxKeys: 2, noNullPrototype: true }),
  section: fc.record({ end: anyText, inner: fc.record({ x: anyInteger }) }, { requiredKeys: [] }),
  optional: fc.record(
    {
      with: anyText,
      deep: anyText,
      count: anyInteger,
      deeper: fc.record(
        { x: anyText, list: fc.array(anyText, few) },
        { requiredKeys: [], noNullPrototype: true },
      ),
    },
    { requiredKeys: ["with", "count"], noNullPrototype: true },
  ),
  tolerations: fc.array(tolerationValue, few),
  toleration: tolerationValue,
  free: fc.dictionary(anyKey, freeValue, { maxKeys: 3, noNullPrototype: true }),
  manifests: fc.array(
    fc.record({
      apiVersion: fc.constant("v1"),
      kind: fc.constant("ConfigMap"),
      data: textMap,
      zzz: fc.constant("the end"),
    }),
    few,
  ),
};

/** A definition of values, and a document that it accepts. */
export interface Values {
  readonly definition: Definition;
  readonly document: ValuesDocument;
}

/** Values of every kind, and some at random. */
export const anyValues: fc.Arbitrary<Values> = arbitraryDefinition()
  .map(printable)
  .chain((random) =>
    fc.record({
      definition: fc.constant(object({ ...fields, random }, "Everything.")),
      document: fc
        .tuple(fc.record(given, { requiredKeys: [], noNullPrototype: true }), arbitraryDocument(random))
        .map(([known, unknown]) => ({ ...known, random: printable(unknown) })),
    }),
  );

/** The same data without the characters that only `escapedText` may hold. */
function printable<T>(data: T): T {
  const without: unknown = JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === "string" ? value.replace(escapedCharacters, "") : value,
  );
  // Only characters are gone: data and definitions alike stay of their type.
  return without as T;
}
