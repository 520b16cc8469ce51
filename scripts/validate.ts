import {
  formatProblem,
  Layers,
  type Problem,
  problemOf,
  requiredValues,
  type ValuesDocument,
  validateLayers,
} from "../schema/index.ts";
import { type Chart, chartRefusals, type RenderInput } from "../template/index.ts";
import { loadChart } from "./project/definition.ts";
import { readValuesFiles } from "./project/values-files.ts";
import { count, type ExitCode, exitCodes, give, mark, Refusal, say } from "./terminal/problem.ts";

/** What `kmstack validate` takes besides the files. */
export interface ValidateOptions {
  readonly chart?: string;
  readonly json?: boolean;
}

/** `kmstack validate`: what is wrong in values files, and where. */
export async function validate(
  names: readonly string[],
  { json = false, chart: module }: ValidateOptions,
): Promise<ExitCode> {
  const chart = await loadChart(module);
  const problems = problemsOf(chart, new Layers(await readValuesFiles(names)));
  if (json) give(JSON.stringify(problems));
  else showProblems(problems);
  return problems.some(isError) ? exitCodes.found : exitCodes.fine;
}

/**
 * All that Helm would say against values files: what the schema refuses, else what the chart's own checks do.
 *
 * @param input what a render depends on besides the values
 */
export function problemsOf(chart: Chart, layers: Layers, input: RenderInput = {}): readonly Problem[] {
  const problems = validateLayers(chart.values, layers);
  if (problems.some(isError)) return problems;
  const refusals = chartRefusals(chart, { ...input, values: layers.values });
  const errors = refusals.map(({ message, values }) => problemOf(layers, message, values));
  // Of what is refused nobody needs to be warned.
  const warnings = problems.filter(({ path }) => !errors.some((error) => error.path === path));
  return [...warnings, ...errors];
}

/** A warning, such as of a deprecated value, keeps nobody from installing. */
const isError = ({ severity }: Problem): boolean => severity === "error";

function showProblems(problems: readonly Problem[]): void {
  for (const problem of problems) give(formatProblem(problem));
  say(`${problems.some(isError) ? mark.bad : mark.good} ${countOf(problems)}`);
}

/** `2 problems, 1 warning`. */
function countOf(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const found = [
    ...(errors === 0 ? [] : [count(errors, "problem")]),
    ...(warnings === 0 ? [] : [count(warnings, "warning")]),
  ];
  return found.length === 0 ? "no problem" : found.join(", ");
}

/**
 * The values of several files, each laid over the ones before it. Problems are shown.
 *
 * @throws {UsageError} where a file cannot be read
 * @throws {Refusal} where a problem is an error
 */
export async function mergedValues(
  chart: Chart,
  names: readonly string[],
  input: RenderInput,
): Promise<ValuesDocument> {
  // The defaults by themselves are right: `kmstack check` sees to that.
  if (names.length === 0 && requiredValues(chart.values).length === 0) return {};
  const layers = new Layers(await readValuesFiles(names));
  const problems = problemsOf(chart, layers, input);
  for (const problem of problems) say(formatProblem(problem));
  if (problems.some(isError)) throw new Refusal(countOf(problems), problems);
  return layers.values;
}
