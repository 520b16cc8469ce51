import type { Trouble } from "./trouble.ts";

/** What keeps people out. */
export const waysIn: readonly Trouble[] = [
  {
    id: "load-balancer-without-address",
    title: "A load balancer has no address",
    place: "service",
    pattern: "^no address",
    cause: "Nobody in the cluster gives addresses to Services of the type LoadBalancer.",
    sure: "likely",
    cures: [
      {
        says: "Where there is no cloud, MetalLB does; the chart can bring a pool of addresses for it.",
        values: { metallb: { enabled: true, ipAddressPool: { addresses: ["192.0.2.10-192.0.2.20"] } } },
      },
      { says: "Or a port of every node.", values: { prometheus: { service: { type: "NodePort" } } } },
    ],
    page: "exposure.md",
  },
  {
    id: "kubelet-request-pending",
    title: "A kubelet waits for its certificate",
    place: "request",
    pattern: "^pending",
    cause: "The request of a kubelet with `serverTLSBootstrap: true` is approved by nobody by itself.",
    sure: "certain",
    cures: [{ says: "Approve it, after a look at who asks.", command: "kubectl certificate approve NAME" }],
    page: "kubelet-certificates.md#approve-the-requests",
  },
];
