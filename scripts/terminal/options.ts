import { type Command, InvalidArgumentError, Option } from "commander";
import { chartNameAdvice, isChartName } from "../../template/chart/name.ts";

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

/** An option that may be given any number of times. */
export function repeated(flags: string, description: string): Option {
  return new Option(flags, `${description}; may be repeated`)
    .argParser((value, earlier: readonly string[]) => [...earlier, value])
    .default([], "none");
}

/** What the toolkit takes for a chart's name. */
export function chartName(name: string): string {
  if (isChartName(name)) return name;
  throw new InvalidArgumentError(`It is no name of a chart; ${chartNameAdvice}.`);
}

/** What Helm takes for a release's name. Source: pkg/chartutil/validate_name.go. */
export function releaseName(name: string): string {
  const isName =
    name.length <= 53 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name);
  if (isName) return name;
  throw new InvalidArgumentError("Helm takes at most 53 lower-case letters, digits, hyphens and dots.");
}

/** What Kubernetes takes for a namespace's name. */
export function namespaceName(name: string): string {
  if (/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name)) return name;
  throw new InvalidArgumentError("Kubernetes takes at most 63 lower-case letters, digits and hyphens.");
}

/** A version of Kubernetes as Helm completes it: `1.34` is `v1.34.0`. */
export function kubernetesRelease(version: string): string {
  const [, major, minor, patch = "0", suffix = ""] =
    /^v?(\d+)\.(\d+)(?:\.(\d+))?([-+][0-9A-Za-z.+-]+)?$/.exec(version) ?? [];
  if (major === undefined || minor === undefined) {
    throw new InvalidArgumentError("It takes a version such as 1.34, 1.34.2 or v1.34.2+k3s1.");
  }
  return `v${major}.${minor}.${patch}${suffix}`;
}
