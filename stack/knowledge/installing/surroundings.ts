import type { Unfit } from "./unfit.ts";

const page = "troubleshooting.md";

/** What claims and ways in ask of the cluster. */
export const surroundings: readonly Unfit[] = [
  {
    id: "values-name-no-class",
    title: "Nobody would make a volume",
    pattern: "^(there is no StorageClass|no StorageClass is the default one)",
    cause: "A claim is bound by its StorageClass, or by the default one where it names none.",
    sure: "certain",
    cures: [
      {
        says: "Name a class that the cluster has.",
        values: { prometheus: { persistence: { storageClassName: "standard" } } },
      },
      {
        says: "Or have one made the default one.",
        command: `kubectl annotate storageclass NAME storageclass.kubernetes.io/is-default-class=true`,
      },
    ],
    page,
  },
  {
    id: "node-port-not-to-be-had",
    title: "A NodePort is not to be had",
    pattern: "^NodePort \\d+ is (taken|asked for|none of)",
    cause:
      "A NodePort is one Service's alone, in the whole cluster, and of the range that the API server gives.",
    sure: "certain",
    cures: [
      {
        says: "Take a port that is free.",
        values: { prometheus: { service: { type: "NodePort", nodePort: 30091 } } },
      },
    ],
    page: "exposure.md",
  },
  {
    id: "ingress-without-class",
    title: "Nobody would take an Ingress",
    pattern: "^(there is no IngressClass|no IngressClass is the default one)",
    cause: "An Ingress is taken by the controller of its class, or of the default one where it names none.",
    sure: "certain",
    cures: [
      {
        says: "Name a class that the cluster has.",
        values: { prometheus: { ingress: { enabled: true, className: "nginx" } } },
      },
      { says: "Or bring a controller; the chart brings none.", command: "kubectl get ingressclasses" },
    ],
    page: "exposure.md",
  },
  {
    id: "route-without-gateway",
    title: "No Gateway would take a route",
    pattern: "^the Gateway .* does not take it",
    cause: "The Gateway is not there, or its listeners are for others.",
    sure: "certain",
    cures: [
      {
        says: "See which there are, and whose routes they take.",
        command: "kubectl get gateways --all-namespaces --output yaml",
      },
    ],
    page: "exposure.md",
  },
  {
    id: "gateway-without-class",
    title: "Nobody would make a Gateway",
    pattern: "^there is no GatewayClass",
    cause: "A Gateway is made by the controller of its class, and the cluster has none of this name.",
    sure: "certain",
    cures: [{ says: "Name a class that the cluster has.", command: "kubectl get gatewayclasses" }],
    page: "exposure.md",
  },
  {
    id: "load-balancer-without-giver",
    title: "Nobody may give a load balancer its address",
    pattern: "^nothing shows that anybody gives load balancers",
    cause:
      "Services of this type wait for somebody who gives them addresses: a cloud's controller, or MetalLB.",
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
];
