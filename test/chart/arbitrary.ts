import fc from "fast-check";
import {
  conditionals,
  type Definition,
  pathWords,
  stringify,
  type ValuePath,
  type ValuesDocument,
  validateValues,
} from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";
import { arbitraryValue } from "../../schema/random/values.ts";
import { chart } from "../../stack/index.ts";
import { chartRefusals, type Refusal } from "../../template/index.ts";
import { withUnprintable } from "../schema/random/unprintable.ts";

/** What a user sets as one thing. */
export interface Leaf {
  readonly path: readonly string[];
  readonly definition: Definition;
}

/** All but the sections that are there by default. */
function leavesOf(definition: Definition, path: readonly string[] = []): readonly Leaf[] {
  const { shape, presence } = definition;
  if (shape.kind !== "object" || presence.kind !== "default") return [{ path, definition }];
  return Object.entries(shape.fields).flatMap(([key, field]) => leavesOf(field, [...path, key]));
}

/** All that a user sets as one thing each. */
export const leaves = leavesOf(chart.values);
const isSwitch = ({ definition: { shape } }: Leaf) => shape.kind === "boolean" || shape.kind === "choice";

/** Line breaks for YAML 1.1 alone: Helm's toYaml writes them as such, which this project's reader refuses. */
const unreadable = /[\u0085\u2028\u2029]/u;

/** Whether nothing is wrong with values but what Helm cannot print: patterns refuse most of that by themselves. */
function isElseRight(values: ValuesDocument): boolean {
  return validateValues(chart.values, stringify(values), "").every(
    ({ severity, message }) => severity === "warning" || message.startsWith("Helm cannot print"),
  );
}

/** Values files as people write them: most of the chart as it is, some things set, a few of them switches. */
export const valuesFile: fc.Arbitrary<ValuesDocument> = valuesFileOf(({ definition }) =>
  arbitraryValue(definition),
);

/** The same, where what is set takes its value from the given function. */
export function valuesFileOf(toValue: (leaf: Leaf) => fc.Arbitrary<unknown>): fc.Arbitrary<ValuesDocument> {
  return fc
    .tuple(
      fc.subarray(leaves.filter(isSwitch), { maxLength: 5 }),
      fc.subarray(
        leaves.filter((leaf) => !isSwitch(leaf)),
        { maxLength: 7 },
      ),
    )
    .chain(([switches, others]) => {
      const set = [...switches, ...others].map((leaf) =>
        toValue(leaf).map((value) => nested(leaf.path, value)),
      );
      return fc.tuple(...set).map((parts) => parts.reduce(joined, {}));
    })
    .filter((values) => !unreadable.test(JSON.stringify(values)))
    .chain((values) =>
      fc.oneof(
        { weight: 14, arbitrary: fc.constant(values) },
        {
          weight: 1,
          arbitrary: withUnprintable(values).map((changed) =>
            changed && isElseRight(changed) ? changed : values,
          ),
        },
      ),
    );
}

/**
 * Values files of which the chart refuses few: what only counts beside something else has that beside it, and what the
 * chart refuses besides is left out.
 */
export const acceptedValuesFile: fc.Arbitrary<ValuesDocument> = valuesFile.map((values) => {
  let mended = values;
  for (let refusals = 0; refusals < 30; refusals += 1) {
    const [refusal] = chartRefusals(chart, { values: mended });
    const next = refusal && withoutCause(mended, refusal);
    if (next === undefined) return mended;
    mended = next;
  }
  return mended;
});

const conditional = conditionals(chart.values);

/** The values without what the chart refuses of them; nothing where it cannot be told which of them that is. */
function withoutCause(
  values: ValuesDocument,
  { message, values: asked }: Refusal,
): ValuesDocument | undefined {
  const refused = conditional.find(({ path }) => message.startsWith(`${pathWords(path)}: counts only`));
  for (const { path, is } of refused?.others ?? []) {
    if (is !== "any value" && !isSet(values, path) && !path.includes("[]"))
      return joined(values, nested(path, is[0]));
  }
  const cause = [...(refused === undefined ? [] : [refused.path]), ...asked.toReversed()]
    .map(wholePath)
    .find((path) => path.length > 0 && isSet(values, path));
  return cause && without(values, cause);
}

/** The path of what is set as a whole: a list or a map, where it is about something in it. */
function wholePath(path: ValuePath): readonly string[] {
  const end = path.findIndex((step) => typeof step === "number" || step === "[]" || step === "*");
  return path.slice(0, end < 0 ? path.length : end).map(String);
}

function isSet(values: ValuesDocument, [key = "", ...rest]: readonly string[]): boolean {
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  return rest.length === 0 ? value !== undefined : isMapping(value) && isSet(value, rest);
}

function without(values: ValuesDocument, [key = "", ...rest]: readonly string[]): ValuesDocument {
  const { [key]: value, ...others } = values;
  return rest.length === 0 || !isMapping(value) ? others : { ...others, [key]: without(value, rest) };
}

function nested(path: readonly string[], value: unknown): ValuesDocument {
  const [key = "", ...rest] = path;
  return { [key]: rest.length === 0 ? value : nested(rest, value) };
}

/** Two documents that set different things in one. */
function joined(one: ValuesDocument, other: ValuesDocument): ValuesDocument {
  const entries = Object.entries(other).map(([key, value]) => {
    const before = one[key];
    return [key, isMapping(before) && isMapping(value) ? joined(before, value) : value] as const;
  });
  return { ...one, ...Object.fromEntries(entries) };
}
