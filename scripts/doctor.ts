import { lookBefore } from "./doctor/before/index.ts";
import { type Cluster, clusterOf, versionOf } from "./doctor/cluster.ts";
import { diagnose } from "./doctor/diagnose.ts";
import { lookAround } from "./doctor/look/index.ts";
import { report, reportForPrograms } from "./doctor/report.ts";
import type { Seen } from "./doctor/sight.ts";
import { loadChart } from "./project/definition.ts";
import { count, type ExitCode, exitCodes, give, say, UsageError } from "./terminal/problem.ts";
import { waitFor } from "./terminal/waiting.ts";
import { mergedValues } from "./validate.ts";

/** What `kmstack doctor` takes. */
export interface DoctorOptions {
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly namespace?: string;
  /** Look ahead, at whether values fit the cluster. */
  readonly before?: boolean;
  /** Values files; with `before`. */
  readonly values: readonly string[];
  /** The release's name; with `before`. */
  readonly name: string;
  readonly json?: boolean;
}

/**
 * `kmstack doctor`: what is wrong with the metrics of a cluster, why, and what cures it; with `before`, what would be.
 *
 * @throws {UsageError} where the cluster cannot be asked
 * @throws {Refusal} where the values are wrong by themselves, as `kmstack validate` says
 */
export async function doctor(options: DoctorOptions): Promise<ExitCode> {
  if (options.before !== true && options.values.length > 0) {
    throw new UsageError("values are for a look before an install; add --before");
  }
  const cluster = clusterOf(options);
  const gitVersion = await versionOf(cluster);
  const look = options.before === true ? ahead(cluster, gitVersion, options) : around(cluster, options);
  const seen = await waitFor("looking around", () => look);
  const findings = diagnose(seen.flatMap(({ sights }) => sights));
  if (options.json === true) give(JSON.stringify(reportForPrograms(seen, findings)));
  else {
    give(report(seen, findings));
    say(`${count(findings.length, "finding")} in Kubernetes ${gitVersion}`);
  }
  const isAllFine = findings.length === 0 && seen.every(({ unread }) => unread.length === 0);
  return isAllFine ? exitCodes.fine : exitCodes.found;
}

async function around(cluster: Cluster, { namespace }: DoctorOptions): Promise<readonly Seen[]> {
  if (namespace !== undefined) await requireNamespace(cluster, namespace);
  return lookAround(cluster, namespace);
}

async function ahead(
  cluster: Cluster,
  kubernetesVersion: string,
  { values: files, name, namespace = cluster.namespace }: DoctorOptions,
): Promise<readonly Seen[]> {
  const chart = await loadChart(undefined);
  const release = { name, namespace };
  const values = await mergedValues(chart, files, { release, kubernetesVersion });
  return lookBefore(cluster, { chart, values, release, kubernetesVersion });
}

/** @throws {UsageError} where there is none of this name */
async function requireNamespace(cluster: Cluster, name: string): Promise<void> {
  const found = await cluster.get(`/api/v1/namespaces/${name}`);
  if (!found.ok && found.status === 404)
    throw new UsageError(`there is no namespace ${name}; name the one that the release is in`);
}
