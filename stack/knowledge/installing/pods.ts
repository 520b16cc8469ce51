import type { Unfit } from "./unfit.ts";

const page = "troubleshooting.md";

/** What a pod asks of the cluster. */
export const pods: readonly Unfit[] = [
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
    page,
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
    page,
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
    page,
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
    page,
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
    page,
  },
];
