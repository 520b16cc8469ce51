import type { Definition } from "./definition.ts";

/**
 * Marks a value as moved. It must be `unset`: still accepted, with a warning, and never there by itself.
 *
 * @param movedTo the path of the value that takes its place, such as `storage.size`
 * @throws Error when the value has a default or is required
 */
export function deprecated<T>(definition: Definition<T>, movedTo: string): Definition<T> {
  if (definition.presence.kind !== "unset") {
    throw new Error(`a value that moved to ${movedTo} must be unset: a default would always set it`);
  }
  return { ...definition, deprecated: { movedTo } };
}
