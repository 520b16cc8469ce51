import type { TestProject } from "vitest/node";
import { untilNamespacesAreGone } from "./harness/kubernetes/namespaces.ts";
import { bringUp } from "./harness/ways/choose.ts";
import { type Cluster, kubectlOf } from "./harness/ways/cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The cluster that all scenarios share. */
    cluster: Cluster;
  }
}

/**
 * Brings the cluster up before the first scenario, and takes it down after the last. Vitest asks each project for it, one
 * after another: what the first has made is the root project's, whose all projects are.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const root = project.vitest.getRootProject();
  // Its type says that all is there always.
  const { cluster: there } = root.getProvidedContext() as { readonly cluster?: Cluster };
  if (there !== undefined) return undefined;
  const { cluster, end } = await bringUp();
  root.provide("cluster", cluster);
  return async () => {
    try {
      await untilNamespacesAreGone(kubectlOf(cluster)).finally(end);
    } catch (error) {
      // Vitest prints what goes wrong here, and ends as if nothing had.
      process.exitCode = 1;
      throw error;
    }
  };
}
