import { requiredValues, stringify, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { type Chart, CheckError, evaluateChart, writeEmbedded } from "../../template/index.ts";

/** Values that a chart is tried with. */
export interface Trial {
  /** For messages: `default values`, `ci/ingress-values.yaml`. */
  readonly name: string;
  /** The values file, from the chart's folder; absent for the default values. */
  readonly file?: string;
  readonly values: ValuesDocument;
}

/** The values that a chart is tried with: its defaults alone, unless some value is required, and each example. */
export function trials({ values: definition, examples }: Chart): readonly Trial[] {
  const alone = requiredValues(definition).length > 0 ? [] : [{ name: "default values", values: {} }];
  const files = Object.entries(examples).map(([name, { values }]) => {
    const file = `ci/${name}-values.yaml`;
    return { name: file, file, values: values as ValuesDocument };
  });
  return [...alone, ...files];
}

/** What a chart makes of its default values or of one of its examples. */
export interface Rendering {
  /** For messages: `default values`, `ci/ingress-values.yaml`. */
  readonly name: string;
  /** None where the values are refused. */
  readonly objects: readonly unknown[];
  /** What the chart's own checks say against the values. */
  readonly refusal?: string;
}

/** The objects of each trial; values that the schema refuses are left out. */
export function renderings(chart: Chart): readonly Rendering[] {
  return trials(chart).flatMap((trial) =>
    validateValues(chart.values, stringify(trial.values), trial.name).some(
      ({ severity }) => severity === "error",
    )
      ? []
      : [render(chart, trial)],
  );
}

function render(chart: Chart, { name, values }: Trial): Rendering {
  try {
    const objects = evaluateChart(chart, { values }).map(({ object }) => writeEmbedded(object, stringify));
    return { name, objects };
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    return { name, objects: [], refusal: error.message };
  }
}
