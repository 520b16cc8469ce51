import { existsSync } from "node:fs";
import { cp, lstat, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { cacheFolder } from "../../../../../tools/cache.ts";
import { lastLinesOf } from "../../logs.ts";
import { until } from "../../until.ts";
import { type Machine, rootOf } from "../layout.ts";
import { makeCgroups, removeCgroups } from "./cgroups.ts";
import { link, unlink } from "./network.ts";
import { childrenOf, end, isAlive, recall, remember, startDetached } from "./processes.ts";

const initScript = fileURLToPath(new URL("init.sh", import.meta.url));

const processFile = (machine: Machine, name: string): string => join(machine.folder, "processes", name);

/** The file that a daemon of a machine, or its first process (`init`), writes to. */
const logFile = (machine: Machine, name: string): string => join(machine.folder, "logs", `${name}.log`);

/** Starts a machine: its namespaces, its file system, its link. Its state, if it has one, is kept. */
export async function boot(machine: Machine): Promise<void> {
  await makeRoot(machine);
  await makeCgroups(machine);
  await mkdir(join(machine.folder, "logs"), { recursive: true });
  const outer = startDetached(
    "unshare",
    [
      ...[
        "--net",
        "--mount",
        "--pid",
        "--uts",
        "--ipc",
        "--fork",
        "--kill-child",
        "--propagation",
        "private",
      ],
      ...["bash", initScript, rootOf(machine), cacheFolder(), machine.name],
    ],
    logFile(machine, "init"),
  );
  let init: number | undefined;
  const ready = await until(
    () => {
      init = childrenOf(outer)[0];
      return !isAlive(outer) || (init !== undefined && existsSync(`/proc/${init}/root/run/ready`));
    },
    20_000,
    20,
  );
  if (!ready || init === undefined || !isAlive(outer)) {
    throw await failure(machine, "init", "did not start");
  }
  await remember(processFile(machine, "init"), init);
  await link(machine, init);
}

/** Ends a machine and all that runs on it. Its state stays. */
export async function halt(machine: Machine): Promise<void> {
  const init = await recall(processFile(machine, "init"));
  if (init !== undefined) await end(init, "SIGKILL");
  await unlink(machine);
  await removeCgroups(machine);
}

/** Starts a daemon on a machine; it runs until it is stopped or the machine halts. */
export async function start(
  machine: Machine,
  daemon: string,
  program: string,
  args: readonly string[],
): Promise<void> {
  const outer = startDetached(
    "nsenter",
    [...(await namespacesOf(machine)), program, ...args],
    logFile(machine, daemon),
  );
  await remember(processFile(machine, daemon), outer);
}

/** Stops a daemon. */
export async function stop(machine: Machine, daemon: string): Promise<void> {
  const outer = await recall(processFile(machine, daemon));
  if (outer === undefined) return;
  await Promise.all(childrenOf(outer).map((child) => end(child)));
  await end(outer);
}

/** @throws Error with the end of its log when the daemon does not run (any more) */
export async function requireRunning(machine: Machine, daemon: string): Promise<void> {
  if ((await recall(processFile(machine, daemon))) === undefined)
    throw await failure(machine, daemon, "ended");
}

/**
 * Waits until a daemon of a machine does what it was started for.
 *
 * @param what that is, like `become ready`
 * @throws Error with the end of its log when it has ended, or does not do so in time
 */
export async function untilDaemon(
  machine: Machine,
  daemon: string,
  what: string,
  does: () => Promise<boolean>,
  milliseconds: number,
  pause?: number,
): Promise<void> {
  const done = await until(
    async () => {
      await requireRunning(machine, daemon);
      return does();
    },
    milliseconds,
    pause,
  );
  if (!done) throw await failure(machine, daemon, `did not ${what} within ${milliseconds / 1000} s`);
}

/** Runs a command on a machine to its end; gives what it wrote. */
export async function execute(
  machine: Machine,
  command: string,
  ...args: readonly string[]
): Promise<string> {
  const { stdout } = await execa("nsenter", [...(await namespacesOf(machine)), command, ...args]);
  return stdout;
}

/** Writes a file of a machine, at a path of the machine; gives that path. */
export async function install(machine: Machine, path: string, content: string): Promise<string> {
  const file = join(rootOf(machine), path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content, { mode: 0o600 });
  return path;
}

/** The path by which this host sees a file of a running machine, those in its memory too. */
export async function seenFromHost(machine: Machine, path: string): Promise<string> {
  return `/proc/${await initOf(machine)}/root${path}`;
}

async function namespacesOf(machine: Machine): Promise<readonly string[]> {
  return ["--target", String(await initOf(machine)), "--net", "--mount", "--pid", "--uts", "--ipc", "--"];
}

async function initOf(machine: Machine): Promise<number> {
  const init = await recall(processFile(machine, "init"));
  if (init === undefined) throw new Error(`${machine.name}: not running; bring the cluster up first`);
  return init;
}

async function failure(machine: Machine, daemon: string, what: string): Promise<Error> {
  const log = logFile(machine, daemon);
  return new Error(
    `${daemon} of ${machine.name} ${what}. The last lines of ${log}:\n${await lastLinesOf(log)}`,
  );
}

/** What of the host's root folder is not there again as a folder of /usr. */
const linksIntoUsr = ["bin", "sbin", "lib", "lib32", "lib64", "libx32"];

/** The folders of a machine's root that it begins with empty. */
const emptyFolders = ["usr", "dev", "proc", "sys", "run", "tmp", "opt", "mnt", "root", "var/lib", "var/log"];

async function makeRoot(machine: Machine): Promise<void> {
  const root = rootOf(machine);
  if (existsSync(root)) return;
  const partial = `${root}.partial`;
  await rm(partial, { recursive: true, force: true });
  for (const folder of emptyFolders) await mkdir(join(partial, folder), { recursive: true });
  for (const name of linksIntoUsr.filter((folder) => existsSync(`/${folder}`))) {
    if (!(await lstat(`/${name}`)).isSymbolicLink()) {
      throw new Error(
        `/${name}: is a folder of its own and not part of /usr, as Debian and its kin have it since 2021`,
      );
    }
    await symlink(`usr/${name}`, join(partial, name));
  }
  await copyConfiguration(join(partial, "etc"));
  await execa("mv", [partial, root]);
}

/** The part of /etc that the programs of /usr need: who users are, how libraries are found, which alternative is meant. */
const configuration = [
  "alternatives",
  "group",
  "ld.so.cache",
  "nsswitch.conf",
  "passwd",
  "protocols",
  "services",
  "ssl",
];

async function copyConfiguration(folder: string): Promise<void> {
  await mkdir(folder);
  for (const name of (await readdir("/etc")).filter((entry) => configuration.includes(entry))) {
    await cp(join("/etc", name), join(folder, name), { recursive: true, verbatimSymlinks: true });
  }
  await writeFile(join(folder, "resolv.conf"), "");
  await writeFile(join(folder, "hosts"), "127.0.0.1 localhost\n");
}
