import { clusterOf } from "./doctor/cluster.ts";
import { diagnose } from "./doctor/diagnose.ts";
import { lookAround } from "./doctor/look/index.ts";
import { commandOf, report } from "./doctor/report.ts";
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
  if (options.namespace !== undefined) await requireNamespace(options.namespace);
  const seen = await waitFor("looking around", () => lookAround(cluster, options.namespace));
  const findings = diagnose(seen.flatMap(({ sights }) => sights));
  const unread = seen.flatMap((one) => one.unread);
  if (options.json === true) {
    const told = findings.map(({ trouble, sights }) => ({
      id: trouble?.id ?? "unknown",
      title: trouble?.title,
      cause: trouble?.cause,
      sure: trouble?.sure,
      seen: sights.map(({ where, message }) => ({ where, message })),
      cures: (trouble?.cures ?? []).map(({ command, ...cure }) =>
        command === undefined ? cure : { ...cure, command: commandOf(command, sights[0]) },
      ),
      page: trouble?.page,
    }));
    give(
      JSON.stringify({
        findings: told,
        unread,
        fine: seen.flatMap(({ what, fine }) => (fine === undefined ? [] : [{ what, fine }])),
      }),
    );
  } else {
    give(report(seen, findings));
    say(`${count(findings.length, "finding")} in Kubernetes ${version.value.gitVersion}`);
  }
  return findings.length + unread.length > 0 ? exitCodes.found : exitCodes.fine;

  async function requireNamespace(name: string): Promise<void> {
    const found = await cluster.get(`/api/v1/namespaces/${name}`);
    if (!found.ok && found.status === 404)
      throw new UsageError(`there is no namespace ${name}; name the one that the release is in`);
  }
}
