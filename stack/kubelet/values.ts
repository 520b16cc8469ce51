import { boolean, choice, dnsName, object, required, text, textOf, unset } from "../../schema/index.ts";

/** The kubelet's own metrics and those of its cAdvisor. */
export const values = object(
  {
    enabled: boolean(
      true,
      "Collect the metrics of every node's kubelet: pods, volumes and the kubelet itself.",
    ),
    cadvisor: object(
      {
        enabled: boolean(true, "Collect what every container uses, from the cAdvisor in the kubelet."),
      },
      "CPU, memory, network and disk of containers.",
    ),
  },
  "The kubelet of every node. How its certificate is checked is said in `scrape.kubelet`.",
);

const key = textOf({ pattern: "^[A-Za-z0-9._-]+$", expected: "a key such as ca.crt", word: true });

function keyOf(kind: "ConfigMap" | "Secret") {
  return object(
    {
      name: dnsName(required, `The ${kind}'s name.`),
      key: key(required, "The key whose value is the file."),
    },
    `A ${kind} of the release's namespace that holds the certificates.`,
    unset,
  );
}

const certificate = text(unset, "The certificates themselves, in PEM format. They are no secret.", {
  pattern: "^(-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\r\\n]+-----END CERTIFICATE-----[\\r\\n]*)+$",
  expected: "one certificate or more in PEM format, each from its BEGIN line to its END line",
});

/** How every component that asks the kubelets gets to them; part of `scrape`. */
export const accessValues = object(
  {
    tls: choice(
      {
        insecureSkipVerify:
          "Nobody checks it. Works on every cluster, and is what a cluster's own API server does unless it was given `--kubelet-certificate-authority`; but who can pose as a node gets Prometheus' token, which may read metrics and list nodes, pods and Services.",
        verify:
          "It has to be signed by the cluster's certificate authority and name the node's address: so on clusters whose kubelets run with `serverTLSBootstrap: true` and whose `kubernetes.io/kubelet-serving` requests are approved, and on most managed ones.",
        caBundle:
          "It has to be signed by one of the certificates in `caBundle`. A certificate that a kubelet signed itself names the node, not its address: set `address: Hostname` too.",
        apiServerProxy:
          "The API server fetches the metrics, and Prometheus checks the API server's certificate. Needs no way from Prometheus to the nodes, but `nodes/proxy`, which is far more than reading metrics: whoever holds it reaches all that a kubelet offers, up to commands in containers.",
      },
      "insecureSkipVerify",
      "How the certificate of a kubelet is checked. Ports, rights and addresses follow from it.",
    ),
    caBundle: object(
      {
        configMap: keyOf("ConfigMap"),
        secret: keyOf("Secret"),
        pem: certificate,
      },
      "With `tls: caBundle`: the certificates that sign the kubelets' own. Exactly one of the three places. Where every kubelet signed its own, all of them, one after another (`/var/lib/kubelet/pki/kubelet.crt` of each node).",
    ),
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
  "The way to the kubelets.",
);
