import { stringify, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { type Chart, CheckError, evaluateChart, writeEmbedded } from "../../template/index.ts";

/** What a chart makes of its default values or of one of its examples. */
export interface Rendering {
  /** For messages: `default values`, `ci/ingress-values.yaml`. */
  readonly name: string;
  /** None where the values are refused. */
  readonly objects: readonly unknown[];
  /** What the chart's own checks say against the values. */
  readonly refusal?: string;
}

/** The objects of the default values and of each example; examples that the schema refuses are left out. */
export function renderings(chart: Chart): readonly Rendering[] {
  const examples = Object.entries(chart.examples).map(
    ([name, { values }]) => [`ci/${name}-values.yaml`, values as ValuesDocument] as const,
  );
  return [["default values", {}] as const, ...examples].flatMap(([name, values]) =>
    validateValues(chart.values, stringify(values), name).some(({ severity }) => severity === "error")
      ? []
      : [render(chart, name, values)],
  );
}

function render(chart: Chart, name: string, values: ValuesDocument): Rendering {
  try {
    const objects = evaluateChart(chart, { values }).map(({ object }) => writeEmbedded(object, stringify));
    return { name, objects };
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    return { name, objects: [], refusal: error.message };
  }
}
