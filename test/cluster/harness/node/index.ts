import { existsSync } from "node:fs";
import { join } from "node:path";
import { kubectlFor } from "../kubernetes/kubectl.ts";
import { progress } from "../progress.ts";
import type { BroughtUp } from "../ways/cluster.ts";
import { down, up } from "./cluster.ts";
import { requireHost } from "./host.ts";
import { pkiFolder } from "./layout.ts";
import { leftOver, traces } from "./leftovers.ts";
import { balanceLoad } from "./services/load-balancer.ts";

/** The kubeconfig of the cluster's administrator, where the cluster is up already. */
async function running(): Promise<string | undefined> {
  const kubeconfig = join(pkiFolder, "admin.kubeconfig");
  if (!existsSync(kubeconfig)) return undefined;
  return (await kubectlFor(kubeconfig).raw("/readyz")) === "ok" ? kubeconfig : undefined;
}

/**
 * A cluster from binaries: the one that is up, which then stays up, or one brought up and taken down again. That nothing
 * of it is left is checked then.
 */
export async function bringUpNode(): Promise<BroughtUp> {
  requireHost();
  const there = await running();
  if (there !== undefined) {
    progress("the cluster is up already, and stays up");
    return { cluster: { way: "node", kubeconfig: there }, end: balanceLoad(kubectlFor(there)) };
  }
  await down();
  const before = await traces();
  const kubeconfig = await up().catch(async (error: unknown) => {
    progress(
      "the cluster did not come up; what there is of it stays for you to look at, until the next time",
    );
    throw error;
  });
  const endBalancing = balanceLoad(kubectlFor(kubeconfig));
  return {
    cluster: { way: "node", kubeconfig },
    end: async () => {
      await endBalancing();
      await down();
      const left = leftOver(before, await traces());
      if (left.length > 0)
        throw new Error(`the cluster is down, but there is left of it:\n  ${left.join("\n  ")}`);
      progress("the cluster is down, and nothing is left of it");
    },
  };
}
