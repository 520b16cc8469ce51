import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { parse } from "yaml";
import { run } from "../../tools/index.ts";
import { fileReason } from "../project/file-errors.ts";
import { Refusal, UsageError } from "../terminal/problem.ts";

/** The key that a package is signed with. */
export interface Signer {
  /** The key's user name, or a part of it that no other key has. */
  readonly key: string;
  /** The file of exported secret keys. */
  readonly keyring: string;
  /** The file whose first line is the key's passphrase, `-` for standard input; left out: the key has none. */
  readonly passphraseFile?: string;
}

/** A packaged chart. */
export interface ChartPackage {
  readonly file: string;
  readonly name: string;
  readonly version: string;
  /** The provenance file beside it, where there is one. */
  readonly provenance?: string;
}

/** Helm 4 takes the times in the archive from the environment, so the same chart gives the same bytes. */
export const releaseHelm = "helm4";

/**
 * Packages a chart's folder, with a provenance file where there is a signer. Packages of the same name and version in
 * the destination are replaced, after the new one is complete.
 *
 * @param time what the files in the archive are dated with, in seconds since 1970
 * @returns the package's path
 * @throws {Refusal} with what Helm said, where it fails
 * @throws {UsageError} where the keyring or the passphrase cannot be read
 */
export async function packChart(
  folder: string,
  destination: string,
  time: number,
  signer?: Signer,
): Promise<string> {
  const partial = await scratchIn(destination);
  try {
    const helm = ["package", folder, "--destination", partial, ...(await signing(signer, partial))];
    const { stdout } = await helmOrRefuse(helm, { SOURCE_DATE_EPOCH: String(time) });
    const made = /^Successfully packaged chart and saved it to: (.+)$/m.exec(stdout)?.[1];
    if (made === undefined) throw new Error(`helm package did not say where the package is: ${stdout}`);
    return await moveIn(made, destination);
  } finally {
    await rm(partial, { recursive: true });
  }
}

/**
 * Makes a folder in another one, which is made too where it is missing. What is complete can be renamed from the one
 * into the other. Only its owner may look into it.
 *
 * @throws {UsageError} where it cannot be made
 */
export async function scratchIn(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    return await mkdtemp(join(folder, ".partial-"));
  } catch (error) {
    throw new UsageError(`${folder} cannot be written to: ${fileReason(error)}; name another folder`, {
      cause: error,
    });
  }
}

/**
 * Moves a package and its provenance file into a folder. At no time is there a package beside another one's
 * provenance file.
 *
 * @returns where the package is then
 */
export async function moveIn(file: string, folder: string): Promise<string> {
  const [target, provenance] = [join(folder, basename(file)), `${file}.prov`];
  await rm(target, { force: true });
  await rm(`${target}.prov`, { force: true });
  if (existsSync(provenance)) await rename(provenance, `${target}.prov`);
  await rename(file, target);
  return target;
}

/**
 * Reads which chart a package holds.
 *
 * @throws {UsageError} where there is no such file, or no chart in it
 */
export async function readPackage(file: string): Promise<ChartPackage> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`${file}: there is no such file; make it with \`npm run release -- package\``);
  const { exitCode, stdout, stderr } = await run(releaseHelm, ["show", "chart", file]);
  if (exitCode !== 0) throw new UsageError(`${file} is no packaged chart: ${helmReason(stderr)}`);
  const { name, version } = parse(stdout) as { name: string; version: string };
  const provenance = `${file}.prov`;
  return { file, name, version, ...(existsSync(provenance) ? { provenance } : {}) };
}

/** The SHA-256 of a file, in hexadecimal. */
export async function digestOf(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}

/**
 * Runs the Helm that releases.
 *
 * @throws {Refusal} with what Helm said, where it fails
 */
export async function helmOrRefuse(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const ended = await run(releaseHelm, args, { env });
  if (ended.exitCode !== 0) throw new Refusal(`helm ${args[0]} failed: ${helmReason(ended.stderr)}`);
  return ended;
}

/** What Helm said on standard error, without its `Error:`. */
export function helmReason(stderr: string): string {
  return stderr.trim().replace(/^Error: /m, "");
}

async function signing(signer: Signer | undefined, scratch: string): Promise<readonly string[]> {
  if (signer === undefined) return [];
  const { key, keyring, passphraseFile } = signer;
  if (!existsSync(keyring))
    throw new UsageError(
      `${keyring}: there is no such file; export the secret key into it, see docs/releasing.md`,
    );
  const args = ["--sign", "--key", key, "--keyring", keyring];
  if (passphraseFile === undefined) return args;
  // A copy, since of all kinds of standard input Helm reads only pipes.
  const copy = join(scratch, "passphrase");
  await writeFile(copy, await readSecret(passphraseFile), { mode: 0o600 });
  return [...args, "--passphrase-file", copy];
}

/**
 * Reads a secret from a file or, for `-`, from standard input, so that it never is an argument, which other users of
 * the machine can see. One line's end after it is not part of it.
 *
 * @throws {UsageError} where it cannot be read or is empty
 */
export async function readSecret(file: string): Promise<string> {
  const bytes = await (file === "-" ? buffer(process.stdin) : readFile(file)).catch((error: unknown) => {
    throw new UsageError(
      `${file} cannot be read: ${fileReason(error)}; name the file that holds the secret`,
      {
        cause: error,
      },
    );
  });
  const secret = bytes.toString("utf8").replace(/\r?\n$/, "");
  if (secret === "")
    throw new UsageError(`${file === "-" ? "standard input" : file} is empty; it should hold the secret`);
  return secret;
}
