import type { Chart } from "../../template/index.ts";
import { linterStep } from "./linter.ts";
import { chartTestingPrograms, helms } from "./programs.ts";
import type { CheckStep } from "./step.ts";

export type { CheckStep } from "./step.ts";

/**
 * The static checks of any chart, in the order in which they run: what the others rest on comes first. Each is loaded
 * when it runs, so that the help, which lists them, need not.
 */
export const steps: readonly CheckStep[] = [
  {
    name: "drift",
    what: "the folder is what the definition makes",
    find: async (project) => (await import("./definition.ts")).findDrift(project),
  },
  {
    name: "schema",
    what: "the schema is sound, and fits its own defaults and examples",
    find: async (project) => (await import("./definition.ts")).validateSchema(project),
  },
  {
    name: "examples",
    what: "the chart takes the values files under ci/",
    find: async (project) => (await import("./definition.ts")).validateExamples(project),
  },
  {
    name: "unused values",
    what: "templates use every value, and none that is not there",
    find: async (project) => (await import("./definition.ts")).findUnusedValues(project),
  },
  {
    name: "effect",
    what: "every value, set alone, makes a difference or is refused",
    isLong: true,
    find: async (project) => (await import("./effect/index.ts")).findValuesWithoutEffect(project),
  },
  {
    name: "helm lint",
    what: "each Helm lints it strictly, with each values file",
    programs: helms,
    find: async (project) => (await import("./helm.ts")).lintWithHelm(project),
  },
  {
    name: "ct lint",
    what: "chart-testing lints it, as ct.yaml says",
    programs: chartTestingPrograms,
    find: async (project) => (await import("./chart-testing.ts")).lintWithChartTesting(project),
  },
];

/** The static checks of one chart: those of any chart, and its own linters. */
export function stepsOf({ linters }: Chart): readonly CheckStep[] {
  return [...steps, ...linters.map(linterStep)];
}
