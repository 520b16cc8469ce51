import { existsSync } from "node:fs";
import type { Command } from "commander";
import { type ExitCode, exitCodes, mark, say, UsageError } from "../terminal/problem.ts";
import { helmOrRefuse, readPackage } from "./chart-package.ts";

/** `release verify`: checks a package against its provenance file and a public key. */
export function verifyCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command("verify")
    .summary("check a package's signature")
    .description(
      "Checks that the package is what its provenance file says, and that a key of the keyring has signed that; the " +
        "exit code is 1 where not.",
    )
    .argument("<package>", "the packaged chart; its provenance file is beside it")
    .requiredOption("--keyring <file>", "the file of public keys, armored or not")
    .action(async (file: string, { keyring }: { readonly keyring: string }) => {
      await verify(file, keyring);
      end(exitCodes.fine);
    });
}

async function verify(file: string, keyring: string): Promise<void> {
  if (!existsSync(keyring))
    throw new UsageError(
      `${keyring}: there is no such file; export the public key into it, see docs/releasing.md`,
    );
  // Not readPackage first: a package that was tampered with need not be one any more, and the signature tells.
  if (!existsSync(file)) await readPackage(file);
  const { stdout } = await helmOrRefuse(["verify", file, "--keyring", keyring]);
  for (const line of stdout.trim().split("\n")) say(`${mark.good} ${line}`);
}
