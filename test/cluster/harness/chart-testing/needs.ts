import { hasRegistry, noRegistry } from "../../../release/oci-registry.ts";
import type { Kubectl } from "../kubernetes/kubectl.ts";
import type { Cluster } from "../ways/cluster.ts";
import { kubectlOf } from "../ways/cluster.ts";

/** Says what a values file needs that the cluster does not have; undefined where it has it. */
type Need = (cluster: Cluster, kubectl: Kubectl) => string | undefined | Promise<string | undefined>;

/** The machines from binaries have the names, the addresses and the load balancer that the chart's examples speak of. */
const machines: Need = ({ way }) =>
  way === "node"
    ? undefined
    : "names nodes and addresses that only the cluster from binaries has (KMSTACK_CLUSTER=node)";

const registry: Need = async () => ((await hasRegistry()) ? undefined : noRegistry);

const storageClass: Need = async (_, kubectl) =>
  (await kubectl.has("storageclass", "local-path")) ? undefined : "there is no StorageClass local-path";

const gatewayApi: Need = async (_, kubectl) =>
  (await kubectl.has("crd", "httproutes.gateway.networking.k8s.io"))
    ? undefined
    : "the Gateway API is not installed";

const metricsApi: Need = async (_, kubectl) =>
  (await kubectl.has("apiservice", "v1beta1.metrics.k8s.io"))
    ? "the cluster has a metrics API already"
    : undefined;

const both =
  (one: Need, other: Need): Need =>
  async (cluster, kubectl) =>
    (await one(cluster, kubectl)) ?? other(cluster, kubectl);

/** Files of which a cluster takes one at a time: there is one metrics API in it. */
const withMetricsApi: Readonly<Record<string, Need>> = {
  "c1-metrics-server-values.yaml": metricsApi,
  "c2-flags-values.yaml": both(machines, metricsApi),
  "c2-host-network-values.yaml": metricsApi,
  "c3-ca-bundle-values.yaml": metricsApi,
};

const grafanasImage: Need = ({ way }) =>
  way === "node" ? "Grafana's image cannot be built here; needs a cluster that pulls images" : undefined;

/** What values files need besides any cluster, by the file's name. */
const needs: Readonly<Record<string, Need>> = {
  "a3-hostpath-retain-values.yaml": machines,
  "a3-local-values.yaml": machines,
  "a3-storage-class-values.yaml": storageClass,
  "a5-load-balancer-values.yaml": machines,
  "b1-ca-bundle-by-name-values.yaml": machines,
  ...withMetricsApi,
  "grafana-anonymous-values.yaml": grafanasImage,
  "control-plane-values.yaml": machines,
  "g1-gateway-values.yaml": gatewayApi,
  "g1-http-route-values.yaml": gatewayApi,
  "g1-one-host-values.yaml": grafanasImage,
  "g1-stripped-prefix-values.yaml": gatewayApi,
  "mirror-registry-values.yaml": both(machines, registry),
};

const surroundings = "names Secrets, ConfigMaps or nodes that stand for anybody's own; API servers take it";

const operators =
  "the definitions of the operator's resources come with a scenario of its own (operator.test.ts); API servers take it";

/** Why values files are installed on no cluster of these tests, by the file's name. */
const nowhere: Readonly<Record<string, string>> = {
  "a3-volume-by-hand-values.yaml":
    "its volume is made by hand, for one release; a scenario of its own does (storage.test.ts)",
  "alertmanager-receivers-values.yaml": surroundings,
  "alertmanager-replicas-mail-values.yaml": surroundings,
  "b4-approver-values.yaml": "kubelet-csr-approver is no Go module, and its image cannot be packed here",
  "c3-cert-manager-values.yaml": "cert-manager is not installed",
  "c3-cert-manager-issuer-values.yaml": "cert-manager is not installed",
  "beside-the-program-values.yaml":
    "its containers are of images that stand for anybody's own; API servers take it",
  "e3-metallb-values.yaml":
    "Grafana's image cannot be built where MetalLB runs; a scenario has it for Prometheus and Alertmanager (ways-in.test.ts)",
  "e1-admission-webhook-values.yaml": operators,
  "e1-operator-values.yaml": operators,
  "e1-operator-agent-values.yaml": operators,
  "e1-operator-chosen-values.yaml": operators,
  "f1-hostpath-values.yaml": surroundings,
  "f1-storage-class-values.yaml": surroundings,
  "f2-dashboards-values.yaml": surroundings,
  "f2-data-sources-values.yaml": surroundings,
  "grafana-logins-values.yaml": surroundings,
  "profile-eks-values.yaml": "only EKS has the API by which it shows its control plane",
};

/** The files that no cluster of these tests has all for. */
export const installedNowhere = Object.keys(nowhere);

/** The files that are named here; each is one of the chart's. */
export const filesWithNeeds = [...Object.keys(needs), ...installedNowhere];

/** Those that are installed one after another, not beside each other. */
export const oneAtATime = Object.keys(withMetricsApi);

/** Why a values file cannot be installed on this cluster; undefined where it can. */
export async function missing(cluster: Cluster, valuesFile: string): Promise<string | undefined> {
  return nowhere[valuesFile] ?? needs[valuesFile]?.(cluster, kubectlOf(cluster));
}
