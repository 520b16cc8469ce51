import type { ValuesDocument } from "../merging/merge.ts";
import { own } from "../own.ts";
import { joined } from "../words.ts";
import {
  type Definition,
  define,
  type EitherShape,
  type Infer,
  type Options,
  type Present,
  type required,
  type SectionDefinition,
  type Shape,
  type unset,
} from "./definition.ts";

/** A definition made by `object`, for a section that is of one kind among several. */
type Alternatives = Readonly<Record<string, Definition<object>>>;

/**
 * A section of one of several kinds, each with fields of its own, told by the field that only this kind has:
 * `either({ alert: object({ alert: …, for: … }, …), record: object({ record: …, … }, …) }, required, "A rule.")`.
 * A section with the fields of two kinds is refused, and so is one of none.
 *
 * Kinds may share fields, as both rules have an expression. It has no default: Helm would lay one kind over another.
 *
 * @param alternatives the kinds, each under the field that tells it, which it requires and no other kind has
 * @throws Error when a field tells no kind
 * @example
 * either(
 *   {
 *     alert: object({ alert: text(required, "Its name."), for: duration(unset, "How long.") }, "An alert."),
 *     record: object({ record: text(required, "Its name.") }, "A recording rule."),
 *   },
 *   required,
 *   "A rule.",
 * )
 */
export function either<const A extends Alternatives, const D extends typeof required | typeof unset>(
  alternatives: A,
  byDefault: D,
  description: string,
  options: Options<Infer<A[keyof A]>> = {},
): Definition<Present<Infer<A[keyof A]>, D>> {
  const kinds = Object.entries(alternatives).map(([key, { shape, ...kind }]) => {
    if (shape.kind !== "object") throw new Error(`${key} must be made by object`);
    return [key, { ...kind, shape }] as const;
  });
  for (const [key, { shape }] of kinds) {
    const having = kinds.filter(([, kind]) => Object.hasOwn(kind.shape.fields, key));
    if (having.length > 1 || own(shape.fields, key)?.presence.kind !== "required")
      throw new Error(`${key} must be a required field of its own kind, and of no other`);
  }
  const shape: EitherShape = { kind: "either", alternatives: Object.fromEntries(kinds) };
  return define<Infer<A[keyof A]>, D>(shape, byDefault, description, options);
}

/** The kind of which a section is: the first whose own field it has; of one that has none, the first. */
export function alternativeOf({ alternatives }: EitherShape, value: ValuesDocument): SectionDefinition {
  const all = Object.entries(alternatives);
  const [, found] = all.find(([key]) => own(value, key) !== undefined) ?? all[0] ?? [];
  if (found === undefined) throw new Error("there is nothing to choose from");
  return found;
}

/** What a field of a section is; of one of several kinds, what it is to the first that has it. */
export function fieldOf(shape: Shape, key: string): Definition | undefined {
  if (shape.kind === "object") return own(shape.fields, key);
  if (shape.kind !== "either") return undefined;
  const found = Object.values(shape.alternatives).map((kind) => own(kind.shape.fields, key));
  return found.find((field) => field !== undefined);
}

/**
 * The fields that a section may have, for people: of one of several kinds those of all, in their order, with a word
 * about where each may be. Of what is no section there are none.
 *
 * @example
 * Object.keys(fieldsOf(object({ port: port(80, "Its port."), host: text(unset, "Its name.") }, "The web server.").shape))
 */
export function fieldsOf(shape: Shape): Readonly<Record<string, Definition>> {
  if (shape.kind === "object") return shape.fields;
  if (shape.kind !== "either") return {};
  const kinds = Object.entries(shape.alternatives);
  const fields = new Map<string, Definition>();
  for (const [, kind] of kinds) {
    for (const [name, field] of Object.entries(kind.shape.fields)) {
      const having = kinds.filter(([, other]) => Object.hasOwn(other.shape.fields, name)).map(([key]) => key);
      if (!fields.has(name))
        fields.set(name, having.length === kinds.length ? ofAll(field, name) : ofSome(field, name, having));
    }
  }
  return Object.fromEntries(fields);

  /** Of a choice that each kind has with options of its own there are all of them. */
  function ofAll(field: Definition, name: string): Definition {
    if (field.shape.kind !== "choice") return field;
    const options = kinds.flatMap(([, { shape }]) => {
      const one = shape.fields[name]?.shape;
      return one?.kind === "choice" ? Object.entries(one.options) : [];
    });
    return { ...field, shape: { ...field.shape, options: Object.fromEntries(options) } };
  }

  function ofSome(field: Definition, name: string, having: readonly string[]): Definition {
    const others = kinds.map(([key]) => key).filter((key) => key !== name);
    const where = having.includes(name)
      ? `Either this or ${joined(others.map(code), "or")}.`
      : `Only with ${joined(having.map(code), "or")}.`;
    return { ...field, presence: { kind: "unset" }, description: `${field.description} ${where}` };
  }
}

function code(name: string): string {
  return `\`${name}\``;
}
