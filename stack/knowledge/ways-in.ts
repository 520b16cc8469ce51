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
    id: "ingress-without-class",
    title: "Nobody serves an Ingress",
    place: "wayIn",
    pattern: "IngressClass",
    cause: "No controller of Ingresses is there, or the Ingress does not name its class.",
    sure: "certain",
    cures: [
      {
        says: "Name a class that `kubectl get ingressclass` lists; where it lists none, a controller such as Traefik has to be installed.",
        values: { prometheus: { ingress: { enabled: true, className: "traefik" } } },
      },
    ],
    page: "exposure.md#where-nothing-answers",
  },
  {
    id: "route-without-parent",
    title: "No Gateway takes a route",
    place: "wayIn",
    pattern: "^(no Gateway has taken it|Accepted)",
    cause:
      "The Gateway that it names is not there, takes no routes of this namespace or host, or has no controller that looks after it.",
    sure: "certain",
    cures: [
      {
        says: "Name a Gateway that is there and lets routes of this namespace in.",
        command: "kubectl get gateways --all-namespaces",
      },
    ],
    page: "exposure.md#where-nothing-answers",
  },
  {
    id: "route-without-backend",
    title: "A route leads nowhere",
    place: "wayIn",
    pattern: "^ResolvedRefs",
    cause: "The Service that it leads to is not there, or is of another namespace that has not allowed it.",
    sure: "certain",
    cures: [{ says: "See which Services there are.", command: "kubectl get services --namespace NAMESPACE" }],
    page: "exposure.md#where-nothing-answers",
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
