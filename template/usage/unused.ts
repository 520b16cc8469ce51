import { type Definition, fieldsOf, type Shape, type ValuePath } from "../../schema/index.ts";
import type { Chart } from "../chart/define.ts";
import { startsWith, usedElsewhere } from "./elsewhere.ts";
import { usedValues } from "./usage.ts";

/**
 * The values that no template of a chart uses, nor any chart that comes with it, such as `prometheus.retention` or
 * `ingress.hosts[].path`.
 *
 * @example
 * unusedValues(greeter)
 */
export function unusedValues(chart: Chart): readonly string[] {
  const used = usedValues(chart);
  const isUsedElsewhere = usedElsewhere(chart);
  const isUsed = (leaf: ValuePath) =>
    used.some(({ path, whole }) => startsWith(path, leaf) || (whole && startsWith(leaf, path)));
  return [...leaves(chart.values, [])].filter((leaf) => !isUsed(leaf) && !isUsedElsewhere(leaf)).map(format);
}

/** The paths of all values that are no sections. */
function* leaves({ shape }: Definition, path: ValuePath): Iterable<ValuePath> {
  if (isSection(shape)) {
    for (const [key, field] of Object.entries(fieldsOf(shape))) {
      // The chart itself reads what was renamed, and refuses what was removed.
      const kind = field.deprecated?.kind ?? "deprecated";
      if (kind === "deprecated") yield* leaves(field, [...path, key]);
    }
  } else if (shape.kind === "list" && isSection(shape.item.shape)) yield* leaves(shape.item, [...path, "[]"]);
  else if (shape.kind === "map" && isSection(shape.value.shape)) yield* leaves(shape.value, [...path, "[]"]);
  else yield path;
}

function isSection({ kind }: Shape): boolean {
  return kind === "object" || kind === "either";
}

function format(path: ValuePath): string {
  return path.join(".").replaceAll(".[]", "[]");
}
