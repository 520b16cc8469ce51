import type { Trouble } from "./trouble.ts";

const page = "metrics-api.md#when-it-does-not-answer";
const place = "apiService" as const;

/** What keeps `kubectl top` and autoscalers from their numbers. */
export const metricsApi: readonly Trouble[] = [
  {
    id: "metrics-api-missing",
    alerts: ["KubeHpaNotScaling"],
    title: "Nobody serves the metrics API",
    place: "autoscaler",
    pattern: "the server could not find the requested resource \\(get pods\\.metrics\\.k8s\\.io\\)",
    cause: "No metrics-server is installed, and autoscalers that look at CPU or memory need one.",
    sure: "certain",
    cures: [{ says: "Run one.", values: { metricsServer: { enabled: true } } }],
    page: "metrics-api.md",
  },
  {
    id: "metrics-api-without-endpoints",
    alerts: ["KubeAggregatedAPIDown"],
    title: "metrics-server is not there, or not ready",
    place,
    pattern: "^MissingEndpoints",
    cause:
      "The Service has no pod that is ready: metrics-server does not run, or it gets no metrics of any kubelet.",
    sure: "certain",
    cures: [
      {
        says: "See what it says; what is known of it stands beside this.",
        command: "kubectl logs --namespace NAMESPACE --selector k8s-app=metrics-server --tail 20",
      },
    ],
    page,
  },
  {
    id: "metrics-api-unreachable",
    alerts: ["KubeAggregatedAPIDown"],
    title: "The API server does not reach metrics-server",
    place,
    pattern: "^FailedDiscoveryCheck.*(context deadline exceeded|no route to host|i/o timeout)",
    cause: "The control plane has no way to pods: a firewall, or a network of pods that it is not part of.",
    sure: "likely",
    cures: [{ says: "Run it in the network of its node.", values: { metricsServer: { hostNetwork: true } } }],
    page,
  },
  {
    id: "aggregation-layer-off",
    alerts: ["KubeAggregatedAPIDown"],
    title: "The aggregation layer is off",
    place,
    pattern: "^FailedDiscoveryCheck.*\\b403\\b",
    cause:
      "The API server shows metrics-server no certificate: it lacks --proxy-client-cert-file and --requestheader-client-ca-file.",
    sure: "likely",
    cures: [
      {
        says: "Give the API server both; what it was given is in this ConfigMap.",
        command:
          "kubectl --namespace kube-system get configmap extension-apiserver-authentication --output yaml",
      },
    ],
    page,
  },
  {
    id: "front-proxy-unknown",
    alerts: ["KubeAggregatedAPIDown"],
    title: "metrics-server does not know the API server",
    place,
    pattern: "^FailedDiscoveryCheck.*\\b401\\b",
    cause:
      "The certificate that the API server shows is of an authority, or has a name, of which metrics-server was not told.",
    sure: "likely",
    cures: [
      {
        says: "See which authority the cluster names; where it names none, metrics-server can be told by `metricsServer.requestHeader`.",
        command:
          "kubectl --namespace kube-system get configmap extension-apiserver-authentication --output yaml",
      },
    ],
    page,
  },
  {
    id: "metrics-api-of-another",
    title: "Two programs want to be the metrics API",
    place,
    pattern: "^it is that of",
    cause:
      "A cluster has one metrics API, and it leads to the program that claimed it last; the other one runs, and nobody asks it.",
    sure: "certain",
    cures: [
      {
        says: "Leave the chart's out, where the platform brings one.",
        values: { metricsServer: { enabled: false } },
      },
      {
        says: "Or take the other one away; the API is then given back by an upgrade of the release.",
        command: "kubectl delete deployment NAME --namespace NAMESPACE",
      },
    ],
    page,
  },
  {
    id: "namespace-held",
    title: "A namespace that was deleted does not go",
    place: "namespace",
    pattern: "metrics\\.k8s\\.io",
    cause:
      "To delete it, all that can be in it has to be listed, and an API that another server answers does not answer.",
    sure: "certain",
    cures: [
      {
        says: "Mend the API that the message names, or delete its APIService where nobody serves it any more.",
        command: "kubectl get apiservices | grep False",
      },
    ],
    page,
  },
  {
    id: "autoscaler-without-requests",
    alerts: ["KubeHpaNotScaling"],
    title: "An autoscaler sees nothing",
    place: "autoscaler",
    pattern: "missing request for (cpu|memory)",
    cause: "It compares with what the pods ask for, and they ask for nothing.",
    sure: "certain",
    cures: [
      {
        says: "Give each container of the pods `resources.requests`.",
        command: "kubectl set resources deployment NAME --namespace NAMESPACE --requests cpu=100m",
      },
    ],
    page,
  },
  {
    id: "autoscaler-without-metrics",
    alerts: ["KubeHpaNotScaling"],
    title: "An autoscaler gets no numbers",
    place: "autoscaler",
    pattern:
      "unable to (get|fetch)( metrics for)? resource|unable to fetch metrics|no metrics returned|did not receive metrics",
    cause:
      "The metrics API does not answer, or does not know these pods: they are not ready, too new, or of a node that gives no metrics.",
    sure: "likely",
    cures: [
      {
        says: "See what the metrics API knows; what is wrong with it stands beside this.",
        command: "kubectl top pods --namespace NAMESPACE",
      },
    ],
    page,
  },
];
