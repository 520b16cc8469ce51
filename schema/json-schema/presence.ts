import type { Definition } from "../definition/definition.ts";
import { DefinitionError, type Place } from "./place.ts";

/**
 * Refuses a default that would never come to be, or not as it is written.
 *
 * @throws DefinitionError for a default where Helm applies none, a default with null in it, a deprecated
 *   value that is set by itself
 */
export function checkPresence({ presence, shape, deprecated }: Definition, place: Place): void {
  if (presence.kind === "unset" && !place.field) {
    throw new DefinitionError(place.path, "a list's item or a map's value cannot be unset: make it required");
  }
  if (deprecated !== undefined && presence.kind !== "unset") {
    throw new DefinitionError(place.path, "a deprecated value must be unset");
  }
  if (presence.kind !== "default") return;
  // A section without a default of its own needs none as an item: its fields say what is to be there.
  if (!place.merged && (place.field || shape.kind !== "object")) {
    throw new DefinitionError(
      place.path,
      "Helm never applies a default inside a list, a free map or a section that is itself not there by default; " +
        "make it required or unset, and give the default where the value is used",
    );
  }
  const hole = pathOfNull(presence.value);
  if (hole !== undefined) {
    throw new DefinitionError(`${place.path}${hole}`, "a default cannot be null: Helm would drop it");
  }
}

function pathOfNull(value: unknown): string | undefined {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return undefined;
  for (const [key, child] of Object.entries(value)) {
    const inner = pathOfNull(child);
    if (inner !== undefined) return Array.isArray(value) ? `[${key}]${inner}` : `.${key}${inner}`;
  }
  return undefined;
}
