import type { Command } from "commander";
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
import { chartOption } from "./terminal/options.ts";
import { count, type ExitCode, exitCodes, give, mark, say } from "./terminal/problem.ts";

interface Options {
  readonly chart?: string;
  readonly json?: boolean;
}

/** `kmstack validate`: what is wrong in a values file, and where. */
export function validateCommand(program: Command, end: (code: ExitCode) => void): void {
  chartOption(program.command("validate"))
    .summary("check values files: place, path, what is wrong, what was meant")
    .description(
      "Checks values files against the chart's values. Each problem comes with its file, line and column; the " +
        "exit code is 1 where there is any but warnings.",
    )
    .argument("<file...>", "values files; - for standard input")
    .option("--json", "for programs: the problems as a JSON array")
    .action(async (files: readonly string[], options: Options) => end(await validate(files, options)));
}

async function validate(
  names: readonly string[],
  { json = false, chart: module }: Options,
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
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const found = [
    ...(errors === 0 ? [] : [count(errors, "problem")]),
    ...(warnings === 0 ? [] : [count(warnings, "warning")]),
  ];
  return `${errors === 0 ? mark.good : mark.bad} ${found.length === 0 ? "no problem" : found.join(", ")}`;
}

/**
 * The values of several files, each laid over the ones before it. Problems are shown, and nothing is
 * returned where one of them is an error.
 *
 * @throws {UsageError} where a file cannot be read
 */
export async function mergedValues(
  chart: Chart,
  names: readonly string[],
): Promise<ValuesDocument | undefined> {
  const files = await readValuesFiles(names);
  const problems = files.flatMap(({ name, text }) => validateValues(chart.values, text, name));
  for (const problem of problems) say(formatProblem(problem));
  if (problems.some(isError)) {
    say(verdict(problems));
    return undefined;
  }
  const documents = files.map(({ text }) => (parseYaml(text) ?? {}) as ValuesDocument);
  return documents.reduce(joinValues, {});
}
