import { type Command, Option } from "commander";
import { kubernetesVersion } from "../schema/kubernetes/version.ts";
import type { AdoptOptions } from "./adopt.ts";
import type { CheckOptions } from "./check.ts";
import { steps } from "./checks/index.ts";
import type { DiffOptions } from "./diff.ts";
import type { DoctorOptions } from "./doctor.ts";
import type { WatchOptions } from "./generate/watch.ts";
import type { GenerateOptions } from "./generate.ts";
import type { InitOptions } from "./init.ts";
import type { MetricsOptions } from "./metrics.ts";
import type { MigrateOptions } from "./migrate.ts";
import type { SuggestOptions } from "./suggest.ts";
import type { TemplateOptions } from "./template.ts";
import {
  chartName,
  chartOption,
  kubernetesRelease,
  namespaceName,
  projectOptions,
  releaseName,
  repeated,
} from "./terminal/options.ts";
import type { AddCommand } from "./terminal/program.ts";
import type { ValidateOptions } from "./validate.ts";

/*
 * What `kmstack` takes, command by command. What a command does is loaded when it is called: a help, or a slip in an
 * option, waits for nothing else.
 */

export const initCommand: AddCommand = (program, end) =>
  program
    .command("init")
    .summary("begin a chart of your own")
    .description(
      "Makes a folder with a small chart's definition, its test, and what an editor, npm and a CI need to work on it. A folder of " +
        "that name may be there where nothing is in it.",
    )
    .argument("<name>", "the chart's name, and the folder's", chartName)
    .option("--json", "for programs: the folder and its files, as JSON on standard output")
    .action(async (name: string, options: InitOptions) => {
      const { init } = await import("./init.ts");
      end(await init(name, options));
    });

export const generateCommand: AddCommand = (program, end) =>
  projectOptions(program.command("generate"))
    .summary("write the chart's folder from its definition")
    .description(
      "Writes the chart's folder from its definition. Files that the definition no longer makes are deleted. What " +
        "was not generated, and what was edited since, is never touched: where there is such a file, nothing is " +
        "written. With --check nothing is written either: a difference is shown, and the exit code is 1. With --watch " +
        "it writes again after each change of a file beside the definition, or that it imports.",
    )
    .option("--check", "write nothing; fail, with a diff, where the folder is not what the definition makes")
    .option("--discard-edits", "replace generated files that were edited, too")
    .addOption(
      new Option("--watch", "write again after each change, until Ctrl-C").conflicts(["check", "json"]),
    )
    .option("--json", "for programs: what changed, as JSON on standard output")
    .action(
      async ({
        watch: again = false,
        ...options
      }: GenerateOptions & WatchOptions & { readonly watch?: boolean }) => {
        if (again) {
          const { watch } = await import("./generate/watch.ts");
          end(await watch(options));
        } else {
          const { generate } = await import("./generate.ts");
          end(await generate(options));
        }
      },
    );

const nameWidth = Math.max(...steps.map(({ name }) => name.length));

export const checkCommand: AddCommand = (program, end) =>
  projectOptions(program.command("check"))
    .summary("run all static checks")
    .description(
      `Runs all static checks:\n${steps.map(({ name, what }) => `  ${name.padEnd(nameWidth)}  ${what}`).join("\n")}\n` +
        "and the chart's own linters.\n\n" +
        "The programs of others are built on first use, with Go and Python, which takes some minutes once. The " +
        "exit code is 1 where a check finds something.",
    )
    .option("--no-programs", "leave out the checks that run programs of others or take long")
    .option("--json", "for programs: the steps and what they found, as JSON")
    .action(async (options: CheckOptions) => {
      const { check } = await import("./check.ts");
      end(await check(options));
    });

export const validateCommand: AddCommand = (program, end) =>
  chartOption(program.command("validate"))
    .summary("check values files: place, path, what is wrong, what was meant")
    .description(
      "Says what `helm install` would say against values files: against the schema, and by the chart's own checks. " +
        "Several files are one set, each laid over the ones before it. Each problem comes with its file, line and " +
        "column; the exit code is 1 where there is any but warnings.",
    )
    .argument("<file...>", "values files, as `helm install --values` takes them; - for standard input")
    .option("--json", "for programs: the problems as a JSON array")
    .action(async (files: readonly string[], options: ValidateOptions) => {
      const { validate } = await import("./validate.ts");
      end(await validate(files, options));
    });

export const migrateCommand: AddCommand = (program, end) =>
  chartOption(program.command("migrate"))
    .summary("rewrite values files to the names that values have now")
    .description(
      "Rewrites values files to the names that values have now, where the chart says that they were renamed or moved. All else " +
        "stays as it is: comments, order, anchors, quotes. What cannot be moved safely is left, and told of; the exit code is 1 " +
        "then. With --check nothing is written, and it is 1 where there is anything to move.",
    )
    .argument("<file...>", "values files; - for standard input, which is given on standard output")
    .option("--check", "write nothing; fail where there is something to move")
    .option("--json", "for programs: what was moved and what is left, as a JSON array")
    .action(async (files: readonly string[], options: MigrateOptions) => {
      const { migrate } = await import("./migrate.ts");
      end(await migrate(files, options));
    });

export const diffCommand: AddCommand = (program, end) =>
  program
    .command("diff")
    .summary("say what a newer chart means for people's values files, and which version it needs")
    .description(
      "Says what a values file meets that was written for one chart and is given to another, by their values.schema.json and " +
        "values.yaml. A change is breaking where a file that was taken may be refused, additive where each is taken as before. What only " +
        "a chart's templates refuse is not seen. The exit code is 1 where the newer chart's version says less than that (major, minor, " +
        "patch; below 1.0.0 minor, patch, patch).",
    )
    .argument("<old>", "a chart's folder, a package (.tgz), or REVISION:FOLDER of the git repository here")
    .argument("<new>", "the same of the newer one")
    .option("--json", "for programs: the differences and the verdict, as JSON")
    .action(async (old: string, now: string, options: DiffOptions) => {
      const { diff } = await import("./diff.ts");
      end(await diff(old, now, options));
    });

export const adoptCommand: AddCommand = (program, end) =>
  program
    .command("adopt")
    .summary("write a definition for a chart that is there already")
    .description(
      "Reads a chart's values.yaml with its comments (also those of helm-docs, helm-schema, readme-generator), its " +
        "values.schema.json and its templates, and writes a definition from which `kmstack generate` makes the chart with the same " +
        "values and a stricter schema. The templates stay as they are. What could not be understood, values that no template uses, " +
        "and those that values.yaml has not, are told with their place. Nothing is overwritten.",
    )
    .argument("<chart>", "the chart's folder")
    .option("--out <folder>", "the definition's folder, which is not there yet (default: the chart's name)")
    .option("--json", "for programs: the folder and what is to know, as JSON")
    .action(async (chart: string, options: AdoptOptions) => {
      const { adopt } = await import("./adopt.ts");
      end(await adopt(chart, options));
    });

export const templateCommand: AddCommand = (program, end) =>
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
    .option("--kube-version <version>", "the cluster's version", kubernetesRelease, kubernetesVersion)
    .addOption(repeated("-a, --api-versions <version>", "a group and version that the cluster serves"))
    .option("--is-upgrade", "render an upgrade instead of an install")
    .option("--summary", "show what the objects are, not the objects")
    .addOption(new Option("--json", "for programs: the objects as a JSON array").conflicts("summary"))
    .action(async (options: TemplateOptions) => {
      const { template } = await import("./template.ts");
      end(await template(options));
    });

export const metricsCommand: AddCommand = (program, end) =>
  program
    .command("metrics")
    .summary("say which metrics rules and dashboards read that kube-metrics-stack does not keep by itself")
    .description(
      "Of what kube-metrics-stack collects it keeps what is read (scrape.metrics: lean): by its own rules and dashboards, and by " +
        "those in its values. This says which metrics rules and dashboards elsewhere read besides, as values to add.",
    )
    .argument(
      "<file...>",
      "Prometheus' rule files, PrometheusRules, dashboards as Grafana exports them, ConfigMaps with some; - for standard input",
    )
    .option("--json", "for programs: the metrics to keep besides, and those that are kept already, as JSON")
    .action(async (files: readonly string[], options: MetricsOptions) => {
      const { metrics } = await import("./metrics.ts");
      end(await metrics(files, options));
    });

/** Whom to ask, as kubectl has it. */
function clusterOptions(command: Command): Command {
  return command
    .option("--kubeconfig <file>", "the kubeconfig (default: KUBECONFIG, or ~/.kube/config)")
    .option("--context <name>", "the kubeconfig's context (default: its current one)");
}

export const doctorCommand: AddCommand = (program, end) =>
  clusterOptions(program.command("doctor"))
    .summary("say what is wrong with the metrics of a cluster, why, and what cures it")
    .description(
      "Looks at a cluster's monitoring, whoever has installed it: what Prometheus says of its targets, the metrics API, pods, claims, " +
        "load balancers, autoscalers, certificates of kubelets. It reads, with your kubeconfig's rights, and changes nothing. Of what is " +
        "wrong it says what was seen, why it is so, and what cures it: values for kube-metrics-stack, or a command. The exit code is 1 " +
        "where there is anything, or something could not be read.\n\n" +
        "With --before it looks ahead instead: whether what kube-metrics-stack would make of some values fits this cluster. Nothing is " +
        "made then either, not even for a trial.",
    )
    .option(
      "-n, --namespace <namespace>",
      "only what is in this namespace (default: wherever monitoring runs); with --before, the release's (default: the context's)",
      namespaceName,
    )
    .option("--before", "before an install: whether values fit the cluster")
    .addOption(
      repeated(
        "-f, --values <file>",
        "with --before: a values file, - for standard input; a later one goes over an earlier one",
      ),
    )
    .option("--name <name>", "with --before: the release's name", releaseName, "monitoring")
    .option("--json", "for programs: what was found, as JSON")
    .action(async (options: DoctorOptions) => {
      const { doctor } = await import("./doctor.ts");
      end(await doctor(options));
    });

export const suggestCommand: AddCommand = (program, end) =>
  clusterOptions(program.command("suggest"))
    .summary("write values for kube-metrics-stack that fit a cluster, each with its reason")
    .description(
      "Looks at a cluster and writes a values file for it to standard output: what kind of cluster it is, how its kubelets' certificates " +
        "can be checked, which StorageClass there is, what of the control plane answers, whether it needs a metrics-server. Where the " +
        "chart's default is right, there is nothing. It reads, with your kubeconfig's rights, and changes nothing, but with --probe. The " +
        "exit code is 1 where something could not be read.",
    )
    .option("-n, --namespace <namespace>", "the release's namespace (default: the context's)", namespaceName)
    .option("--name <name>", "the release's name", releaseName, "monitoring")
    .option(
      "--probe",
      "see the kubelets' certificates from a pod: one is made in the namespace, without any rights, and taken away again",
    )
    .option("--json", "for programs: the values and their reasons, as JSON")
    .action(async (options: SuggestOptions) => {
      const { suggest } = await import("./suggest.ts");
      end(await suggest(options));
    });
