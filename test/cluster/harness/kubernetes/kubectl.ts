import { execa } from "execa";
import { tool } from "../../../../tools/index.ts";

/** What an API server answers, as far as the tests look at it. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

/** A list of them. */
export interface List<T> {
  readonly items: readonly T[];
}

/** kubectl for one cluster. */
export interface Kubectl {
  /** Runs it; gives what it wrote. Throws what it said where it failed. */
  (...args: readonly string[]): Promise<string>;
  /** Applies objects. */
  apply(...objects: readonly object[]): Promise<void>;
  /** What `get -o json` with these arguments gives; the type is what the caller expects of Kubernetes' API. */
  get<T = KubernetesObject>(...args: readonly string[]): Promise<T>;
  /** Whether `get` with these arguments finds something. */
  has(...args: readonly string[]): Promise<boolean>;
  /** The answer to a GET of a path of the API server; undefined where it answers with an error. */
  raw(path: string): Promise<string | undefined>;
}

/** Long enough for anything that does not hang. */
const timeoutMs = 120_000;

/** @param kubeconfig the file that says where the cluster is and who asks */
export function kubectlFor(kubeconfig: string): Kubectl {
  const call = async (args: readonly string[], input?: string): Promise<string> => {
    const { path } = await tool("kubectl");
    const { stdout } = await execa(path, ["--kubeconfig", kubeconfig, ...args], {
      timeout: timeoutMs,
      ...(input === undefined ? { stdin: "ignore" } : { input }),
    });
    return stdout;
  };
  return Object.assign((...args: readonly string[]) => call(args), {
    apply: async (...objects: readonly object[]) => {
      const list = { apiVersion: "v1", kind: "List", items: objects };
      await call(["apply", "--filename", "-"], JSON.stringify(list));
    },
    // What comes back is Kubernetes' business; the caller names the type that its API documents.
    get: async <T>(...args: readonly string[]) =>
      JSON.parse(await call(["get", ...args, "--output", "json"])) as T,
    has: (...args: readonly string[]) =>
      call(["get", ...args]).then(
        () => true,
        () => false,
      ),
    raw: (path: string) => call(["get", "--raw", path]).catch(() => undefined),
  });
}
