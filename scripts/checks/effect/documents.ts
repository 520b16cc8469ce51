import { isDeepStrictEqual } from "node:util";
import {
  type Conditional,
  coalesce,
  conditionals,
  type Definition,
  type DefinitionPath,
  defaults,
  type PlacedOther,
  type ValuesDocument,
} from "../../../schema/index.ts";
import { sample, samples } from "./samples.ts";

/** A value at a path. */
export interface Setting {
  readonly path: DefinitionPath;
  readonly value: unknown;
}

/** In place of a value: it is not set. */
export const nothing = Symbol("nothing");

/** Makes values files in which some values stand where they count, and besides them only what is needed for that. */
export class Documents {
  readonly #values: Definition;
  readonly #conditionals: readonly Conditional[];
  readonly #defaults: ValuesDocument;

  constructor(values: Definition) {
    this.#values = values;
    this.#conditionals = conditionals(values);
    this.#defaults = defaults(values);
  }

  /** The values beside which alone the one at a path counts. */
  othersOf(path: DefinitionPath): readonly PlacedOther[] {
    return this.#conditionals.filter((one) => startsWith(path, one.path)).flatMap(({ others }) => others);
  }

  /**
   * The sections around each value are switched on, the others beside which it counts are as they have to be, and
   * what is needed then is there.
   */
  with(settings: readonly Setting[]): ValuesDocument {
    const others = settings.flatMap(({ path }) => this.#allOthersOf(path));
    const all = [...others.map((other) => ({ path: other.path, value: firstOf(other) })), ...settings];
    const document = all.reduce<unknown>(
      (made, { path, value }) => merged(made, around(this.#values, path, value)),
      leastOf(this.#values),
    );
    return this.#completed(document);
  }

  /** With those beside which these count, and so on; what the last ones have to be is done first. */
  #allOthersOf(path: DefinitionPath, before: readonly PlacedOther[] = []): readonly PlacedOther[] {
    return this.othersOf(path).flatMap((other) => {
      if (before.some((one) => isDeepStrictEqual(one.path, other.path))) return [];
      return [...this.#allOthersOf(other.path, [...before, other]), other];
    });
  }

  #completed(document: unknown): ValuesDocument {
    const whole = coalesce(document as ValuesDocument, this.#defaults);
    const missing = this.#conditionals.find(
      ({ path, others, required }) =>
        required &&
        valueAt(whole, path.slice(0, -1)) !== undefined &&
        isEmpty(valueAt(whole, path)) &&
        others.every((other) => isMet(other, valueAt(whole, other.path))),
    );
    if (missing === undefined) return document as ValuesDocument;
    return this.#completed(merged(document, around(this.#values, missing.path, leastOf(missing.definition))));
  }
}

/** All that another value may be for the sake of one that counts beside it. */
export function settingsOf(other: PlacedOther): readonly Setting[] {
  const all = other.is === "any value" ? [firstOf(other)] : other.is;
  return all.map((value) => ({ path: other.path, value }));
}

function firstOf({ way, is }: PlacedOther): unknown {
  if (is !== "any value") return is[0];
  const definition = way.at(-1);
  return definition === undefined ? undefined : samples(definition).find((value) => !isEmpty(value));
}

function isMet({ is }: PlacedOther, value: unknown): boolean {
  return is === "any value" ? !isEmpty(value) : is.some((one) => one === value);
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === "";
}

/** A value inside the values that a definition describes, with all that has to stand around it. */
function around(definition: Definition, [step, ...rest]: DefinitionPath, value: unknown): unknown {
  if (step === undefined) return value;
  const { shape } = definition;
  if (shape.kind === "list") return [around(shape.item, rest, value)];
  if (shape.kind === "map") return { [keyOf(definition)]: around(shape.value, rest, value) };
  if (shape.kind === "either") {
    const kind = Object.values(shape.alternatives).find(({ shape }) => Object.hasOwn(shape.fields, step));
    if (kind !== undefined) return around(kind, [step, ...rest], value);
  }
  const field = shape.kind === "object" ? shape.fields[step] : undefined;
  if (shape.kind !== "object" || field === undefined) throw new Error(`there is no ${step}`);
  const isSwitched = step !== "enabled" && shape.fields["enabled"]?.shape.kind === "boolean";
  const inner = around(field, rest, value);
  const least = { ...leastFields(shape.fields), ...(isSwitched ? { enabled: true } : {}) };
  // What is around the value has all that is needed itself.
  return inner === nothing ? least : { ...least, [step]: inner };
}

/** A key of a map of a user's own. */
function keyOf(definition: Definition): string {
  const keys = samples(definition).flatMap((value) => Object.keys(value as object));
  return keys[0] ?? "key";
}

/** What has to be given of a value, and nothing that is there by default. */
function leastOf(definition: Definition): unknown {
  const { shape, presence, examples } = definition;
  return shape.kind !== "object" || (examples !== undefined && presence.kind !== "default")
    ? sample(definition)
    : leastFields(shape.fields);
}

function leastFields(fields: Readonly<Record<string, Definition>>): object {
  const needed = Object.entries(fields).filter(([, field]) => isNeeded(field));
  return Object.fromEntries(needed.map(([key, field]) => [key, leastOf(field)]));
}

function isNeeded({ shape, presence }: Definition): boolean {
  if (presence.kind !== "default") return presence.kind === "required";
  return shape.kind === "object" && Object.values(shape.fields).some(isNeeded);
}

/** What stands at a path; of lists and free maps, in the first item. */
function valueAt(value: unknown, [step, ...rest]: DefinitionPath): unknown {
  if (step === undefined) return value;
  if (typeof value !== "object" || value === null) return undefined;
  if (step === "[]" || step === "*") return valueAt(Object.values(value)[0], rest);
  return Object.hasOwn(value, step) ? valueAt(value[step as keyof typeof value], rest) : undefined;
}

/** Two values in one: maps and the items of lists are joined, of anything else the second stays. */
function merged(one: unknown, other: unknown): unknown {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return other;
  if (Array.isArray(one) && Array.isArray(other)) {
    return other.map((item: unknown, index) => (index in one ? merged(one[index], item) : item));
  }
  const entries = Object.entries(other).map(([key, value]) => {
    const before: unknown = Object.hasOwn(one, key) ? one[key as keyof typeof one] : undefined;
    return [key, before === undefined ? value : merged(before, value)] as const;
  });
  return { ...one, ...Object.fromEntries(entries) };
}

/** Whether a value is another one, or inside of it. */
export function startsWith(path: DefinitionPath, start: DefinitionPath): boolean {
  return start.every((step, index) => path[index] === step);
}
