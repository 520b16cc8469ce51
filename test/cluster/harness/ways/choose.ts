import { platform } from "node:process";
import { execa } from "execa";
import type { ToolName } from "../../../../tools/index.ts";
import { programs as nodePrograms } from "../node/cluster.ts";
import { bringUpNode } from "../node/index.ts";
import { progress } from "../progress.ts";
import { type BroughtUp, type Way, ways } from "./cluster.ts";
import { takeExisting } from "./existing.ts";
import { createKind } from "./kind.ts";

/** The variable that chooses the way to a cluster. */
const variable = "KMSTACK_CLUSTER";

const bring: Readonly<Record<Way, () => Promise<BroughtUp>>> = {
  node: bringUpNode,
  kind: createKind,
  existing: takeExisting,
};

/** The programs that are built for each way. */
const programs: Readonly<Record<Way, readonly ToolName[]>> = {
  node: nodePrograms,
  kind: ["kind", "kubectl"],
  existing: ["kubectl"],
};

/**
 * Brings a cluster up: the way that `KMSTACK_CLUSTER` names, else kind where Docker runs, else from binaries. A cluster
 * that exists is only ever taken where the variable says so.
 *
 * @throws Error that says what is missing and what to do
 */
export async function bringUp(): Promise<BroughtUp> {
  const way = await theWay();
  progress(`a cluster by way of ${way}${chosen() ? "" : ` (${variable}=${ways.join("|")} chooses)`}`);
  return bring[way]();
}

/** The programs that are built to bring it up, the first that are needed first. */
export async function clusterPrograms(): Promise<readonly ToolName[]> {
  return programs[await theWay()];
}

async function theWay(): Promise<Way> {
  return chosen() ?? ((await dockerRuns()) ? "kind" : "node");
}

function chosen(): Way | undefined {
  const name = process.env[variable];
  if (name === undefined || name === "") return undefined;
  const way = ways.find((each) => each === name);
  if (way === undefined) throw new Error(`${variable}=${name}: must be one of ${ways.join(", ")}`);
  return way;
}

async function dockerRuns(): Promise<boolean> {
  if (platform === "win32") return false;
  const { exitCode } = await execa("docker", ["info"], { reject: false, timeout: 10_000 });
  return exitCode === 0;
}
