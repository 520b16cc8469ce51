import { isDeepStrictEqual } from "node:util";
import { Ajv } from "ajv";
import { Comparison } from "./compare.ts";
import { type Finding, isBreaking } from "./finding.ts";
import { isObject, References, type Schema } from "./schema.ts";

/** What a chart says of its values. */
export interface ChartValues {
  readonly name: string;
  readonly version: string;
  /** The schema, as Helm has it; where there is none, all is taken. */
  readonly schema: Schema;
  /** What values.yaml holds. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The texts that people read: values.yaml, and the schema for editors where there is one. */
  readonly texts: readonly string[];
}

/**
 * What a user's values file meets that was written for one chart and is given to another: what it is told, where that is no
 * more what it was. Of two schemas that cannot be compared the change counts as breaking. What templates refuse is not known.
 */
export function differences(before: ChartValues, after: ChartValues): readonly Finding[] {
  const comparison = new Comparison(
    new References(before.schema),
    new References(after.schema),
    fitting(after.schema),
  );
  const at = { path: "", before: before.defaults, after: after.defaults };
  const found = unique(comparison.schemas(before.schema, after.schema, at));
  if (found.length > 0 || isDeepStrictEqual(before.texts, after.texts)) return found;
  return [{ path: "", kind: "text", message: "only what people read differs" }];
}

function unique(all: readonly Finding[]): readonly Finding[] {
  const known = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...known.values()].toSorted((one, other) => Number(isBreaking(other)) - Number(isBreaking(one)));
}

function fitting(root: Schema): (schema: Schema, value: unknown) => boolean {
  const { definitions = {}, $defs = {} } = isObject(root) ? root : {};
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  return (schema, value) => {
    try {
      return ajv.validate({ allOf: [schema], definitions, $defs }, value) === true;
    } catch {
      // What cannot be asked is not known to fit.
      return false;
    }
  };
}

/** How far a version has to go. */
export type Step = "major" | "minor" | "patch" | "none";

/**
 * The smallest right step from one version to the next. Below 1.0.0, as Helm reads `^0.1.0`, the second number tells of what breaks.
 *
 * @param version the old one, such as `1.2.3`
 */
export function stepOf(found: readonly Finding[], version: string): Step {
  const isEarly = /^v?0\./.test(version);
  if (found.some(isBreaking)) return isEarly ? "minor" : "major";
  if (found.some(({ kind }) => kind === "additive")) return isEarly ? "patch" : "minor";
  return found.length > 0 ? "patch" : "none";
}

/** The version that a step leads to. */
export function stepped(version: string, step: Step): string {
  const [major, minor, patch] = numbersOf(version);
  if (step === "major") return `${major + 1}.0.0`;
  if (step === "minor") return `${major}.${minor + 1}.0`;
  return step === "patch" ? `${major}.${minor}.${patch + 1}` : `${major}.${minor}.${patch}`;
}

/** Whether a version is at least another one, apart from what stands behind a hyphen. */
export function isAtLeast(version: string, least: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(least)];
  const index = one.findIndex((number, place) => number !== other[place]);
  return index < 0 || (one[index] ?? 0) > (other[index] ?? 0);
}

function numbersOf(version: string): readonly [number, number, number] {
  const [, major = "0", minor = "0", patch = "0"] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  return [Number(major), Number(minor), Number(patch)];
}
