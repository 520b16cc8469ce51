import type { Definition, Input, Shape } from "../definition/definition.ts";
import { alternativeOf } from "../definition/either.ts";
import { mayBeAbsent } from "../definition/nullable.ts";
import { own } from "../own.ts";
import { formatPath, type ValuePath } from "../path.ts";
import { coalesce, isMapping, type ValuesDocument } from "./merge.ts";

/**
 * The values document of the defaults alone, in the order of the definition: what values.yaml holds. Values
 * that are `unset` or `required` are not in it.
 *
 * @example
 * defaults(values)
 */
export function defaults(definition: Definition): ValuesDocument {
  const value = defaultOf(definition);
  return isMapping(value) ? value : {};
}

/**
 * The values that a user must give, as every chart needs them and has no default for them: `host`, `tls.secret`.
 *
 * @example
 * requiredValues(object({ web: object({ host: text(required, "Its name.") }, "The web server.") }, "Values."))
 */
export function requiredValues({ shape }: Definition, path: ValuePath = []): readonly string[] {
  if (shape.kind !== "object") return [];
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    const here = [...path, key];
    if (field.presence.kind === "required") return [formatPath(here)];
    return field.presence.kind === "default" ? requiredValues(field, here) : [];
  });
}

/**
 * A value that the chart needs and that is not there after a user's values were laid over the defaults.
 *
 * @example
 * new ValueError("web.host", "the chart needs a value here").message
 */
export class ValueError extends Error {
  override readonly name = "ValueError";
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
  }
}

/** What is laid under values again and again, and never changed there. */
const known = new WeakMap<Definition, ValuesDocument>();

/**
 * The values as templates see them: a user's values laid over the defaults as Helm does. For what a user
 * writes, check with `validateValues` first: this checks types, not patterns and bounds.
 *
 * @throws ValueError where a value is missing or of another type
 * @example
 * withDefaults(object({ web: object({ port: port(80, "Its port."), path: text("/", "Its path.") }, "The web server.") }, "Values."), {
 *   web: { port: 8080 },
 * })
 */
export function withDefaults<T>(definition: Definition<T>, values: Input<T>): T {
  let byDefault = known.get(definition);
  if (byDefault === undefined) {
    byDefault = defaults(definition);
    known.set(definition, byDefault);
  }
  const merged = coalesce(isMapping(values) ? values : {}, byDefault);
  if (!conforms(definition, merged)) {
    const fault = faultOf(definition, merged, []);
    throw new ValueError(formatPath(fault?.path ?? []), fault?.reason ?? "not what the definition says");
  }
  return merged;
}

function defaultOf({ presence, shape }: Definition): unknown {
  if (presence.kind !== "default") return undefined;
  if (shape.kind !== "object") return structuredClone(presence.value);
  const entries = Object.entries(shape.fields).map(([key, field]) => [key, defaultOf(field)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

interface Fault {
  readonly path: ValuePath;
  readonly reason: string;
}

function conforms<T>(definition: Definition<T>, value: unknown): value is T {
  return faultOf(definition, value, []) === undefined;
}

function faultOf(definition: Definition, value: unknown, path: ValuePath): Fault | undefined {
  const { shape, deprecated } = definition;
  // The chart says itself what to do instead.
  if (deprecated?.kind === "removed") return undefined;
  if (value === undefined) {
    return mayBeAbsent(definition) ? undefined : { path, reason: "the chart needs a value here" };
  }
  if (!isOfKind(shape, value)) return { path, reason: `not a ${kindName(shape)}` };
  for (const [key, child, inner] of children(shape, value)) {
    const fault = faultOf(inner, child, [...path, key]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isOfKind(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "intOrString":
      return typeof value === "string" || isOfKind({ kind: shape.fraction ? "number" : "integer" }, value);
    case "text":
      return typeof value === "string";
    case "choice":
      return typeof value === "string" && Object.hasOwn(shape.options, value);
    case "list":
      return Array.isArray(value);
    case "foreign":
      return shape.types.definitions[shape.name]?.type !== "object" || isMapping(value);
    default:
      return isMapping(value);
  }
}

function kindName({ kind }: Shape): string {
  if (kind === "intOrString") return "number or text";
  return ["either", "kubernetes", "foreign", "anything"].includes(kind) ? "map" : kind;
}

function children(
  shape: Shape,
  value: unknown,
): readonly (readonly [string | number, unknown, Definition])[] {
  if (shape.kind === "list" && Array.isArray(value)) {
    return value.map((item: unknown, index) => [index, item, shape.item] as const);
  }
  if (!isMapping(value)) return [];
  if (shape.kind === "map")
    return Object.entries(value).map(([key, item]) => [key, item, shape.value] as const);
  if (shape.kind !== "object" && shape.kind !== "either") return [];
  const { fields } = shape.kind === "either" ? alternativeOf(shape, value).shape : shape;
  return Object.entries(fields).map(([key, field]) => [key, own(value, key), field] as const);
}
