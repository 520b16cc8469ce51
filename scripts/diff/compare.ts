import { isDeepStrictEqual } from "node:util";
import { removedComment } from "../../schema/json-schema/shapes.ts";
import { boundKeywords, narrowed } from "./bounds.ts";
import { type Finding, isBreaking, shownValue } from "./finding.ts";
import { compareObjects, objectKeywords } from "./objects.ts";
import { Sameness } from "./same.ts";
import { isObject, type References, type Schema, type SchemaObject, schemaIn } from "./schema.ts";
import { lostTypes, typesOf } from "./types.ts";

/** Where in the values two schemas are compared. */
export interface At {
  readonly path: string;
  /** What a user's value is laid over: by the old chart, and by the new one; undefined where that is nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Compares what two charts take as values. */
export class Comparison {
  readonly before: References;
  readonly after: References;
  readonly fits: (schema: Schema, value: unknown) => boolean;
  readonly same: Sameness;
  private readonly open = new WeakMap<object, WeakSet<object>>();

  /** @param fits whether a value fits a schema of the new chart */
  constructor(before: References, after: References, fits: (schema: Schema, value: unknown) => boolean) {
    this.before = before;
    this.after = after;
    this.fits = fits;
    this.same = new Sameness(before, after);
  }

  /** How the values that fit, laid over the defaults, differ. */
  schemas(one: Schema, other: Schema, at: At): readonly Finding[] {
    const [first, second] = [this.before.resolved(one), this.after.resolved(other)];
    const [was, is] = [isTaken(first), isTaken(second)];
    if (!was) return is ? [{ path: at.path, kind: "additive", message: "can be set now" }] : [];
    if (!is) return [{ path: at.path, kind: "breaking", message: "can no longer be set" }];
    if (!isObject(first) || !isObject(second) || at.before !== undefined || at.after !== undefined)
      return this.parts(first, second, at);
    // What refers to itself is met again: it differs there as it differs here.
    const met = this.open.get(first) ?? new WeakSet();
    if (met.has(second)) return [];
    this.open.set(first, met.add(second));
    const found = this.parts(first, second, at);
    met.delete(second);
    return found;
  }

  /** Whether all that fitted still fits. */
  private isWithin(one: Schema, other: Schema, at: At): boolean {
    return !this.schemas(one, other, at).some(isBreaking);
  }

  private parts(one: Schema, other: Schema, at: At): readonly Finding[] {
    const [first, second] = [this.before.conjuncts(one), this.after.conjuncts(other)];
    const found = second.flatMap((wanted, index) => {
      const paired = (first.length === second.length ? first[index] : undefined) ?? first[0] ?? {};
      const findings = this.conjuncts(paired, wanted, at);
      if (!findings.some(isBreaking)) return findings;
      const other = first.find(
        (given) => given !== paired && !this.conjuncts(given, wanted, at).some(isBreaking),
      );
      return other === undefined ? findings : [];
    });
    if (found.length > 0 || this.same.of(one, other)) return found;
    return [{ path: at.path, kind: "additive", message: "takes more than before" }];
  }

  /** How what fits all keywords of the one fits those of the other. */
  private conjuncts(one: SchemaObject, other: SchemaObject, at: At): readonly Finding[] {
    const breaking = (message: string): Finding => ({ path: at.path, kind: "breaking", message });
    const isAsBefore = isDeepStrictEqual(at.before, at.after);
    if (isAsBefore && this.same.of(one, other)) return [];
    const { anyOf, oneOf, ...rest } = one;
    const branches = anyOf ?? oneOf;
    if (Array.isArray(branches) && !this.same.values("anyOf", branches, other["anyOf"] ?? other["oneOf"]))
      return branches.flatMap((branch) => this.parts({ allOf: [rest, schemaIn(branch)] }, other, at));
    const options = optionsOf(one);
    if (options !== undefined && !options.some(isObject)) {
      const lost = options.filter((option) => !this.fits(other, option));
      if (lost.length > 0) return [breaking(`no longer takes ${lost.map(shownValue).join(", ")}`)];
      return isDeepStrictEqual(options, optionsOf(other) ?? [])
        ? []
        : [{ path: at.path, kind: "additive", message: "takes more than before" }];
    }
    if (optionsOf(other) !== undefined && !this.isOfOptions(one, other))
      return [breaking(`takes only ${optionsOf(other)?.map(shownValue).join(", ")} now`)];
    const [was, is] = [typesOf(one), typesOf(other)];
    const lost = lostTypes(was, is);
    if (lost !== undefined) return [breaking(lost)];
    const shared = [...was.types];
    return [
      ...shared.flatMap((type) => narrowed(type, one, other)).map(breaking),
      ...(was.types.has("string") ? this.unequal(["pattern", "format"], one, other) : []).map(breaking),
      ...(was.types.has("array") ? this.lists(one, other, at) : []),
      ...(was.types.has("object") ? compareObjects(this, one, other, at) : []),
      ...this.conditions(one, other, at, was.types.has("object") && !isAsBefore).map(breaking),
      ...this.unequal(
        Object.keys(other).filter((keyword) => !known.has(keyword)),
        one,
        other,
      ).map(breaking),
    ];
  }

  private isOfOptions(one: SchemaObject, other: SchemaObject): boolean {
    const { types } = typesOf(one);
    if ([...types].some((type) => type !== "boolean" && type !== "null")) return false;
    const values = [...(types.has("boolean") ? [true, false] : []), ...(types.has("null") ? [null] : [])];
    return values.every((value) => this.fits(other, value));
  }

  private lists(one: SchemaObject, other: SchemaObject, { path }: At): readonly Finding[] {
    const [first, second] = [one["items"], other["items"]];
    const isByPlace = Array.isArray(first) || Array.isArray(second);
    const at = { path: `${path}[]`, before: undefined, after: undefined };
    const inItems =
      isByPlace || second === undefined ? [] : this.schemas(schemaIn(first), schemaIn(second), at);
    const keywords = ["uniqueItems", "contains", ...(isByPlace ? ["items", "additionalItems"] : [])];
    return [
      ...inItems,
      ...this.unequal(keywords, one, other).map((message): Finding => ({ path, kind: "breaking", message })),
    ];
  }

  /** What is said of keywords that are new, or not as they were. */
  private unequal(keywords: readonly string[], one: SchemaObject, other: SchemaObject): readonly string[] {
    return keywords.flatMap((keyword) => {
      const [was, is] = [one[keyword], other[keyword]];
      if (is === undefined || is === false || this.same.values(keyword, was, is)) return [];
      const shown = isObject(is) || Array.isArray(is) ? "another one" : shownValue(is);
      return [
        was === undefined
          ? `has a ${keyword} now: ${shown}`
          : `${keyword} is ${shown} now, and was ${shownValue(was)}`,
      ];
    });
  }

  /** What is said of conditions, which cannot be compared; where defaults changed, they may find another value. */
  private conditions(
    one: SchemaObject,
    other: SchemaObject,
    at: At,
    isOverOthers: boolean,
  ): readonly string[] {
    const changed = conditional.filter(
      (keyword) => other[keyword] !== undefined && !this.isImplied(keyword, one, other, at),
    );
    if (changed.length > 0) return [`has another condition now (${changed.join(", ")})`];
    const whole = [...conditional, "minProperties", "maxProperties", "dependencies"].filter(
      (keyword) => keyword !== "anyOf" && other[keyword] !== undefined,
    );
    return isOverOthers && whole.length > 0
      ? [`other defaults may not fit its conditions (${whole.join(", ")})`]
      : [];
  }

  private isImplied(keyword: string, one: SchemaObject, other: SchemaObject, at: At): boolean {
    if (this.same.values(keyword, one[keyword], other[keyword])) return true;
    if (keyword === "anyOf") {
      const { anyOf: own, ...rest } = one;
      const given = Array.isArray(own) ? own.map((branch) => ({ allOf: [rest, schemaIn(branch)] })) : [rest];
      const branches: readonly unknown[] = Array.isArray(other["anyOf"]) ? other["anyOf"] : [];
      return given.every((each) => branches.some((branch) => this.isWithin(each, schemaIn(branch), at)));
    }
    // Where the same condition holds, what it asks for may be less.
    return (
      (keyword === "then" || keyword === "else") &&
      one[keyword] !== undefined &&
      this.same.values("if", one["if"], other["if"]) &&
      this.isWithin(schemaIn(one[keyword]), schemaIn(other[keyword]), at)
    );
  }
}

const conditional = ["anyOf", "oneOf", "not", "if", "then", "else"] as const;

/** The keywords that are compared one by one; another one has to be as it was. */
const known: ReadonlySet<string> = new Set([
  ...["type", "enum", "const", "pattern", "format", "items", "additionalItems", "uniqueItems", "contains"],
  ...boundKeywords,
  ...objectKeywords,
  ...conditional,
]);

function isTaken(schema: Schema): boolean {
  return isObject(schema) ? schema["$comment"] !== removedComment : schema;
}

function optionsOf({ enum: options, const: only }: SchemaObject): readonly unknown[] | undefined {
  if (Array.isArray(options)) return options;
  return only === undefined ? undefined : [only];
}
