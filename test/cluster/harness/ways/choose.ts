import { platform } from "node:process";
import { execa } from "execa";
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

/**
 * Brings a cluster up: the way that `KMSTACK_CLUSTER` names, else kind where Docker runs, else from binaries. A cluster
 * that exists is only ever taken where the variable says so.
 *
 * @throws Error that says what is missing and what to do
 */
export async function bringUp(): Promise<BroughtUp> {
  const way = chosen() ?? ((await dockerRuns()) ? "kind" : "node");
  progress(`a cluster by way of ${way}${chosen() ? "" : ` (${variable}=${ways.join("|")} chooses)`}`);
  return bring[way]();
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
