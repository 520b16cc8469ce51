import fc from "fast-check";
import { type Definition, stringify, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { arbitraryValue } from "../../schema/random/values.ts";
import { chart } from "../../stack/index.ts";
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

const leaves = leavesOf(chart.values);
const isSwitch = ({ definition: { shape } }: Leaf) => shape.kind === "boolean" || shape.kind === "choice";

/** Line breaks for YAML 1.1 alone: Helm's toYaml writes them as such, which this project's reader refuses. */
const unreadable = /[\u0085\u2028\u2029]/u;

/** Whether nothing is wrong with values but what Helm cannot print: patterns refuse most of that by themselves. */
function isElseRight(values: ValuesDocument): boolean {
  return validateValues(chart.values, stringify(values), "").every(({ message }) =>
    message.startsWith("Helm cannot print"),
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

function nested(path: readonly string[], value: unknown): ValuesDocument {
  const [key = "", ...rest] = path;
  return { [key]: rest.length === 0 ? value : nested(rest, value) };
}

/** Two documents that set different things in one. */
function joined(one: ValuesDocument, other: ValuesDocument): ValuesDocument {
  const entries = Object.entries(other).map(([key, value]) => {
    const before = one[key];
    return [key, isMap(before) && isMap(value) ? joined(before, value) : value] as const;
  });
  return { ...one, ...Object.fromEntries(entries) };
}

function isMap(value: unknown): value is ValuesDocument {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
