import type { Place, Trouble } from "./trouble.ts";

const page = "kubelet-certificates.md";

/**
 * The same, whoever asks the kubelets: Prometheus says it of its targets, metrics-server in its log; with how what is said
 * begins, and the alerts. In metrics-server's log there is more, of the API server and of those who ask.
 */
const asked: readonly (readonly [Place, string, readonly string[]])[] = [
  ["target", "", ["KubeletDown", "TargetDown"]],
  ["log", "Failed to scrape node.*", ["MetricsServerKubeletErrors"]],
];

type Asked = Omit<Trouble, "place" | "of" | "page" | "alerts"> & { readonly page?: string };

const all: readonly Asked[] = [
  {
    id: "kubelet-without-ip-san",
    title: "A kubelet's certificate names no address",
    pattern: "x509: cannot validate certificate for .* because it doesn't contain any IP SANs",
    cause: "The kubelet signed its certificate itself: that names the node, and it is asked by its address.",
    sure: "certain",
    cures: [
      {
        says: "Not to check it, which works at once; who can pose as a node then gets the token of the one who asks.",
        values: { kubelets: { tls: "insecureSkipVerify" } },
      },
      {
        says: "Or certificates that the cluster signs: kubelets with `serverTLSBootstrap: true`, and their requests approved.",
        values: { kubelets: { tls: "verify" } },
      },
    ],
  },
  {
    id: "kubelet-of-unknown-authority",
    title: "A kubelet's certificate is of an authority that nobody knows",
    pattern: "x509: certificate signed by unknown authority",
    cause:
      "The kubelet signed its certificate itself, or the authority that did is not among those that are trusted.",
    sure: "certain",
    cures: [
      { says: "Not to check it.", values: { kubelets: { tls: "insecureSkipVerify" } } },
      {
        says: "Or to trust the authorities that signed them, in a ConfigMap of yours.",
        values: {
          kubelets: {
            tls: "caBundle",
            caBundle: { configMap: { name: "kubelet-authorities", key: "ca.crt" } },
          },
        },
      },
    ],
  },
  {
    id: "kubelet-certificate-pending",
    title: "A kubelet has no certificate yet",
    pattern: "remote error: tls: internal error",
    cause: "The kubelet has asked the cluster for its serving certificate, and nobody has approved that.",
    sure: "certain",
    page: `${page}#approve-the-requests`,
    cures: [
      {
        says: "Approve the requests that are there, after a look at who asks.",
        command:
          "kubectl get csr --field-selector spec.signerName=kubernetes.io/kubelet-serving; kubectl certificate approve NAME",
      },
    ],
  },
  {
    id: "kubelet-forbidden",
    title: "A kubelet refuses to show its metrics",
    pattern: "(HTTP status 403|status code 403|403 Forbidden|Forbidden [(]user=)",
    cause: "The ServiceAccount that asks has no right to `nodes/metrics`.",
    sure: "certain",
    page: `${page}#rights`,
    cures: [{ says: "Let the chart make the rights.", values: { prometheus: { rbac: { create: true } } } }],
  },
  {
    id: "kubelet-refused",
    title: "Nothing listens at a kubelet's port",
    pattern: "connect: connection refused",
    cause: "The kubelet is not running, listens at another port, or a firewall of the node refuses.",
    sure: "likely",
    cures: [{ says: "Look at the node.", command: "kubectl describe node NODE" }],
  },
  {
    id: "kubelet-unreachable",
    title: "The way to a kubelet is shut",
    pattern: "(i/o timeout|context deadline exceeded|no route to host)",
    cause: "A firewall lets nothing through from pods to port 10250 of the node, or the node is away.",
    sure: "likely",
    cures: [
      {
        says: "Open port 10250 from the pods' network to the nodes; or ask by way of the API server, which has a way.",
        values: { kubelets: { tls: "apiServerProxy" } },
      },
    ],
  },
];

/** The kubelets, asked by Prometheus and by metrics-server. */
export const kubelets: readonly Trouble[] = asked.flatMap(([place, said, alerts]) =>
  all.map((one) => ({
    page,
    ...one,
    pattern: `${said}${one.pattern}`,
    place,
    alerts,
    of: "kubelet" as const,
  })),
);
