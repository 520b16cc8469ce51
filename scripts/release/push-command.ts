import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Command } from "commander";
import { type RunResult, run } from "../../tools/index.ts";
import { type ExitCode, exitCodes, give, mark, Refusal, say, UsageError } from "../terminal/problem.ts";
import {
  type ChartPackage,
  digestOf,
  helmReason,
  readPackage,
  readSecret,
  releaseHelm,
} from "./chart-package.ts";

interface Options {
  readonly username?: string;
  readonly passwordFile?: string;
  readonly plainHttp?: boolean;
}

/** `release push`: puts a package into an OCI registry. */
export function pushCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command("push")
    .summary("push a package to an OCI registry")
    .description(
      "Pushes the package and its provenance file to an OCI registry, pulls them back and compares; gives the digest " +
        "that the registry knows the chart by. A version that the registry has is never replaced: the exit code is 1.",
    )
    .argument("<package>", "the packaged chart")
    .argument("<registry>", "where it goes, without the chart's name, like oci://ghcr.io/somebody/charts")
    .option("--username <name>", "the name to log in with (default: as docker or helm have logged in)")
    .option("--password-file <file>", "the file with the password or token, - for standard input")
    .option("--plain-http", "the registry speaks HTTP without TLS")
    .action(async (file: string, registry: string, options: Options) => {
      give(await push(await readPackage(file), registry, options));
      end(exitCodes.fine);
    });
}

async function push(chart: ChartPackage, registry: string, options: Options): Promise<string> {
  const host = /^oci:\/\/([^/]+)/.exec(registry)?.[1];
  if (host === undefined)
    throw new UsageError(`${registry} is no address of an OCI registry; it should begin with oci://`);
  const scratch = await mkdtemp(join(tmpdir(), "kmstack-push-"));
  try {
    const helm = await helmFor(host, options, scratch);
    const reference = `${registry.replace(/\/$/, "")}/${chart.name}`;
    const version = ["--version", chart.version];
    await refuseWhereThere(helm, reference, chart.version, join(scratch, "before"));
    const pushed = await helm(["push", chart.file, registry]);
    const digest = /^Digest: (sha256:[0-9a-f]{64})$/m.exec(pushed.stdout + pushed.stderr)?.[1];
    if (pushed.exitCode !== 0 || digest === undefined)
      throw new Refusal(`helm push to ${registry} failed: ${helmReason(pushed.stderr)}`);
    const back = join(scratch, "back");
    await mkdir(back);
    const provenance = chart.provenance === undefined ? [] : ["--prov"];
    const pulled = await helm(["pull", reference, ...version, ...provenance, "--destination", back]);
    if (pulled.exitCode !== 0)
      throw new Refusal(`${reference} was pushed, but cannot be pulled: ${helmReason(pulled.stderr)}`);
    for (const file of [chart.file, chart.provenance]) {
      if (file === undefined || (await digestOf(file)) === (await digestOf(join(back, basename(file)))))
        continue;
      throw new Refusal(`${reference}: what was pulled back is not ${file}; delete it from the registry`);
    }
    say(`${mark.good} ${reference}:${chart.version} pushed, and pulled back byte for byte`);
    return digest;
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/** Runs Helm with the options that the registry needs; a failing exit code is an answer. */
type RegistryHelm = (args: readonly string[], input?: string) => Promise<RunResult>;

/** Logs in, where there is a name to log in with; the login is gone with the scratch folder. */
async function helmFor(host: string, options: Options, scratch: string): Promise<RegistryHelm> {
  const { username, passwordFile, plainHttp = false } = options;
  if ((username === undefined) !== (passwordFile === undefined))
    throw new UsageError("--username and --password-file go together; give both or neither");
  const flags = [
    ...(plainHttp ? ["--plain-http"] : []),
    ...(username === undefined ? [] : ["--registry-config", join(scratch, "login.json")]),
  ];
  // A cache of its own: what is pulled back has to come from the registry.
  const env = { HELM_CACHE_HOME: join(scratch, "cache") };
  const helm: RegistryHelm = (args, input) =>
    run(releaseHelm, [...args, ...flags], { env, ...(input === undefined ? {} : { input }) });
  if (username !== undefined && passwordFile !== undefined) {
    const password = await readSecret(passwordFile);
    const login = ["registry", "login", host, "--username", username, "--password-stdin"];
    const { exitCode, stderr } = await helm(login, password);
    if (exitCode !== 0) throw new Refusal(`cannot log in to ${host} as ${username}: ${helmReason(stderr)}`);
  }
  return helm;
}

/** What registries answer of a version that is not there; some say the second of a chart that they do not know at all. */
const absent = /not found|denied/i;

async function refuseWhereThere(
  helm: RegistryHelm,
  reference: string,
  version: string,
  folder: string,
): Promise<void> {
  await mkdir(folder);
  const { exitCode, stderr } = await helm(["pull", reference, "--version", version, "--destination", folder]);
  if (exitCode === 0)
    throw new Refusal(
      `${reference}:${version} is there already; what is released stays as it is: raise the version`,
    );
  if (!absent.test(stderr)) throw new Refusal(`${reference} cannot be asked for: ${helmReason(stderr)}`);
}
