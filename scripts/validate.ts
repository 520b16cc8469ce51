import {
  formatProblem,
  joinValues,
  type Problem,
  parseYaml,
  type ValuesDocument,
  validateValues,
} from "../schema/index.ts";
import type { Chart } from "../template/index.ts";
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
  const files = await readValuesFiles(names);
  const problems = files.flatMap(({ name, text }) => validateValues(chart.values, text, name));
  if (json) give(JSON.stringify(problems));
  else showProblems(problems);
  return problems.some(isError) ? exitCodes.found : exitCodes.fine;
}

/** A warning, such as of a deprecated value, keeps nobody from installing. */
const isError = ({ severity }: Problem): boolean => severity === "error";

function showProblems(problems: readonly Problem[]): void {
  for (const problem of problems) give(formatProblem(problem));
  say(verdict(problems));
}

function verdict(problems: readonly Problem[]): string {
  return `${problems.some(isError) ? mark.bad : mark.good} ${countOf(problems)}`;
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
export async function mergedValues(chart: Chart, names: readonly string[]): Promise<ValuesDocument> {
  const files = await readValuesFiles(names);
  const problems = files.flatMap(({ name, text }) => validateValues(chart.values, text, name));
  for (const problem of problems) say(formatProblem(problem));
  if (problems.some(isError)) throw new Refusal(countOf(problems), problems);
  const documents = files.map(({ text }) => (parseYaml(text) ?? {}) as ValuesDocument);
  return documents.reduce(joinValues, {});
}
