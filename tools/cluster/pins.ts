import type { GoTool } from "../go.ts";
import { alertmanagerModule, goPin, type Pin, prometheusModule } from "../pin.ts";

/** The programs of the cluster that the tests bring up, and of the images that run on it. */
export type ClusterProgram =
  | "kube-apiserver"
  | "kube-apiserver-oldest"
  | "kube-apiserver-newest"
  | "kube-controller-manager"
  | "kube-scheduler"
  | "kubelet"
  | "kube-proxy"
  | "kubectl"
  | "etcd"
  | "coredns"
  | "prometheus"
  | "alertmanager"
  | "node-exporter"
  | "kube-state-metrics"
  | "local-path-provisioner"
  | "prometheus-operator"
  | "prometheus-config-reloader"
  | "admission-webhook"
  | "metrics-server"
  | "kube-router"
  | "metallb-controller"
  | "metallb-speaker"
  | "traefik"
  | "kind";

/** The link-time variables of Kubernetes' programs, from hack/lib/version.sh. */
function kubernetesVariables(version: string): Record<string, string> {
  const [major = "", minor = ""] = version.split(".");
  const variables = { gitVersion: `v${version}`, gitMajor: major, gitMinor: minor, gitTreeState: "archive" };
  return Object.fromEntries(
    ["k8s.io/component-base/version", "k8s.io/client-go/pkg/version"].flatMap((folder) =>
      Object.entries(variables).map(([name, value]) => [`${folder}.${name}`, value] as const),
    ),
  );
}

function kubernetes(program: string, folder = "kubernetes"): GoTool {
  return {
    folder: `cluster/${folder}`,
    program,
    tags: "netgo",
    variables: kubernetesVariables,
    takes: "1–6 minutes",
  };
}

/** A program of those that `cluster/kubernetes/main.go` puts together. */
function ofKubernetes(program: string): GoTool {
  return { ...kubernetes(program), multiCall: "kubernetes", module: "k8s.io/kubernetes" };
}

/** A program of MetalLB's; the newer 0.16 wants a module that cannot be had. */
function metallb(program: string): Pin {
  return goPin({ folder: "cluster/metallb", program, copied: true, tags: "netgo", variables: noVariables });
}
/** The Prometheus operator, and what it puts beside the programs that it runs. */
const prometheusOperator = {
  folder: "cluster/prometheus-operator",
  tags: "netgo",
  variables: prometheusModule.variables,
  module: "github.com/prometheus-operator/prometheus-operator",
  takes: "2–5 minutes",
} satisfies Partial<GoTool>;

const noVariables = (): Record<string, string> => ({});

/**
 * Their pins. What an image holds must be linked statically, so nothing on PATH stands in for it; `kubectl` works
 * with API servers one minor release older or newer.
 */
export const clusterPins: Readonly<Record<ClusterProgram, Pin>> = {
  "kube-apiserver": goPin(ofKubernetes("kube-apiserver")),
  "kube-apiserver-oldest": goPin({
    ...kubernetes("kube-apiserver", "kubernetes-oldest"),
    // Without the SDKs of clouds, which releases before 1.31 have in them: 217 of 1,897 packages.
    tags: "netgo,providerless",
  }),
  "kube-apiserver-newest": goPin(kubernetes("kube-apiserver", "kubernetes-newest")),
  "kube-controller-manager": goPin(ofKubernetes("kube-controller-manager")),
  "kube-scheduler": goPin(ofKubernetes("kube-scheduler")),
  kubelet: goPin(ofKubernetes("kubelet")),
  "kube-proxy": goPin(ofKubernetes("kube-proxy")),
  kubectl: {
    ...goPin(kubernetes("kubectl"), ["version", "--client"]),
    accepts: (version) => /^1\.3[345]\.\d+$/.test(version),
  },
  etcd: goPin({ folder: "cluster/etcd", program: "etcd", tags: "netgo", variables: noVariables }),
  coredns: goPin({
    folder: "cluster/coredns",
    program: "coredns",
    module: "github.com/coredns/coredns",
    tags: "netgo",
    variables: noVariables,
  }),
  prometheus: goPin({ ...prometheusModule, program: "prometheus" }),
  alertmanager: goPin({ ...alertmanagerModule, program: "alertmanager" }),
  "node-exporter": goPin({
    folder: "cluster/node-exporter",
    program: "node_exporter",
    tags: "netgo",
    variables: prometheusModule.variables,
  }),
  "kube-state-metrics": goPin({
    folder: "cluster/kube-state-metrics",
    program: "kube-state-metrics",
    tags: "netgo",
    variables: (version) => prometheusModule.variables(`v${version}`),
  }),
  "local-path-provisioner": goPin({
    folder: "cluster/local-path-provisioner",
    program: "local-path-provisioner",
    tags: "netgo",
    variables: noVariables,
  }),
  "prometheus-operator": goPin({ ...prometheusOperator, program: "operator" }),
  "prometheus-config-reloader": goPin({ ...prometheusOperator, program: "prometheus-config-reloader" }),
  "admission-webhook": goPin({ ...prometheusOperator, program: "admission-webhook" }),
  "metrics-server": goPin({
    folder: "cluster/metrics-server",
    program: "metrics-server",
    tags: "netgo",
    // From its Makefile.
    variables: (version) => ({ "k8s.io/client-go/pkg/version.gitVersion": `v${version}` }),
  }),
  // From its Makefile.
  "kube-router": goPin({
    folder: "cluster/kube-router",
    program: "kube-router",
    tags: "netgo",
    variables: (version) => ({
      "github.com/cloudnativelabs/kube-router/v2/pkg/version.Version": `v${version}`,
    }),
    takes: "3–6 minutes",
  }),
  "metallb-controller": metallb("controller"),
  "metallb-speaker": metallb("speaker"),
  traefik: goPin({
    folder: "cluster/traefik",
    program: "traefik",
    copied: true,
    tags: "netgo",
    // From its Makefile.
    variables: (version) => ({ "github.com/traefik/traefik/v3/pkg/version.Version": version }),
    takes: "5 minutes",
  }),
  kind: goPin({ folder: "cluster/kind", program: "kind", tags: "netgo", variables: noVariables }, [
    "version",
  ]),
};
