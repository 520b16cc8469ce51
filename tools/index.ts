/**
 * The command-line tools of others that this project calls, each pinned to one version and built on first use.
 * See README.md here for where they are kept and how a pin is changed.
 */

import { delimiter } from "node:path";
import { execa } from "execa";
import { toolsFile } from "./package.ts";
import { findOnPath, gather } from "./path.ts";
import { commandPins, kubeVersion, pins, type ToolName } from "./pins.ts";

export {
  type CustomResources,
  customResourceDefinitions,
  customResources,
  customResourcesVersion,
} from "./cluster/custom-resources.ts";
export { ToolError } from "./failure.ts";
export { pinnedModule } from "./module.ts";
export { kubeVersion, type ToolName } from "./pins.ts";

/** Every command-line tool, for callers that want all of them ready; the programs that only tests call are not among them. */
export const toolNames = Object.keys(commandPins) as readonly ToolName[];

/** A tool that is ready to run. */
export interface Tool {
  readonly name: ToolName;
  /** Major.minor.patch, like `3.22.0`. */
  readonly version: string;
  /** The executable, an absolute path. */
  readonly path: string;
}

/** Where and with what a tool runs. */
export interface RunOptions {
  /** The working folder; by default that of this process. */
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Written to its standard input; without it, that is empty. */
  readonly input?: string;
}

/** What a tool answered. */
export interface RunResult {
  /** Exactly as written, with the last line's end. */
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** chart-testing's configuration files: pass them to `ct lint` as `--lint-conf` and `--chart-yaml-schema`. */
export const chartTesting = {
  lintConf: toolsFile("chart-testing", "lintconf.yaml"),
  chartYamlSchema: toolsFile("chart-testing", "chart_schema.yaml"),
} as const;

const ready = new Map<ToolName, Promise<Tool>>();

/**
 * A tool of the pinned version: one on PATH if its version fits (for `helm3-oldest` any 3.14.x, else exactly the
 * pinned), else the one in the cache, which is built on the first call; stderr then says so, as it takes minutes.
 * Any number of processes may ask at once.
 *
 * @throws ToolError that says what failed, the last lines of the compiler's or pip's output, and what to do
 */
export function tool(name: ToolName): Promise<Tool> {
  const known = ready.get(name);
  if (known) return known;
  const asked = provide(name);
  ready.set(name, asked);
  // A failure is not remembered: the reason may be gone the next time.
  asked.catch(() => ready.delete(name));
  return asked;
}

async function provide(name: ToolName): Promise<Tool> {
  const pin = pins[name];
  const pinned = pin.version();
  const accepts = pin.accepts ?? ((version: string) => version === pinned);
  const found = pin.versionArgs && (await findOnPath(pin.program, pin.versionArgs, accepts));
  return found ? { name, ...found } : { name, version: pinned, path: await pin.build() };
}

/**
 * Runs a tool to its end; a failing exit code is an answer, not an error.
 *
 * `helm template` and `helm lint` get `--kube-version` with {@link kubeVersion}, so that the output is the same
 * from every Helm; one among the arguments wins. `ct` finds `helm` (Helm 3), `yamllint` and `yamale` on its PATH.
 *
 * @throws ToolError when the tool cannot be built (see {@link tool}); Error when it cannot start, or is killed by a signal
 */
export async function run(
  name: ToolName,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const { path, version } = await tool(name);
  const { cwd, input } = options;
  const env = name === "ct" ? await withProgramsOfChartTesting(options.env) : options.env;
  const ended = await execa(path, pins[name].program === "helm" ? withKubeVersion(args) : args, {
    reject: false,
    stripFinalNewline: false,
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    ...(input === undefined ? { stdin: "ignore" } : { input }),
  });
  if (ended.exitCode === undefined) {
    throw new Error(`${name} ${version} gave no exit code in ${ended.cwd}: ${ended.shortMessage}`, {
      cause: ended.cause,
    });
  }
  return { stdout: ended.stdout, stderr: ended.stderr, exitCode: ended.exitCode };
}

/** Helm takes the last `--kube-version`, so ours goes before the caller's. */
function withKubeVersion(args: readonly string[]): readonly string[] {
  const [command, ...rest] = args;
  if (command !== "template" && command !== "lint") return args;
  return [command, "--kube-version", kubeVersion, ...rest];
}

/** chart-testing calls these by their usual names, and takes the first on PATH whatever its version. */
async function withProgramsOfChartTesting(env: RunOptions["env"]): Promise<Record<string, string>> {
  const [helm, yamllint, yamale] = await Promise.all([tool("helm3"), tool("yamllint"), tool("yamale")]);
  const folder = await gather({ helm: helm.path, yamllint: yamllint.path, yamale: yamale.path });
  const path = env?.["PATH"] ?? process.env["PATH"];
  return { ...env, PATH: path ? `${folder}${delimiter}${path}` : folder };
}
