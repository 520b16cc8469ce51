import { readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { parse } from "yaml";
import { run, tool } from "../../../../tools/index.ts";
import { deleteNamespace, namespacePrefix } from "../kubernetes/namespaces.ts";
import { prepareCertificate } from "../kubernetes/serving-certificate.ts";
import { removeVolumesOf } from "../kubernetes/volumes.ts";
import { chartFolder } from "../release/release.ts";
import { type Cluster, kubectlOf } from "../ways/cluster.ts";
import { prepareNamespace } from "./prerequisites.ts";
import { revisionsWith } from "./revisions.ts";

/** What is done with a values file. */
export interface Settings {
  /** Several installations at a time share the nodes, on which node-exporter has a port for itself. */
  readonly nodeExporterPort: number;
}

/** What chart-testing found. */
export interface Verdict {
  readonly passed: boolean;
  /** Everything that it, Helm and kubectl wrote. */
  readonly output: string;
}

/** What of a values file decides which settings are made. */
export interface ExampleValues {
  readonly scrape?: { readonly interval?: string };
  readonly nodeExporter?: { readonly port?: number };
  readonly metricsServer?: { readonly tls?: { readonly type?: string } };
  readonly grafana?: object;
}

/**
 * `ct install --upgrade` with one values file of the chart: installs it, runs `helm test`, uninstalls it; first the same
 * with what the chart was before, which it upgrades and tests again. A file that the chart did not have then is only
 * installed.
 */
export async function installWithChartTesting(
  cluster: Cluster,
  valuesFile: string,
  settings: Settings,
): Promise<Verdict> {
  const kubectl = kubectlOf(cluster);
  const namespace = `${namespacePrefix}ct-${valuesFile.replace(/-values\.yaml$/, "")}`;
  const values = (parse(readFileSync(join(chartFolder, "ci", valuesFile), "utf8")) ?? {}) as ExampleValues;
  const revisions = await revisionsWith(valuesFile);
  const upgrade = revisions.valuesFile !== "none";
  try {
    await prepareNamespace(kubectl, namespace);
    const setArguments = settingsOf(values, settings);
    if (values.metricsServer?.tls?.type === "secret") {
      // Nobody has the key of the example's authority.
      const folder = join(revisions.folder, "certificates");
      const authority = await prepareCertificate(kubectl, namespace, "metrics-server-tls", folder);
      setArguments.push(`--set-file=metricsServer.tls.caBundle=${authority}`);
    }
    const { exitCode, stdout, stderr } = await run(
      "ct",
      [
        ...["install", "--config", join(chartFolder, "..", "ct.yaml"), "--charts", "chart"],
        ...["--namespace", namespace, "--helm-extra-args", "--timeout 120s"],
        ...["--helm-extra-set-args", setArguments.join(" ")],
        ...(upgrade ? ["--upgrade"] : []),
      ],
      { cwd: revisions.folder, env: { KUBECONFIG: cluster.kubeconfig, PATH: await pathWithKubectl() } },
    );
    const output = `${stdout}${stderr}`;
    // A previous revision that cannot be installed is passed over by chart-testing, in silence but for this line.
    const skipped =
      revisions.valuesFile === "same" && /^Upgrade testing for release .* skipped/m.test(output);
    return { passed: exitCode === 0 && !skipped, output };
  } finally {
    await revisions.remove();
    await deleteNamespace(kubectl, namespace);
    await removeVolumesOf(kubectl, namespace);
  }
}

/** chart-testing calls `kubectl` by its name. */
async function pathWithKubectl(): Promise<string> {
  return [dirname((await tool("kubectl")).path), process.env["PATH"] ?? ""].join(delimiter);
}

/**
 * Without Grafana, whose image is not built here, unless the file is about it.
 *
 * Quick scrapes, so that the test inside does not wait long for the first, unless the file is about the interval; not
 * too quick, since several installations scrape the API server, whose answer alone is some 20,000 samples.
 */
export function settingsOf(values: ExampleValues, { nodeExporterPort }: Settings): string[] {
  const set = [
    ...(values.scrape?.interval ? [] : ["scrape.interval=5s", "scrape.timeout=5s"]),
    ...(values.grafana ? [] : ["grafana.enabled=false"]),
    ...(values.nodeExporter?.port ? [] : [`nodeExporter.port=${nodeExporterPort}`]),
  ];
  return set.length === 0 ? [] : [`--set=${set.join(",")}`];
}
