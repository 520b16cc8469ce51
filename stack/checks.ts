import type { Check } from "../template/index.ts";
import { components } from "./components.ts";
import { namingChecks } from "./naming/names.ts";
import type { Scope } from "./scope.ts";

/** Values that each are right and must not be together, as the components say. */
export function checks(scope: Scope): readonly Check[] {
  return [...namingChecks(), ...components.flatMap((component) => component.checks?.(scope) ?? [])];
}
