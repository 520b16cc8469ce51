import { type Cluster, clusterOf } from "./doctor/cluster.ts";
import { diagnose } from "./doctor/diagnose.ts";
import { lookAround } from "./doctor/look/index.ts";
import { report, reportForPrograms } from "./doctor/report.ts";
import { count, type ExitCode, exitCodes, give, say, UsageError } from "./terminal/problem.ts";
import { waitFor } from "./terminal/waiting.ts";

/** What `kmstack doctor` takes. */
export interface DoctorOptions {
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly namespace?: string;
  readonly json?: boolean;
}

/**
 * `kmstack doctor`: what is wrong with the metrics of a cluster, why, and what cures it.
 *
 * @throws {UsageError} where the cluster cannot be asked
 */
export async function doctor(options: DoctorOptions): Promise<ExitCode> {
  const cluster = clusterOf(options);
  const version = await cluster.get<{ readonly gitVersion: string }>("/version");
  if (!version.ok) {
    throw new UsageError(`${cluster.server} does not answer: ${version.message}; see that kubectl does`);
  }
  if (options.namespace !== undefined) await requireNamespace(cluster, options.namespace);
  const seen = await waitFor("looking around", () => lookAround(cluster, options.namespace));
  const findings = diagnose(seen.flatMap(({ sights }) => sights));
  if (options.json === true) give(JSON.stringify(reportForPrograms(seen, findings)));
  else {
    give(report(seen, findings));
    say(`${count(findings.length, "finding")} in Kubernetes ${version.value.gitVersion}`);
  }
  const isAllFine = findings.length === 0 && seen.every(({ unread }) => unread.length === 0);
  return isAllFine ? exitCodes.fine : exitCodes.found;
}

/** @throws {UsageError} where there is none of this name */
async function requireNamespace(cluster: Cluster, name: string): Promise<void> {
  const found = await cluster.get(`/api/v1/namespaces/${name}`);
  if (!found.ok && found.status === 404)
    throw new UsageError(`there is no namespace ${name}; name the one that the release is in`);
}
