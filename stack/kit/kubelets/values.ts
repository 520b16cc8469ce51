import { beside, choice, object } from "../../../schema/index.ts";
import { bundleValues } from "../certificates/values.ts";
import { calledThose } from "../cluster/platforms.ts";

/** How every part that asks the kubelets gets to them. */
export const kubeletsValues = object(
  {
    tls: choice(
      {
        profile: `What fits the kind of cluster (\`cluster.profile\`): \`verify\` on ${calledThose("signsKubelets").join(", ")}, \`insecureSkipVerify\` elsewhere.`,
        insecureSkipVerify:
          "Nobody checks it. Works on every cluster, and is what a cluster's own API server does unless it was given `--kubelet-certificate-authority`; but who can pose as a node gets Prometheus' token, which may read metrics and list nodes, pods and Services.",
        verify:
          "It has to be signed by the cluster's certificate authority and name the node's address: so on clusters whose kubelets run with `serverTLSBootstrap: true` and whose `kubernetes.io/kubelet-serving` requests are approved, and on most managed ones.",
        caBundle:
          "It has to be signed by one of the certificates in `caBundle`. A certificate that a kubelet signed itself names the node, not its address: set `address: Hostname` too.",
        apiServerProxy:
          "The API server fetches the metrics, and Prometheus checks the API server's certificate. Needs no way from Prometheus to the nodes, but `nodes/proxy`, which is far more than reading metrics: whoever holds it reaches all that a kubelet offers, up to commands in containers.",
      },
      "profile",
      "How the certificate of a kubelet is checked. Ports, rights and addresses follow from it.",
    ),
    ...beside(
      { tls: "caBundle" },
      {
        caBundle: bundleValues(
          "The certificates that sign the kubelets' own. Exactly one of the three places. Where every kubelet signed its own, all of them, one after another (`/var/lib/kubelet/pki/kubelet.crt` of each node).",
        ),
      },
    ),
    ...beside(
      { tls: ["profile", "insecureSkipVerify", "verify", "caBundle"] },
      {
        address: choice(
          {
            InternalIP: "The node's address inside the cluster.",
            Hostname:
              "The node's host name, which is what a certificate that a kubelet signed itself names. Prometheus has to be able to resolve it: by the cluster's DNS, or by `prometheus.hostAliases`.",
            InternalDNS: "The node's name in the DNS of its cloud, where the cloud sets one.",
          },
          "InternalIP",
          "Which of a node's addresses Prometheus connects to, and so which one the certificate has to name. (The name that Prometheus expects in a certificate is one for a whole job: there is no way to give each node its own but to connect by it.)",
        ),
      },
    ),
  },
  "The way to the kubelets, for all that ask them.",
);
