import { lintWithChartTesting } from "./chart-testing.ts";
import { findDrift, findUnusedValues, validateExamples, validateSchema } from "./definition.ts";
import { lintWithHelm } from "./helm.ts";
import { checkPrometheusConfiguration } from "./prometheus.ts";
import type { CheckStep } from "./step.ts";

export type { CheckStep } from "./step.ts";

/** All static checks, in the order in which they run: what the others rest on comes first. */
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
    name: "helm lint",
    what: "each Helm lints it strictly, with each values file",
    find: lintWithHelm,
  },
  {
    name: "promtool",
    what: "promtool takes each prometheus.yml and each rules.yml",
    find: checkPrometheusConfiguration,
  },
  { name: "ct lint", what: "chart-testing lints it, as ct.yaml says", find: lintWithChartTesting },
];
