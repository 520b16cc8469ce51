import { type Command, InvalidArgumentError, Option } from "commander";
import { stringify, type ValuesDocument } from "../schema/index.ts";
import { type Chart, CheckError, evaluateChart, type Rendered, writeEmbedded } from "../template/index.ts";
import { loadChart } from "./project/definition.ts";
import { chartOption } from "./terminal/options.ts";
import { count, type ExitCode, exitCodes, give, mark, say } from "./terminal/problem.ts";
import { mergedValues } from "./validate.ts";

interface Options {
  readonly chart?: string;
  readonly values: readonly string[];
  readonly name: string;
  readonly namespace: string;
  readonly kubeVersion: string;
  readonly apiVersions: readonly string[];
  readonly isUpgrade?: boolean;
  readonly summary?: boolean;
  readonly json?: boolean;
}

/** An option that may be given any number of times. */
function repeated(flags: string, description: string): Option {
  return new Option(flags, `${description}; may be repeated`)
    .argParser((value, earlier: readonly string[]) => [...earlier, value])
    .default([], "none");
}

/** What Helm takes for a release's name. Source: pkg/chartutil/validate_name.go. */
function releaseName(name: string): string {
  const isName =
    name.length <= 53 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name);
  if (isName) return name;
  throw new InvalidArgumentError("Helm takes at most 53 lower-case letters, digits, hyphens and dots.");
}

function namespaceName(name: string): string {
  if (/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(name)) return name;
  throw new InvalidArgumentError("Kubernetes takes at most 63 lower-case letters, digits and hyphens.");
}

/** As Helm completes it: `1.34` is `v1.34.0`. */
function kubernetesVersion(version: string): string {
  const [, major, minor, patch = "0", suffix = ""] =
    /^v?(\d+)\.(\d+)(?:\.(\d+))?([-+][0-9A-Za-z.+-]+)?$/.exec(version) ?? [];
  if (major === undefined || minor === undefined) {
    throw new InvalidArgumentError("It takes a version such as 1.34, 1.34.2 or v1.34.2+k3s1.");
  }
  return `v${major}.${minor}.${patch}${suffix}`;
}

/** `kmstack template`: the manifests of a chart, without Helm. */
export function templateCommand(program: Command, end: (code: ExitCode) => void): void {
  chartOption(program.command("template"))
    .summary("show the manifests that the chart makes of some values, without Helm")
    .description(
      "Shows the manifests that `helm template` would make, worked out in this process. The values are checked " +
        "first; the exit code is 1 where they are wrong.",
    )
    .addOption(
      repeated(
        "-f, --values <file>",
        "a values file, - for standard input; a later one goes over an earlier one",
      ),
    )
    .option("--name <name>", "the release's name", releaseName, "release-name")
    .option("-n, --namespace <namespace>", "the release's namespace", namespaceName, "default")
    .option("--kube-version <version>", "the cluster's version", kubernetesVersion, "v1.34.0")
    .addOption(repeated("-a, --api-versions <version>", "a group and version that the cluster serves"))
    .option("--is-upgrade", "render an upgrade instead of an install")
    .option("--summary", "show what the objects are, not the objects")
    .addOption(new Option("--json", "for programs: the objects as a JSON array").conflicts("summary"))
    .action(async (options: Options) => end(await template(options)));
}

async function template(options: Options): Promise<ExitCode> {
  const chart = await loadChart(options.chart);
  const values = await mergedValues(chart, options.values);
  if (values === undefined) return exitCodes.found;
  const rendered = render(chart, values, options);
  if (rendered === undefined) return exitCodes.found;
  show(chart, rendered, options);
  return exitCodes.fine;
}

function render(chart: Chart, values: ValuesDocument, options: Options): readonly Rendered[] | undefined {
  const { name, namespace, isUpgrade = false, kubeVersion, apiVersions } = options;
  try {
    return evaluateChart(chart, {
      values,
      release: { name, namespace, isUpgrade },
      kubernetesVersion: kubeVersion,
      apiVersions,
    });
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    say(`${mark.bad} ${error.message}`);
    return undefined;
  }
}

function show({ metadata }: Chart, rendered: readonly Rendered[], { summary, json }: Options): void {
  const written = rendered.map(({ template, object }) => ({
    template,
    object: writeEmbedded(object, stringify),
  }));
  if (json) give(JSON.stringify(written.map(({ object }) => object)));
  else if (summary) give(summaryOf(written));
  else
    give(
      written
        .map(({ template, object }) => `---\n# Source: ${metadata.name}/${template}\n${stringify(object)}`)
        .join(""),
    );
}

interface Named {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string };
}

function summaryOf(rendered: readonly Rendered[]): string {
  const rows = rendered.map(({ object }) => {
    const { kind = "?", metadata } = object as Named;
    return [kind, metadata?.name ?? "?"] as const;
  });
  const width = Math.max(...rows.map(([kind]) => kind.length), 0);
  const lines = rows.map(([kind, name]) => `  ${kind.padEnd(width)}  ${name}`);
  return [`${count(rows.length, "object")}:`, ...lines].join("\n");
}
