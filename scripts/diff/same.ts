import { isDeepStrictEqual } from "node:util";
import { isObject, type References, type Schema, schemaIn } from "./schema.ts";

/** Keywords whose value is a map from names to schemas. */
const named: ReadonlySet<string> = new Set(["properties", "patternProperties", "dependencies"]);
/** Keywords whose value is data. */
const data: ReadonlySet<string> = new Set(["enum", "const", "type", "required"]);

/** Whether two schemas, each of its own document, refuse the same for the same reasons. */
export class Sameness {
  private readonly seen = new WeakMap<object, WeakSet<object>>();
  private readonly before: References;
  private readonly after: References;

  constructor(before: References, after: References) {
    this.before = before;
    this.after = after;
  }

  of(one: Schema, other: Schema): boolean {
    const [first, second] = [this.before.resolved(one), this.after.resolved(other)];
    if (!isObject(first) || !isObject(second)) return first === second;
    // What refers to itself is the same if nothing else differs.
    const met = this.seen.get(first) ?? new WeakSet();
    if (met.has(second)) return true;
    this.seen.set(first, met.add(second));
    const isSame = this.areSame(first, second);
    if (!isSame) met.delete(second);
    return isSame;
  }

  private areSame(first: Schema, second: Schema): boolean {
    const [one, other] = [this.before.keywords(first), this.after.keywords(second)];
    const keywords = Object.keys(one);
    return (
      keywords.length === Object.keys(other).length &&
      keywords.every((keyword) => this.values(keyword, one[keyword], other[keyword]))
    );
  }

  /** Whether a keyword has the same value. */
  values(keyword: string, one: unknown, other: unknown): boolean {
    if (data.has(keyword)) return isDeepStrictEqual(one, other);
    if (Array.isArray(one) && Array.isArray(other))
      return one.length === other.length && one.every((each, index) => this.values("", each, other[index]));
    if (!isObject(one) || !isObject(other)) return isDeepStrictEqual(one, other);
    if (!named.has(keyword)) return this.of(one, other);
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length &&
      names.every((name) => Object.hasOwn(other, name) && this.part(one[name], other[name]))
    );
  }

  /** A schema, or the names that a dependency has. */
  private part(one: unknown, other: unknown): boolean {
    return Array.isArray(one) || Array.isArray(other)
      ? isDeepStrictEqual(one, other)
      : this.of(schemaIn(one), schemaIn(other));
  }
}
