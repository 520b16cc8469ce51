import type { Command } from "commander";

/** The options of every command that works on a chart's definition. */
export function chartOption(command: Command): Command {
  return command.option(
    "--chart <module>",
    "the module that exports the chart (default: kube-metrics-stack's own)",
  );
}

/** The options of every command that also works on the chart's folder. */
export function projectOptions(command: Command): Command {
  return chartOption(command).option("--out <folder>", "the chart's folder", "chart");
}
