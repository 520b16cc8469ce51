import type { TestProject } from "vitest/node";
import { bringUp } from "./harness/ways/choose.ts";
import type { Cluster } from "./harness/ways/cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The cluster that all scenarios share. */
    cluster: Cluster;
  }
}

/** Brings the cluster up before the first scenario, and takes it down after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { cluster, end } = await bringUp();
  project.provide("cluster", cluster);
  return () =>
    end().catch((error: unknown) => {
      // Vitest prints what goes wrong here, and ends as if nothing had.
      process.exitCode = 1;
      throw error;
    });
}
