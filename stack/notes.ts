import type { Note } from "../template/index.ts";
import { components } from "./components.ts";
import type { Scope } from "./scope.ts";

/** What a person is told after an install, as the components say. */
export function notes(scope: Scope): readonly Note[] {
  return components.flatMap((component) => component.notes?.(scope) ?? []);
}
