import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";

/** A throw-away key in a folder of its own, which the person's own keys do not see. */
export interface SigningKey {
  readonly name: string;
  /** The file of exported secret keys, as `helm package --sign` wants it. */
  readonly secretKeyring: string;
  /** The file of exported public keys, as every Helm's `--verify` wants it. */
  readonly publicKeyring: string;
  /** The same armored, as it is published; Helm 4 takes it as it is. */
  readonly publicKey: string;
  /** The file that holds the passphrase; empty where the key has none. */
  readonly passphraseFile: string;
  remove(): Promise<void>;
}

/** @param passphrase what protects the secret key; nothing where it is left out */
export async function makeSigningKey(name = "chart@example.org", passphrase = ""): Promise<SigningKey> {
  // Not below a deep folder: the agent's socket is in it, whose path may have about a hundred characters.
  const folder = await mkdtemp(join(tmpdir(), "gpg-"));
  const env = { GNUPGHOME: folder };
  const gpg = (...args: string[]) =>
    execa("gpg", ["--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", passphrase, ...args], {
      env,
      stdin: "ignore",
    });
  const exported = async (file: string, ...args: string[]): Promise<string> => {
    await gpg("--output", join(folder, file), ...args);
    return join(folder, file);
  };
  await gpg("--quick-generate-key", `Charts <${name}>`, "rsa2048", "sign", "1d");
  const passphraseFile = join(folder, "passphrase");
  await writeFile(passphraseFile, passphrase);
  return {
    name,
    secretKeyring: await exported("secret.gpg", "--export-secret-keys"),
    publicKeyring: await exported("public.gpg", "--export"),
    publicKey: await exported("public.asc", "--armor", "--export"),
    passphraseFile,
    async remove() {
      await execa("gpgconf", ["--kill", "gpg-agent"], { env });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
