import type { ValuePath } from "../../schema/index.ts";
import type { Chart } from "../chart/define.ts";
import { isOfDependency } from "../chart/dependencies.ts";
import { usedByHand } from "../hand-written/values.ts";

/**
 * Whether a value is used where `evaluateChart` does not see it: by a template that is written by hand, or by another chart that
 * comes with this one.
 *
 * @returns the answer for a path, in which `[]` or `*` stands for the items of a list or the values of a map
 * @example
 * const mixed = defineChart({
 *   metadata: { name: "mixed", version: "1.0.0", description: "Greets people." },
 *   source: "src",
 *   values,
 *   templates: {},
 *   files: { "templates/own.yaml": "greeting: {{ .Values.greeting }}\n" },
 * });
 * [usedElsewhere(mixed)(["greeting"]), usedElsewhere(mixed)(["replicas"])]
 */
export function usedElsewhere(chart: Chart): (path: ValuePath) => boolean {
  const { dependencies = [] } = chart.metadata;
  const byHand = usedByHand(chart);
  return (path) => {
    const leaf = path.map((step) => (step === "*" ? "[]" : step));
    return (
      isOfDependency(dependencies, leaf) ||
      byHand.some(({ path: used, whole }) => isWithin(used, leaf) || (whole && isWithin(leaf, used)))
    );
  };
}

/** Whether a path is another one, or of what is in it. */
export function startsWith(path: ValuePath, start: ValuePath): boolean {
  return start.every((key, index) => path[index] === key);
}

/** The same, where a template may also walk through the fields of a section. */
function isWithin(path: ValuePath, start: ValuePath): boolean {
  return start.every((key, index) => path[index] === key || key === "[]" || path[index] === "[]");
}
