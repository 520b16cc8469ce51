import type { Command } from "commander";
import { loadProject, shown } from "../project/definition.ts";
import { projectOptions } from "../terminal/options.ts";
import { type ExitCode, exitCodes, give, mark, Refusal, say, UsageError } from "../terminal/problem.ts";
import { digestOf, packChart, type Signer } from "./chart-package.ts";
import { git } from "./git.ts";
import { unready } from "./readiness.ts";

interface Options {
  readonly chart?: string;
  readonly out?: string;
  readonly destination: string;
  readonly key?: string;
  readonly keyring?: string;
  readonly passphraseFile?: string;
  readonly unsigned?: boolean;
}

/** `release package`: makes the package and its provenance file. */
export function packageCommand(program: Command, end: (code: ExitCode) => void): void {
  projectOptions(program.command("package"))
    .summary("package the chart and sign it")
    .description(
      "Packages the chart's folder and signs the package; gives the package's path. Refuses, with exit code 1, where " +
        "something is not committed, the folder is not what its definition makes, the version has been released " +
        "(another commit has its tag), or CHANGELOG.md says nothing of it. The same commit gives the same bytes.",
    )
    .option("-d, --destination <folder>", "where the package goes", "release")
    .option("--key <name>", "the name of the key to sign with")
    .option("--keyring <file>", "the file of exported secret keys that holds it")
    .option("--passphrase-file <file>", "the file with the key's passphrase, - for standard input")
    .option("--unsigned", "do not sign")
    .action(async (options: Options) => {
      await pack(options);
      end(exitCodes.fine);
    });
}

async function pack({ destination, ...options }: Options): Promise<void> {
  const signer = signerOf(options);
  const project = await loadProject(options);
  const problems = await unready(project);
  if (problems.length > 0) {
    const what = `${project.chart.metadata.name} ${project.chart.metadata.version}`;
    throw new Refusal([`${what} is not ready to be released:`, ...problems].join("\n  - "));
  }
  const time = Number(await git(["log", "-1", "--format=%ct"]));
  const file = await packChart(project.folder, destination, time, signer);
  say(
    `${mark.good} ${shown(file)}: ${signer === undefined ? "not signed" : "signed"}, sha256 ${await digestOf(file)}`,
  );
  give(file);
}

/** @throws {UsageError} where it is not said whether and with which key to sign */
function signerOf({
  key,
  keyring,
  passphraseFile,
  unsigned = false,
}: Omit<Options, "destination">): Signer | undefined {
  if (unsigned) {
    if (key === undefined && keyring === undefined && passphraseFile === undefined) return undefined;
    throw new UsageError(
      "--unsigned goes with none of --key, --keyring and --passphrase-file; drop one or the other",
    );
  }
  if (key === undefined || keyring === undefined)
    throw new UsageError("a package is signed: name the key with --key and --keyring, or say --unsigned");
  return { key, keyring, ...(passphraseFile === undefined ? {} : { passphraseFile }) };
}
