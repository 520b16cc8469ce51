import type { Command } from "commander";

/** The options of every command that works on a chart's definition. */
export function chartOption(command: Command, byDefault = "kube-metrics-stack's own"): Command {
  return command.option("--chart <module>", `the module that exports the chart (default: ${byDefault})`);
}

/** The options of every command that also works on the chart's folder. */
export function projectOptions(command: Command): Command {
  return chartOption(command, "in its own repository kube-metrics-stack's own").option(
    "--out <folder>",
    "the chart's folder",
    "chart",
  );
}
