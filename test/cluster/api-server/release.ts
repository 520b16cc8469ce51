import { customResourceDefinitions, customResources, run } from "../../../tools/index.ts";
import { type ApiServerName, type Standalone, startApiServer } from "../harness/control-plane/standalone.ts";
import { until } from "../harness/until.ts";

/** An API server that knows the custom resources of others, and is asked by kubectl. */
export interface Release {
  /** Like `v1.34.10`. */
  readonly version: string;
  /** The groups and versions that it serves, which Helm's templates may ask for. */
  readonly apiVersions: readonly string[];
  readonly folder: string;
  /** The kubeconfig file of an administrator. */
  readonly kubeconfig: string;
  /** Runs kubectl; gives the lines that it wrote. */
  kubectl(...args: readonly string[]): Promise<Said>;
  stop(): Promise<void>;
}

/** What kubectl said, by lines. */
export interface Said {
  readonly answers: readonly string[];
  /** Errors and warnings. */
  readonly complaints: readonly string[];
}

/** The namespace of the tests. */
export const namespace = "monitoring";

/** A namespace for pods that keep to the Pod Security Standard "restricted". */
export const restricted = "restricted";

/** One in which an example has a Role. */
const namespaceOfOthers = "shop";

/** The namespace of MetalLB, in which it wants its resources. */
export const metallbNamespace = "metallb-system";

/** Starts the API server of a release, and prepares it for the tests. */
export async function startRelease(name: ApiServerName): Promise<Release> {
  const server = await startApiServer(name);
  try {
    await prepare(server);
    const { answers } = await succeed(server, "api-versions");
    return {
      version: server.version,
      folder: server.folder,
      kubeconfig: server.kubeconfig,
      apiVersions: answers,
      kubectl: (...args) => kubectl(server, args),
      stop: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(server: Standalone): Promise<void> {
  const files = (await Promise.all(customResources.map(customResourceDefinitions))).flat();
  // As they come: a last-applied annotation would be too large for some.
  await succeed(server, "create", ...files.flatMap((file) => ["--filename", file]));
  await established(server, files.length);
  for (const each of [namespace, restricted, metallbNamespace, namespaceOfOthers])
    await succeed(server, "create", "namespace", each);
  // As what holds where an object names none: as an argument it would have kubectl refuse those that name another one.
  await succeed(server, "config", "set-context", "--current", `--namespace=${namespace}`);
  const standard = "pod-security.kubernetes.io/enforce=restricted";
  await succeed(server, "label", "namespace", restricted, standard);
}

/** Waits until custom resources are served; `kubectl wait` asks for them one by one, which takes five seconds. */
async function established(server: Standalone, count: number): Promise<void> {
  const states =
    '{{range .items}}{{range .status.conditions}}{{if eq .type "Established"}}{{.status}}{{"\\n"}}{{end}}{{end}}{{end}}';
  const areServed = async (): Promise<boolean> => {
    const { answers } = await succeed(server, "get", "crds", "--output", `go-template=${states}`);
    return answers.filter((state) => state === "True").length === count;
  };
  if (await until(areServed, 30_000)) return;
  throw new Error("the CustomResourceDefinitions are not established after 30 s");
}

async function kubectl(server: Standalone, args: readonly string[]): Promise<Said> {
  const cache = `${server.folder}/kubectl`;
  const own = ["--kubeconfig", server.kubeconfig, "--cache-dir", cache];
  const { stdout, stderr, exitCode } = await run("kubectl", [...own, ...args], { env: { KUBERC: "off" } });
  const said = { answers: linesOf(stdout), complaints: linesOf(stderr) };
  if (exitCode !== 0 && said.complaints.length === 0) {
    throw new Error(`kubectl ${args[0]} ended with code ${exitCode} and without a word`);
  }
  return said;
}

async function succeed(server: Standalone, ...args: readonly string[]): Promise<Said> {
  const said = await kubectl(server, args);
  if (said.complaints.length > 0) throw new Error(said.complaints.join("\n"));
  return said;
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
