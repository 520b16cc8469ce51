import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Definition } from "../../../schema/index.ts";
import { arbitraryValue } from "../../../schema/random/values.ts";

/** Always the same values, so that a check finds the same each time. */
const seed = 1;

const made = new WeakMap<Definition, readonly unknown[]>();

/**
 * Some values that a definition admits besides its default, those that mean something to people first. (A value of an
 * unknown program's language is best known by its examples.)
 */
export function samples(definition: Definition): readonly unknown[] {
  let found = made.get(definition);
  if (found === undefined) {
    const { presence, shape, examples = [] } = definition;
    const options = shape.kind === "choice" ? Object.keys(shape.options) : [];
    const random = fc.sample(arbitraryValue(definition), { seed, numRuns: 6 });
    const byDefault = presence.kind === "default" ? presence.value : undefined;
    found = [...examples, ...options, ...random].filter((value) => !isDeepStrictEqual(value, byDefault));
    made.set(definition, found);
  }
  return found;
}

/** One value for where there has to be any. */
export function sample(definition: Definition): unknown {
  const [first] = samples(definition);
  return first;
}
