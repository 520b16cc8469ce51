import {
  anyValue,
  beside,
  boolean,
  type Infer,
  ipNetwork,
  kubernetes,
  listOf,
  object,
  port,
  required,
} from "../../../schema/index.ts";

const group = "networking.k8s.io/v1";

function networks(description: string) {
  return listOf(ipNetwork(required, "A network."), [], description, {
    distinct: true,
    examples: [["192.0.2.0/24"]],
  });
}

function ports(byDefault: readonly number[], description: string) {
  return listOf(port(required, "A port."), byDefault, description, {
    distinct: true,
    minimumItems: 1,
  });
}

/** Which connections of the pods are let through, besides those that follow from all other values. */
export const networkPolicyValues = object(
  {
    enabled: boolean(
      false,
      "Make a NetworkPolicy for each part: its pods take and make those connections that the values call for, and no others. What else there is to be is said in `network` of the part. The cluster's network plugin has to enforce it.",
    ),
    apiServers: object(
      {
        addresses: networks("The networks that they are in; any, if the list is empty."),
        ports: ports(
          [443, 6443],
          "The ports at which they answer: that of the Service `kubernetes`, and their own. Plugins differ in which of the two they see.",
        ),
      },
      "The Kubernetes API servers, which many parts ask, and which ask metrics-server.",
    ),
    nodes: object(
      {
        addresses: networks(
          "The networks that their own addresses are in; any, if the list is empty. Annotated applications in the network of a node are only reached where it is not.",
        ),
      },
      "The nodes: their kubelets, node-exporter, and what runs in their network.",
    ),
    dns: object(
      {
        peers: listOf(
          kubernetes(group, "NetworkPolicyPeer", required, "Pods or a network."),
          [
            {
              namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
              podSelector: { matchLabels: { "k8s-app": "kube-dns" } },
            },
          ],
          "Who answers. A cache on each node goes by its address, as `ipBlock`.",
          { minimumItems: 1 },
        ),
        ports: ports([53], "The ports of its pods, by TCP and UDP; OpenShift's has 5353."),
      },
      "The cluster's DNS.",
    ),
    ...beside(
      { prometheus: { remoteWrite: anyValue } },
      {
        remoteWrite: object(
          { addresses: networks("The networks that they are in; any, if the list is empty.") },
          "The places that `prometheus.remoteWrite` sends to; their ports are those of the URLs.",
        ),
      },
    ),
  },
  "NetworkPolicies, which follow from what each part has to reach and who has to reach it.",
);

/** What the user lets the pods of a part do besides. */
export const networkValues = beside(
  { networkPolicy: { enabled: true } },
  {
    network: object(
      {
        from: listOf(
          kubernetes(group, "NetworkPolicyPeer", required, "Pods or a network."),
          [],
          "Who besides the parts of the release may ask it, at the port of its page or of its metrics: the pods of an Ingress controller or of a Gateway, another Prometheus, people's networks.",
          {
            examples: [
              [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "ingress-nginx" } } }],
            ],
          },
        ),
        ingress: listOf(
          kubernetes(group, "NetworkPolicyIngressRule", required, "Who may come, and by which ports."),
          [],
          "Further connections that its pods take, as a NetworkPolicy has them.",
        ),
        egress: listOf(
          kubernetes(group, "NetworkPolicyEgressRule", required, "To whom it may go, and by which ports."),
          [],
          "Further connections that its pods make, as a NetworkPolicy has them: to what only you know of, such as targets of your own jobs, receivers of alerts, data sources.",
          {
            examples: [
              [{ to: [{ ipBlock: { cidr: "192.0.2.25/32" } }], ports: [{ port: 587, protocol: "TCP" }] }],
            ],
          },
        ),
      },
      "Connections that the chart cannot know of.",
    ),
  },
);

export type NetworkPolicyValues = Infer<typeof networkPolicyValues>;
export type NetworkValues = Infer<typeof networkValues.network>;
