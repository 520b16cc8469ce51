import type { Deprecation } from "../definition/definition.ts";

/**
 * Said to who sets such a value: `moved to storage.size`, or what to do instead.
 *
 * @example
 * deprecationWords({ kind: "renamed", movedTo: "port" })
 */
export function deprecationWords({ kind, movedTo, advice }: Deprecation): string {
  const words = movedTo === undefined ? (advice ?? "leave it out") : `moved to ${movedTo}`;
  if (kind !== "removed") return words;
  return movedTo === undefined ? `removed: ${words}` : `${words}; say it there`;
}
