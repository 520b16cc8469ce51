import { formatPath, type ValuePath, type ValuesDocument, withDefaults } from "../../../schema/index.ts";
import { isMapping } from "../../../schema/merging/merge.ts";
import { templateFile } from "../../../template/chart/paths.ts";
import type { Chart, RenderInput } from "../../../template/index.ts";
import { fieldsOf } from "../../checks/effect/fields.ts";
import { type FieldPath, fieldOf, type Rendered, rendered } from "./rendered.ts";

/** The values that a field of an object comes from. */
export type ValuesOf = (of: Rendered, field: FieldPath) => readonly ValuePath[];

/**
 * Finds the values that fields come from by trying: a value that says what the field says is said otherwise, and where the field
 * follows, it is the one. Of a field that is not there it is a value that is not set, and has its name.
 *
 * @param input of the render that the objects come from
 */
export function valuesOfFields(chart: Chart, input: RenderInput): ValuesOf {
  const { values = {} } = input;
  let known: Known | undefined;
  return (of, field) => {
    known ??= knownOf(chart.values, values);
    const { set, unset } = known;
    // One template by itself, and without the checks: what is tried is right for neither.
    const alone: Chart = {
      ...chart,
      templates: new Map([...chart.templates].filter(([path]) => of.template === templateFile(path))),
      conditions: [],
      checks: [],
      asked: () => [],
    };
    const follows = (path: ValuePath, value: unknown): boolean => {
      const made = tried(alone, { ...input, values: replaced(values, path, value) as ValuesDocument });
      const same = made.find(({ kind, metadata: { name } }) => kind === of.kind && name === of.metadata.name);
      return same !== undefined && fieldOf(same, field) === value;
    };
    const now = fieldOf(of, field);
    return now === undefined
      ? unset.filter((path) => isNamed(path, field) && follows(path, "kmstack"))
      : set.flatMap(({ path, value }) => (value === now && follows(path, otherThan(value)) ? [path] : []));
  };
}

/** All values, by where they stand. */
interface Known {
  readonly set: readonly Leaf[];
  /** Those that are not set, and have no default. */
  readonly unset: readonly ValuePath[];
}

function knownOf(definition: Chart["values"], values: ValuesDocument): Known {
  const set = leavesOf(withDefaults(definition, values));
  const isSet = new Set(set.map(({ path }) => formatPath(path)));
  const unset = fieldsOf(definition)
    .map(({ path }) => path)
    .filter((path) => !path.some((step) => step === "[]" || step === "*") && !isSet.has(formatPath(path)));
  return { set, unset };
}

/** A value has the field's name, or the end of it: `className` of an Ingress is its `ingressClassName`. */
function isNamed(path: ValuePath, field: FieldPath): boolean {
  const lower = (one: FieldPath) => String(one.at(-1)).toLowerCase();
  return lower(field).endsWith(lower(path));
}

function tried(chart: Chart, input: RenderInput): readonly Rendered[] {
  try {
    return rendered(chart, input);
  } catch {
    // A value that cannot be otherwise, such as the name of a choice, is none of those that are looked for.
    return [];
  }
}

function otherThan(value: string | number): string | number {
  return typeof value === "number" ? value + 1 : `${value}-kmstack`;
}

interface Leaf {
  readonly path: ValuePath;
  readonly value: string | number;
}

function leavesOf(value: unknown, path: ValuePath = []): readonly Leaf[] {
  if (typeof value === "string" || typeof value === "number") return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  return isMapping(value)
    ? Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))
    : [];
}

/** The same data with another value at a path. */
function replaced(data: unknown, [step, ...rest]: ValuePath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const items: readonly unknown[] = Array.isArray(data) ? data : [];
    return items.toSpliced(step, 1, replaced(items[step], rest, value));
  }
  const entries = isMapping(data) ? data : {};
  return {
    ...entries,
    [step]: replaced(Object.hasOwn(entries, step) ? entries[step] : undefined, rest, value),
  };
}

/** Values that set all of some paths to the same. */
export function settingAll(paths: readonly ValuePath[], value: string | number | boolean): ValuesDocument {
  // What stands at a path of one step or more is a map.
  return paths.reduce<unknown>((made, path) => replaced(made, path, value), {}) as ValuesDocument;
}
