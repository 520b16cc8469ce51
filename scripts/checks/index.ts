import type { Chart } from "../../template/index.ts";
import { chartTestingPrograms, lintWithChartTesting } from "./chart-testing.ts";
import { findDrift, findUnusedValues, validateExamples, validateSchema } from "./definition.ts";
import { helms, lintWithHelm } from "./helm.ts";
import { linterStep } from "./linter.ts";
import type { CheckStep } from "./step.ts";

export type { CheckStep } from "./step.ts";

/** The static checks of any chart, in the order in which they run: what the others rest on comes first. */
export const steps: readonly CheckStep[] = [
  { name: "drift", what: "the folder is what the definition makes", find: findDrift },
  {
    name: "schema",
    what: "the schema is sound, and fits its own defaults and examples",
    find: validateSchema,
  },
  { name: "examples", what: "the chart takes the values files under ci/", find: validateExamples },
  { name: "unused values", what: "every value is used by a template", find: findUnusedValues },
  {
    name: "effect",
    what: "every value, set alone, makes a difference or is refused",
    find: async (project) => (await import("./effect/index.ts")).findValuesWithoutEffect(project),
  },
  {
    name: "helm lint",
    what: "each Helm lints it strictly, with each values file",
    programs: helms,
    find: lintWithHelm,
  },
  {
    name: "ct lint",
    what: "chart-testing lints it, as ct.yaml says",
    programs: chartTestingPrograms,
    find: lintWithChartTesting,
  },
];

/** The static checks of one chart: those of any chart, and its own linters. */
export function stepsOf({ linters }: Chart): readonly CheckStep[] {
  return [...steps, ...linters.map(linterStep)];
}
