import { parseYaml } from "../../../schema/index.ts";
import { fieldOf, type Rendered } from "../before/rendered.ts";

/** How somebody of the release knows the kubelets. */
export interface Asker {
  readonly of: Rendered;
  /** `verify`: by the cluster's authority; `anybody`: it does not look; `otherwise`: by other authorities, or through the API server. */
  readonly trust: "verify" | "anybody" | "otherwise";
}

/** Where pods have the cluster's authority. */
const clusterAuthority = "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt";

/** All that asks the kubelets, as the objects of a release say it: Prometheus by its file or its resource, and metrics-server. */
export function kubeletAskers(objects: readonly Rendered[]): readonly Asker[] {
  return objects.flatMap((of) => byFile(of) ?? byResource(of) ?? byArguments(of) ?? []);
}

/** A job of prometheus.yml, as far as it is looked at. */
interface Job {
  readonly job_name?: string;
  readonly tls_config?: { readonly ca_file?: string; readonly insecure_skip_verify?: boolean };
  readonly relabel_configs?: readonly { readonly replacement?: unknown }[];
}

function byFile(of: Rendered): Asker | undefined {
  const text = of.kind === "ConfigMap" ? fieldOf(of, ["data", "prometheus.yml"]) : undefined;
  if (typeof text !== "string") return undefined;
  const { scrape_configs: jobs = [] } = parseYaml(text) as { readonly scrape_configs?: readonly Job[] };
  const job = jobs.find(({ job_name }) => job_name === "kubelet");
  if (job === undefined) return undefined;
  const isProxied = (job.relabel_configs ?? []).some(({ replacement }) =>
    String(replacement).startsWith("/api/v1/nodes/"),
  );
  const { ca_file, insecure_skip_verify } = job.tls_config ?? {};
  return { of, trust: isProxied ? "otherwise" : trustOf(insecure_skip_verify, ca_file) };
}

/** By the class of those jobs, which the operator's resource has. */
function byResource(of: Rendered): Asker | undefined {
  const classes = fieldOf(of, ["spec", "scrapeClasses"]);
  if (!Array.isArray(classes)) return undefined;
  const found: unknown = classes.find((one: unknown) =>
    String(fieldOf({ one }, ["one", "name"])).endsWith(".kubelet"),
  );
  const tls = fieldOf({ found }, ["found", "tlsConfig"]) as
    | { readonly caFile?: string; readonly insecureSkipVerify?: boolean }
    | undefined;
  return tls === undefined ? undefined : { of, trust: trustOf(tls.insecureSkipVerify, tls.caFile) };
}

function byArguments(of: Rendered): Asker | undefined {
  const args = fieldOf(of, ["spec", "template", "spec", "containers", 0, "args"]);
  if (!Array.isArray(args) || !args.includes("--kubelet-use-node-status-port")) return undefined;
  const authority = args.map(String).find((arg) => arg.startsWith("--kubelet-certificate-authority="));
  return {
    of,
    trust: trustOf(
      args.includes("--kubelet-insecure-tls"),
      authority?.slice(authority.indexOf("=") + 1) ?? clusterAuthority,
    ),
  };
}

function trustOf(isUnchecked: boolean | undefined, authority: string | undefined): Asker["trust"] {
  if (isUnchecked === true) return "anybody";
  return authority === clusterAuthority ? "verify" : "otherwise";
}
