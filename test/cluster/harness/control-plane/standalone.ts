import { readFile } from "node:fs/promises";
import { get } from "node:https";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type ToolName, tool } from "../../../../tools/index.ts";
import { until } from "../until.ts";
import { apiServerArguments, etcdArguments } from "./arguments.ts";
import { type Kept, keep } from "./kept.ts";
import { makePki, type Pki } from "./pki.ts";

/** The API servers that there are: the oldest that the chart admits, the one that it is made for, and the newest. */
export const apiServers = [
  "kube-apiserver-oldest",
  "kube-apiserver",
  "kube-apiserver-newest",
] as const satisfies readonly ToolName[];

export type ApiServerName = (typeof apiServers)[number];

/** What the one that guards every change needs, and who asks it. */
export const standalonePrograms = [
  "etcd",
  "kubectl",
  "kube-apiserver",
] as const satisfies readonly ToolName[];

/** An API server by itself: nothing schedules, controls or runs what is created there. */
export interface Standalone {
  /** The kubeconfig file of an administrator. */
  readonly kubeconfig: string;
  /** Kubernetes' version, like `v1.34.10`. */
  readonly version: string;
  /** A folder for what belongs to it, such as caches; it goes with it. */
  readonly folder: string;
  /** Ends it; nothing stays behind. */
  stop(): Promise<void>;
}

const startsWithinMs = 60_000;

/**
 * Starts etcd and kube-apiserver, as ordinary processes on free loopback ports, with their state in a temporary
 * folder. They end with this process at the latest.
 *
 * @throws Error with the last lines of the log where one of them does not start; nothing stays behind then either
 */
export async function startApiServer(
  name: ApiServerName,
  moreArguments: readonly string[] = [],
): Promise<Standalone> {
  const [etcd, apiServer] = await Promise.all([tool("etcd"), tool(name)]);
  const kept = await keep(name);
  try {
    const [clientPort, peerPort, port] = await freePorts();
    kept.run("etcd", etcd.path, etcdArguments({ folder: join(kept.folder, "etcd"), clientPort, peerPort }));
    const address = "127.0.0.1";
    const pki = await makePki(join(kept.folder, "pki"), `https://${address}:${port}`, [`IP:${address}`]);
    const args = apiServerArguments(pki, {
      etcdPort: clientPort,
      bindAddress: address,
      port,
      // Endpoints must not have a loopback address; nobody uses this one, which is for documentation (RFC 5737).
      advertiseAddress: "198.51.100.1",
      // Of both families, as values may ask for either; 112 bits are what each of the releases takes.
      serviceCidr: "10.96.0.0/16,fd00:10:96::/112",
      aggregation: false,
    });
    // No controller makes the ServiceAccounts and tokens that this plugin gives to pods.
    kept.run(name, apiServer.path, [...args, "--disable-admission-plugins=ServiceAccount", ...moreArguments]);
    await Promise.race([kept.broken, ready(port, pki, kept, name)]);
    return {
      kubeconfig: pki.kubeconfigs.admin,
      version: `v${apiServer.version}`,
      folder: kept.folder,
      stop: kept.end,
    };
  } catch (error) {
    await kept.end();
    throw error;
  }
}

/** Ports that are free now, all different. */
async function freePorts(): Promise<readonly [number, number, number]> {
  const held = await Promise.all([holdPort(), holdPort(), holdPort()]);
  const [one, two, three] = held;
  await Promise.all(held.map(({ release }) => release()));
  return [one.port, two.port, three.port];
}

async function holdPort(): Promise<{ readonly port: number; readonly release: () => Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has no port");
  return { port: address.port, release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function ready(port: number, pki: Pki, kept: Kept, name: string): Promise<void> {
  const ca = await readFile(pki.authority.certificate);
  let last = "no answer";
  const isReady = async (): Promise<boolean> => {
    last = await readyz(port, ca);
    return last === "ok";
  };
  if (await until(isReady, startsWithinMs)) return;
  throw new Error(
    `${name} is not ready after ${startsWithinMs / 1000} s; /readyz says: ${last}\n` +
      `The last lines of its log:\n${await kept.lastLines(name)}`,
  );
}

/** What an API server says of itself, `ok` once all is there, the default roles included: else nobody may ask. */
function readyz(port: number, ca: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const asked = get({ host: "127.0.0.1", port, path: "/readyz", ca, timeout: 5_000 }, (answer) => {
      text(answer).then(resolve, (error: unknown) => resolve(String(error)));
    });
    asked.on("timeout", () => asked.destroy(new Error("no answer within 5 s")));
    asked.on("error", ({ message }) => resolve(message));
  });
}
