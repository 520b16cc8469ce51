import { setTimeout as sleep } from "node:timers/promises";
import type { Kubectl, KubernetesObject, List } from "../../kubernetes/kubectl.ts";
import { network, worker } from "../layout.ts";
import { execute } from "../machine/machine.ts";

/** A Service, as far as it is looked at. */
interface Service extends KubernetesObject {
  readonly spec: {
    readonly type: string;
    readonly loadBalancerIP?: string;
    readonly loadBalancerClass?: string;
  };
  readonly status: { readonly loadBalancer: { readonly ingress?: readonly { readonly ip: string }[] } };
}

/** Services of no class are its own, and those of the class that the chart's example names. */
const ownClass = "example.com/internal";

/**
 * What a cloud or MetalLB is elsewhere: gives Services of type LoadBalancer the address that they ask for, of those of
 * the bridge. The worker answers to the address, and kube-proxy does the rest.
 *
 * @returns the function that ends it
 */
export function balanceLoad(kubectl: Kubectl): () => Promise<void> {
  let ended = false;
  const running = (async () => {
    while (!ended) {
      // An API server that is being restarted is asked again.
      await giveAddresses(kubectl).catch(() => undefined);
      await sleep(1000);
    }
  })();
  return async () => {
    ended = true;
    await running;
  };
}

async function giveAddresses(kubectl: Kubectl): Promise<void> {
  const { items } = await kubectl.get<List<Service>>("services", "--all-namespaces");
  for (const { metadata, spec, status } of items) {
    const ip = spec.loadBalancerIP;
    if (spec.loadBalancerClass !== undefined && spec.loadBalancerClass !== ownClass) continue;
    if (spec.type !== "LoadBalancer" || ip === undefined || status.loadBalancer.ingress) continue;
    await execute(worker, "ip", "address", "replace", `${ip}/${network.prefix}`, "dev", "eth0");
    await kubectl(
      ...["patch", "service", metadata.name, "--namespace", metadata.namespace ?? "default"],
      ...["--subresource=status", "--type=merge"],
      ...["--patch", JSON.stringify({ status: { loadBalancer: { ingress: [{ ip }] } } })],
    );
  }
}
