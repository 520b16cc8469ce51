import type { ForeignTypes } from "./foreign.ts";
import type { Grammar } from "./grammar.ts";

/**
 * What one value of a chart is, stated once. Everything else about it (JSON Schema, values.yaml, types,
 * reference tables, messages, how a template prints it) is derived from this.
 *
 * `T` is the type of the value as a template sees it; a value that may be absent is `T | undefined`.
 */
export interface Definition<out T = unknown> {
  readonly shape: Shape;
  /** One or more sentences for the person who sets the value. */
  readonly description: string;
  readonly presence: Presence<T>;
  readonly examples?: readonly unknown[];
  /** What became of a value that people should no longer set. Such a value is always `unset`. */
  readonly deprecated?: Deprecation;
  /** Whether null takes the default away. */
  readonly nullable?: true;
  /** The other values beside which alone this one counts. */
  readonly beside?: Beside;
}

/** What became of a value that people should no longer set. */
export interface Deprecation {
  /** It counts as before; or counts as the value that it moved to; or is refused. */
  readonly kind: "deprecated" | "renamed" | "removed";
  /** The path of the value that takes its place, as people write it. */
  readonly movedTo?: string;
  /** What to do where no other value takes its place: a clause for people. */
  readonly advice?: string;
}

/** What other values have to be for a value to count: all of them. */
export interface Beside {
  readonly others: readonly Other[];
  /** Whether the value, which is `unset`, is needed there. */
  readonly required: boolean;
}

/** What one other value has to be. */
export interface Other {
  /** Keys, from the section that holds the value or, where that has no such key, from the top of the values. */
  readonly path: readonly string[];
  readonly is: readonly Scalar[] | "any value";
}

/** What is one value by itself. */
export type Scalar = string | number | boolean;

/** There by default; to be given by the user; or absent unless the user gives it. */
export type Presence<T = unknown> =
  | { readonly kind: "default"; readonly value: T }
  | { readonly kind: "required" }
  | { readonly kind: "unset" };

/** The constraints of a value, apart from how it came to be there. */
export type Shape =
  | BooleanShape
  | NumberShape
  | IntOrStringShape
  | TextShape
  | ChoiceShape
  | ListShape
  | MapShape
  | ObjectShape
  | EitherShape
  | KubernetesShape
  | ForeignShape
  | AnythingShape;

/** True or false. */
export interface BooleanShape {
  readonly kind: "boolean";
}

/** A number, whole or not, within bounds. */
export interface NumberShape {
  readonly kind: "integer" | "number";
  readonly minimum?: number;
  readonly maximum?: number;
  /** What a fitting value is, for messages: "a port from 1 to 65535". */
  readonly expected?: string;
}

/** What Kubernetes calls an IntOrString: a whole number within bounds, or a text that matches a pattern. */
export interface IntOrStringShape {
  readonly kind: "intOrString";
  /** Whether the number need not be whole, as in a Quantity. */
  readonly fraction?: boolean;
  readonly minimum: number;
  readonly maximum: number;
  /** Of a text, as a text's own. */
  readonly pattern: string;
  readonly longest?: number;
  /** What a fitting value is, for messages: "a number of pods such as 1, or a percentage such as 50%". */
  readonly expected: string;
}

/** A text, of a pattern, or in a language. */
export interface TextShape {
  readonly kind: "text";
  /** A regular expression that both RE2 and JavaScript read alike; it must match the whole text. */
  readonly pattern?: string;
  /** What a fitting value is, for messages: "a duration such as 15d". */
  readonly expected?: string;
  /** The language that it is written in, where it is; what `validate` tells, and no schema can. */
  readonly grammar?: Grammar;
  /**
   * The pattern admits only non-empty texts of letters, digits and `. _ / + -`, so that the text is safe
   * inside a longer unquoted YAML scalar (alone it may still read as a number, a boolean or a date).
   */
  readonly word?: boolean;
  /** How many characters it may have; what a pattern of parts cannot say of the whole. */
  readonly longest?: number;
  /** Where `word` holds: the text may also be empty. No value of a user's is; a text that was cut may be. */
  readonly mayBeEmpty?: boolean;
  /** The pattern admits only texts that an unquoted YAML 1.1 scalar holds as that very text. */
  readonly plain?: boolean;
}

/** One of some texts. */
export interface ChoiceShape {
  readonly kind: "choice";
  /** Each option with what it means, in the order in which people should read them. */
  readonly options: Readonly<Record<string, string>>;
}

/** A list, all items of which are of one kind. */
export interface ListShape {
  readonly kind: "list";
  readonly item: Definition;
  readonly minimumItems?: number;
  readonly distinct?: boolean;
}

/** A map with keys of the user's, all values of which are of one kind. */
export interface MapShape {
  readonly kind: "map";
  readonly value: Definition;
  /** A regular expression that each key must match as a whole. */
  readonly keyPattern?: string;
  /** What a fitting key is, for messages: "a label name such as team". */
  readonly keyExpected?: string;
  /** Keys that the chart itself sets, or another, refused here. */
  readonly reservedKeys?: readonly string[];
  /** Who else sets them. */
  readonly reservedBy?: string;
}

/** A section with fields. */
export interface ObjectShape {
  readonly kind: "object";
  readonly fields: Readonly<Record<string, Definition>>;
  /** Whether keys of the user's own may stand beside the fields. */
  readonly open?: boolean;
}

/** A section of one of several kinds. */
export interface EitherShape {
  readonly kind: "either";
  /** The kinds, each under the field that tells it: required there, and unknown to the others. */
  readonly alternatives: Readonly<Record<string, SectionDefinition>>;
}

/** A section, with fields known by name. */
export interface SectionDefinition extends Definition {
  readonly shape: ObjectShape;
}

/** One of Kubernetes' own types. */
export interface KubernetesShape {
  readonly kind: "kubernetes";
  /** The name of the definition, such as `v1.Affinity` or `networking.k8s.io.v1.IngressTLS`. */
  readonly definition: string;
}

/** One of a program's own types. */
export interface ForeignShape {
  readonly kind: "foreign";
  readonly types: ForeignTypes;
  readonly name: string;
}

/** A map of which nothing is known but some keys. */
export interface AnythingShape {
  /** A YAML mapping of any content. */
  readonly kind: "anything";
  /** Keys that it has to have nevertheless. */
  readonly requiredKeys?: readonly string[];
}

/** The type of the value that a definition describes, as a template sees it. */
export type Infer<D> = D extends Definition<infer T> ? T : never;

/** A values document as a person writes it: any part of it may be left out. */
export type Input<T> = T extends readonly (infer I)[]
  ? readonly Input<I>[]
  : T extends object
    ? { readonly [K in keyof T]?: Input<Exclude<T[K], undefined>> }
    : T;

/** A whole value as a definition gives it, as a default or an example: what may be absent may be left out. */
export type Given<T> = T extends readonly (infer I)[]
  ? readonly Given<I>[]
  : T extends object
    ? { readonly [K in keyof T as undefined extends T[K] ? never : K]: Given<T[K]> } & {
        readonly [K in keyof T as undefined extends T[K] ? K : never]?: Given<Exclude<T[K], undefined>>;
      }
    : T;

/**
 * In place of a default: the user has to give the value.
 *
 * @example
 * object({ host: text(required, "The name by which it is reached.") }, "Values.")
 */
export const required = Symbol("required");

/**
 * In place of a default: the value is absent unless the user gives it.
 *
 * @example
 * object({ nodePort: port(unset, "Port on every node.") }, "Values.")
 */
export const unset = Symbol("unset");

/** A default of type `T`, or one of the two marks that stand for the lack of one. */
export type DefaultOr<T> = T | typeof required | typeof unset;

/** The type of a value declared with the default `D`: `unset` makes it optional. */
export type Present<T, D> = D extends typeof unset ? T | undefined : T;

/** Options that every kind of value takes. */
export interface Options<T> {
  readonly examples?: readonly T[];
}

/**
 * Makes a definition from its parts; the builders are typed fronts of it.
 *
 * @param byDefault the default, or `required`, or `unset`
 * @example
 * define<string, string>({ kind: "text", pattern: "^v[0-9]+$", expected: "a version such as v1" }, "v1", "A version.")
 */
export function define<T, D extends DefaultOr<T>>(
  shape: Shape,
  byDefault: D,
  description: string,
  options: Options<T> = {},
): Definition<Present<T, D>> {
  return {
    shape,
    description,
    presence: presenceOf(byDefault),
    ...(options.examples === undefined ? {} : { examples: options.examples }),
  };
}

function presenceOf<P>(byDefault: DefaultOr<P>): Presence<never> {
  if (byDefault === required) return { kind: "required" };
  if (byDefault === unset) return { kind: "unset" };
  return { kind: "default", value: byDefault as never };
}
