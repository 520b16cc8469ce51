import { tool } from "../../../../../tools/index.ts";
import { pki } from "../cluster.ts";
import { machines, network } from "../layout.ts";
import { execute, start, stop } from "../machine/machine.ts";

const daemon = "kube-router";

/**
 * Enforces NetworkPolicies on all machines, by the part of kube-router that does. Bridged packets pass iptables on a new
 * machine already (`net.bridge.bridge-nf-call-iptables`).
 *
 * @returns the function that ends it and takes its rules away
 */
export async function enforcePolicies(): Promise<() => Promise<void>> {
  const { path } = await tool(daemon);
  const { kubeconfigs } = await pki();
  for (const machine of machines) {
    await start(machine, daemon, path, [
      ...["--run-firewall=true", "--run-router=false", "--run-service-proxy=false"],
      `--kubeconfig=${kubeconfigs.admin}`,
      `--hostname-override=${machine.name}`,
      `--service-cluster-ip-range=${network.serviceCidr}`,
    ]);
  }
  return async () => {
    for (const machine of machines) {
      await stop(machine, daemon);
      // Its own way to clean up (`--cleanup-config`, 2.1.0) is for all its parts, and wants the kernel's load balancer.
      await execute(machine, "sh", "-c", cleanUp);
    }
  };
}

/** Takes its chains and sets away, of whichever pods they are. */
const cleanUp = `set -e
iptables-save -t filter | grep -v -E 'KUBE-(ROUTER|POD-FW|NWPLCY)' | iptables-restore
ipset list -name | grep -E '^(inet6:)?KUBE-(SRC|DST)-|^kube-router-' | while read -r set; do ipset destroy "$set"; done
`;
