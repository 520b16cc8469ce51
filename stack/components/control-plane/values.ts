import {
  anyValue,
  beside,
  boolean,
  choice,
  dnsLabel,
  dnsName,
  ipAddress,
  listOf,
  object,
  port,
  required,
  unset,
} from "../../../schema/index.ts";
import { calledThose } from "../../kit/cluster/platforms.ts";
import { jobValues } from "../../kit/scrape/job-values.ts";
import { objectKeySuchAs } from "../../kit/secret-key.ts";

const key = objectKeySuchAs("ca.crt");

/** Where a part is that runs on the machines of the control plane. */
function placement(label: string, number: number) {
  return {
    addresses: listOf(
      ipAddress(required, "An address."),
      [],
      `The addresses of its machines. Without any, those of the pods of \`kube-system\` that have the label \`${label}\`, as kubeadm makes them.`,
      { distinct: true, examples: [["192.0.2.10", "192.0.2.11"]] },
    ),
    port: port(number, "The port at which it answers."),
  };
}

/** A part that answers by TLS and wants to know who asks. */
function authorized(called: string, label: string, number: number) {
  return object(
    {
      enabled: boolean(
        unset,
        `Collect the metrics of ${called}. By default where the cluster shows them by an API of its own (${calledThose("showsControlPlane").join(", ")}). Elsewhere it answers its own machine only, unless \`--bind-address\` says more.`,
      ),
      ...placement(label, number),
      tls: choice(
        {
          insecureSkipVerify:
            "Nobody checks it. What signs itself at each start, as with kubeadm, can be asked in no other way.",
          verify: "It has to be signed by the cluster's certificate authority.",
        },
        "insecureSkipVerify",
        "How its certificate is checked.",
      ),
      serverName: dnsName(
        unset,
        "The name in its certificate, where it does not name the address that Prometheus connects to.",
        { examples: ["localhost"] },
      ),
      ...jobValues(),
    },
    `${called[0]?.toUpperCase()}${called.slice(1)}.`,
  );
}

/** What of the control plane is watched. */
export const values = object(
  {
    apiServer: object(
      {
        enabled: boolean(true, "Collect the metrics of the Kubernetes API servers."),
        ...jobValues(),
      },
      "The Kubernetes API servers.",
    ),
    scheduler: authorized("the scheduler", "component: kube-scheduler", 10259),
    controllerManager: authorized("the controller manager", "component: kube-controller-manager", 10257),
    etcd: object(
      {
        enabled: boolean(
          false,
          "Collect the metrics of etcd. Those of kubeadm answer their own machine only, unless `--listen-metrics-urls` says more.",
        ),
        ...placement("component: etcd", 2381),
        tls: object(
          {
            secretName: dnsName(
              unset,
              "A Secret of the release's namespace by whose certificate Prometheus is known to etcd. With it etcd is asked by TLS, as at its port for clients, 2379.",
              { examples: ["etcd-client"] },
            ),
            ...beside(
              { secretName: anyValue },
              {
                caKey: key("ca.crt", "The key of the authority that signed etcd's own certificate."),
                certKey: key("tls.crt", "The key of the certificate."),
                keyKey: key("tls.key", "The key of the certificate's private key."),
                serverName: dnsName(
                  unset,
                  "The name in etcd's certificate, where it does not name the address that Prometheus connects to.",
                  { examples: ["localhost"] },
                ),
              },
            ),
          },
          "How etcd and Prometheus know each other. Without a Secret they do not: in the clear.",
        ),
        ...jobValues(),
      },
      "etcd.",
    ),
    kubeProxy: object(
      {
        enabled: boolean(
          false,
          "Collect the metrics of kube-proxy of every node. It answers its own node only, unless `metricsBindAddress` says more.",
        ),
        port: port(10249, "The port on each node's own address."),
        ...jobValues(),
      },
      "kube-proxy.",
    ),
    dns: object(
      {
        enabled: boolean(
          unset,
          `Collect the metrics of the cluster's DNS. By default everywhere but on ${calledThose("hasOtherDns").join(", ")}, where it is another than CoreDNS or answers its own alone.`,
        ),
        namespace: dnsLabel(
          "kube-system",
          "The namespace of its pods, which have the label `k8s-app: kube-dns`.",
        ),
        port: port(9153, "The port at which they answer."),
        ...jobValues(),
      },
      "The cluster's DNS.",
    ),
  },
  "The control plane.",
);
