import type { Trouble } from "./trouble.ts";

type Unfit = Omit<Trouble, "place">;

const troubleshooting = "troubleshooting.md";

/** What a pod asks of the cluster. */
const pods: readonly Unfit[] = [
  {
    id: "no-node-for-pod",
    title: "No node is for a pod",
    pattern: "^(no node (has the label|is as)|every node that it may be on has a taint)",
    cause:
      "The values name labels or a name that no node has, or nodes that let nothing in without a toleration.",
    sure: "certain",
    cures: [
      { says: "Look at what the nodes have.", command: "kubectl get nodes --show-labels" },
      {
        says: "Or name other nodes in the values, with a toleration where they have a taint.",
        values: {
          prometheus: {
            nodeSelector: { "kubernetes.io/os": "linux" },
            tolerations: [{ key: "node-role.kubernetes.io/control-plane", operator: "Exists" }],
          },
        },
      },
    ],
    page: troubleshooting,
  },
  {
    id: "no-node-for-volume",
    title: "The node of a volume is not there",
    pattern: "^no node is .*, where its data are to be",
    cause: "A directory is of one node, and no node has that name.",
    sure: "certain",
    cures: [
      {
        says: "Name a node that is there, as its label `kubernetes.io/hostname` does.",
        values: { prometheus: { persistence: { type: "local", nodeName: "node-1", path: "/mnt/metrics" } } },
      },
    ],
    page: troubleshooting,
  },
  {
    id: "port-of-node-taken",
    title: "A port of nodes is another's",
    pattern: "^port \\d+ of .* is taken by the pod",
    cause:
      "Two programs cannot listen at the same port of a node; most often the other is a node-exporter too.",
    sure: "certain",
    cures: [
      { says: "Take another port.", values: { nodeExporter: { port: 19100 } } },
      {
        says: "Or leave it to the one that is there: its metrics are collected where its Service has the annotation `prometheus.io/scrape`.",
        values: { nodeExporter: { enabled: false } },
      },
    ],
    page: troubleshooting,
  },
  {
    id: "pod-security-forbids",
    title: "The namespace does not let pods in",
    pattern: "^the namespace enforces Pod Security",
    cause:
      "Its label `pod-security.kubernetes.io/enforce` forbids what the pods need: node-exporter looks at its node.",
    sure: "certain",
    cures: [
      {
        says: "Let them in, or install into a namespace that does.",
        command:
          "kubectl label namespace NAMESPACE pod-security.kubernetes.io/enforce=privileged --overwrite",
      },
      {
        says: "Or do without what looks at nodes, where that is all that is forbidden.",
        values: { nodeExporter: { enabled: false } },
      },
    ],
    page: troubleshooting,
  },
  {
    id: "named-object-missing",
    title: "Something that is named is not there",
    pattern: "^there is no (Secret|ConfigMap|PersistentVolumeClaim|PriorityClass) ",
    cause:
      "The values name something that is yet to be made, is in another namespace, or is spelt otherwise.",
    sure: "certain",
    cures: [
      {
        says: "Make it before the install, or see what there is.",
        command: "kubectl get secrets,configmaps,persistentvolumeclaims --namespace NAMESPACE",
      },
    ],
    page: troubleshooting,
  },
];

/** What claims and ways in ask of the cluster. */
const surroundings: readonly Unfit[] = [
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
    page: troubleshooting,
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

/** What the release as a whole asks of the cluster. */
const whole: readonly Unfit[] = [
  {
    id: "version-not-supported",
    title: "The cluster is too old",
    pattern: "^the chart is for Kubernetes ",
    cause: "The chart makes what older clusters do not know, and Helm does not install it there.",
    sure: "certain",
    cures: [{ says: "See what the cluster is.", command: "kubectl version" }],
    page: troubleshooting,
  },
  {
    id: "kind-not-served",
    title: "The cluster does not know a kind",
    pattern: "the cluster does not know ",
    cause: "What brings the kind, by its CustomResourceDefinition, is not installed.",
    sure: "certain",
    cures: [
      {
        says: "Bring it first; where the chart knows how, it says the command.",
        command: "kubectl api-resources",
      },
    ],
    page: troubleshooting,
  },
  {
    id: "metrics-api-taken",
    title: "Somebody answers the metrics API already",
    pattern: "^it is there already, .* answers it$",
    cause: "There is one metrics-server for a whole cluster, and the cluster has one.",
    sure: "certain",
    cures: [{ says: "Leave it to that.", values: { metricsServer: { enabled: false } } }],
    page: "metrics-api.md",
  },
  {
    id: "object-taken",
    title: "An object of the name is there already",
    pattern: "^it is there already, and belongs to ",
    cause: "Helm takes nothing from others: neither from another release, nor what was made by hand.",
    sure: "certain",
    cures: [
      { says: "Take other names.", values: { fullnameOverride: "other-monitoring" } },
      { says: "Or see what is there, and whose it is.", command: "helm list --all-namespaces" },
    ],
    page: troubleshooting,
  },
  {
    id: "kubelet-not-to-be-known",
    title: "A kubelet's certificate would not be taken",
    pattern: "^the kubelet of .* will not be known",
    cause: "`kubelets.tls` has certificates checked that do not stand the check.",
    sure: "certain",
    cures: [
      {
        says: "Not to check it, which works at once; who can pose as a node then gets the token of the one who asks.",
        values: { kubelets: { tls: "insecureSkipVerify" } },
      },
      {
        says: "Or have the cluster sign them: kubelets with `serverTLSBootstrap: true`, and their requests approved.",
        command: "kubectl get csr --field-selector spec.signerName=kubernetes.io/kubelet-serving",
      },
    ],
    page: "kubelet-certificates.md",
  },
];

/** What some values ask of a cluster that it does not have, as `kmstack doctor --before` says it. */
export const installing: readonly Trouble[] = [...whole, ...pods, ...surroundings].map((one) => ({
  ...one,
  place: "install" as const,
}));
