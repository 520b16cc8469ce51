import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { execa } from "execa";
import type { Server } from "./chart-repository.ts";

/** Why there is no registry, for a test that cannot run without. */
export const noRegistry = "docker-registry is not on PATH; install Debian's package of that name";

/** Who may use a registry that asks for a name. */
export const account = { username: "releaser", password: "open sesame" } as const;

/** The account as `htpasswd -nbB` writes it. */
const htpasswd = "releaser:$2y$05$abcdefghijklmnopqrstuupx2xBUC4954936wVIjyyPHmUBFu0wCW\n";

/** Whether a registry can be started here. */
export async function hasRegistry(): Promise<boolean> {
  return (await execa("docker-registry", ["--version"], { reject: false })).exitCode === 0;
}

/**
 * Starts an empty OCI registry on a free port; it speaks plain HTTP.
 *
 * @param options.login whether it asks for {@link account}
 * @param options.host the address of this host on which it listens; by default only this host reaches it
 */
export async function startRegistry({ login = false, host = "127.0.0.1" } = {}): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-registry-"));
  const accounts = join(folder, "htpasswd");
  await writeFile(accounts, htpasswd);
  const config = {
    version: "0.1",
    storage: { filesystem: { rootdirectory: join(folder, "storage") } },
    http: { addr: `${host}:0` },
    ...(login ? { auth: { htpasswd: { realm: "test", path: accounts } } } : {}),
  };
  // JSON is YAML.
  await writeFile(join(folder, "config.yml"), JSON.stringify(config));
  const registry = execa("docker-registry", ["serve", join(folder, "config.yml")], {
    all: true,
    buffer: false,
    reject: false,
  });
  return {
    address: await listening(registry.all),
    async stop() {
      registry.kill();
      await registry;
      await rm(folder, { recursive: true });
    },
  };
}

/** The address that the registry says it listens on. */
async function listening(output: NodeJS.ReadableStream): Promise<string> {
  const said: string[] = [];
  for await (const line of createInterface(output)) {
    const [, address] = /listening on ([\d.]+:\d+)/.exec(line) ?? [];
    if (address !== undefined) {
      output.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`docker-registry did not start:\n${said.join("\n")}`);
}
