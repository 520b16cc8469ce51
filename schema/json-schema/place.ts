import type { Conditional } from "../conditions/conditional.ts";
import type { JsonSchema } from "./json-schema-type.ts";

/** Where in the values a definition stands, as far as its schema depends on it. */
export interface Place {
  /** For messages: `ingress.hosts[].host`, `jobs.*.path`. */
  readonly path: string;
  /** Whether Helm merges defaults here; inside a list, a free map or an absent section it does not. */
  readonly merged: boolean;
  /** Whether this is a field by name, rather than the item of a list or a value of a free map. */
  readonly field: boolean;
  /** Whether the document is a user's own, to be merged over the defaults. */
  readonly partial: boolean;
  /** Whether defaults and Kubernetes' own descriptions are to be in descriptions. */
  readonly described: boolean;
  /** The values, of the whole definition, that count only beside others, by the section that holds them, in words. */
  readonly conditionals: ReadonlyMap<string, readonly Conditional[]>;
  /** What the schema of the values as a whole says besides: of former names. */
  readonly ofWhole: readonly JsonSchema[];
  /** Whether it refuses what was removed; templates do that in words, which no schema can make Helm say. */
  readonly refusesRemoved: boolean;
}

/**
 * A definition that cannot be what it says; names the value and what to do.
 *
 * @example
 * new DefinitionError("web.port", "the default is no port").message
 */
export class DefinitionError extends Error {
  override readonly name = "DefinitionError";
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path === "" ? "the values" : path}: ${reason}`);
    this.path = path;
  }
}

export const rootPlace: Place = {
  path: "",
  merged: true,
  field: true,
  partial: false,
  described: false,
  conditionals: new Map(),
  ofWhole: [],
  refusesRemoved: true,
};

/** The place of a field by name; `merged` says whether the section that holds it is. */
export function fieldPlace(parent: Place, key: string, merged: boolean): Place {
  return { ...parent, path: parent.path === "" ? key : `${parent.path}.${key}`, merged, field: true };
}

export function itemPlace(parent: Place): Place {
  return { ...parent, path: `${parent.path}[]`, merged: false, field: false };
}

export function valuePlace(parent: Place): Place {
  return { ...parent, path: `${parent.path}.*`, merged: false, field: false };
}
