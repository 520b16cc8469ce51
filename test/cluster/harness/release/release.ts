import { fileURLToPath } from "node:url";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { type RunOptions, run, type ToolName } from "../../../../tools/index.ts";
import type { Cluster } from "../ways/cluster.ts";

/** The chart's folder. */
export const chartFolder = fileURLToPath(new URL("../../../../chart", import.meta.url));

/** An installation of the chart. */
export interface Release {
  readonly cluster: Cluster;
  readonly name: string;
  readonly namespace: string;
}

/** How it is installed. */
export interface InstallOptions {
  /** By default the current Helm 3. */
  readonly helm?: ToolName;
  /** What is installed, in Helm's words; by default the chart's folder. */
  readonly chart?: string;
  /** Whether to wait until all is ready; by default it does, for two minutes. */
  readonly wait?: boolean;
  /** More arguments of Helm's. */
  readonly more?: readonly string[];
  /** Added to Helm's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Grafana's image cannot be built here as the others are, so scenarios are without it unless they say otherwise; one that
 * does needs a cluster that can pull images.
 */
const withoutGrafana: ValuesDocument = { grafana: { enabled: false } };

/**
 * Installs a release, or upgrades it to other values.
 *
 * @throws Error with what Helm said
 */
export async function install(
  release: Release,
  values: ValuesDocument,
  { helm = "helm3", chart = chartFolder, wait = true, more = [], env = {} }: InstallOptions = {},
): Promise<void> {
  const patience = wait ? ["--wait", "--timeout", "2m"] : [];
  const args = ["upgrade", "--install", release.name, chart, "--create-namespace", "--values", "-"];
  const input = JSON.stringify(joinValues(withoutGrafana, values));
  await helmOf(release, helm, [...args, ...patience, ...more], { input, env });
}

/** Goes back to an earlier revision, and waits until that is ready. */
export async function rollBack(release: Release, revision: number): Promise<void> {
  await helmOf(release, "helm3", ["rollback", release.name, String(revision), "--wait", "--timeout", "2m"]);
}

/** Uninstalls a release, and waits until its pods are gone. */
export async function uninstall(release: Release): Promise<void> {
  await helmOf(release, "helm3", [
    "uninstall",
    release.name,
    "--wait",
    "--cascade=foreground",
    "--ignore-not-found",
  ]);
}

/** Runs Helm for a release's cluster and namespace; gives what it wrote. */
export async function helmOf(
  { cluster, namespace }: Release,
  helm: ToolName,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const whereTo = ["--kubeconfig", cluster.kubeconfig, "--namespace", namespace];
  const { exitCode, stdout, stderr } = await run(helm, [...args, ...whereTo], options);
  if (exitCode !== 0) throw new Error(`${helm} ${args.join(" ")}: exit code ${exitCode}\n${stderr}${stdout}`);
  return stdout;
}
