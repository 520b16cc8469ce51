import type { Unfit } from "./unfit.ts";

const page = "troubleshooting.md";

/** What the release as a whole asks of the cluster. */
export const whole: readonly Unfit[] = [
  {
    id: "version-not-supported",
    title: "The cluster is too old",
    pattern: "^the chart is for Kubernetes ",
    cause: "The chart makes what older clusters do not know, and Helm does not install it there.",
    sure: "certain",
    cures: [{ says: "See what the cluster is.", command: "kubectl version" }],
    page,
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
    page,
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
    page,
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
