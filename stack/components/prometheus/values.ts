import {
  anyValue,
  baseUrl,
  beside,
  boolean,
  duration,
  integer,
  kubernetes,
  listOf,
  mapOf,
  object,
  removed,
  required,
  text,
  textOf,
  unset,
} from "../../../schema/index.ts";
import { httpRouteValues, ingressValues, routePrefix, serviceValues } from "../../kit/exposure/values.ts";
import { probeValues, statefulSetUpdates } from "../../kit/lifecycle/values.ts";
import { persistenceValues } from "../../kit/persistence/values.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { labelName } from "../../kit/series/names.ts";
import { webValues } from "../../kit/web/values.ts";
import { rbacValues } from "../../kit/workload/account-values.ts";
import { image, imageTag } from "../../kit/workload/image-values.ts";
import { nobody, podValues, restrictedPod } from "../../kit/workload/values.ts";
import { agentValues, mode } from "./agent/values.ts";
import { configurationValues } from "./configuration-values.ts";
import { remoteWriteValues } from "./remote-write/values.ts";
import { storeValues } from "./store/values.ts";
import { program, version } from "./version.ts";

const replicaLabelName = textOf({
  pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$",
  expected: "a label's name such as prometheus_replica",
  word: true,
});

/** Prometheus. */
export const values = object(
  {
    enabled: boolean(true, "Run a Prometheus server."),
    mode,
    // An agent is none without what it sends to and under which name: the chart refuses it then.
    ...beside({ mode: "agent", remoteWrite: anyValue, cluster: { name: anyValue } }, { agent: agentValues }),
    replicas: integer(1, "How many servers. Each collects everything and keeps its own data.", {
      minimum: 0,
      maximum: 100,
    }),
    image: image(
      {
        registry: "quay.io",
        repository: "prometheus/prometheus",
        tag: imageTag(
          `v${version}`,
          `The image's tag: Prometheus' version, v${program.oldest}.0 or later. With a \`-distroless\` one, which has no shell, there is nothing for \`helm test\`.`,
        ),
      },
      "The image of Prometheus.",
    ),
    ...beside({ mode: "server" }, storeValues),
    externalLabels: mapOf(
      text(required, "The label's value. It is taken as it is: a `$` is a dollar."),
      {},
      "Labels of everything that leaves this Prometheus (alerts, remote storage), besides `cluster`.",
      {
        ...labelName,
        reservedKeys: ["cluster"],
        examples: [{ region: "eu-west" }],
      },
    ),
    replicaExternalLabelName: replicaLabelName(
      unset,
      "A label of everything that leaves this Prometheus, whose value is the pod's name: for what takes samples of several replicas and keeps those of one. Alerts go without it, so that they are one.",
      { examples: ["prometheus_replica", "__replica__"] },
    ),
    externalUrl: baseUrl(
      unset,
      "The URL under which people reach Prometheus: links in alerts begin with it, and the pages are below its path. By default that of the Service.",
      { examples: ["https://metrics.example.com/prometheus"] },
    ),
    routePrefix: routePrefix(
      "The path below which Prometheus answers; Ingress and HTTPRoute lead there, and probes and scrapes know of it. By default the path of `externalUrl`; `/` where something on the way takes that path off.",
    ),
    web: webValues(
      "Prometheus",
      "probes, its own job and `helm test`",
      "Prometheus collects its own metrics",
    ),
    ...configurationValues,
    ...remoteWriteValues,
    reloadInterval: duration(
      "30s",
      "How often Prometheus looks whether its configuration or rules changed. (The kubelet needs up to a minute or so to bring a change to the pod.)",
    ),
    startup: removed("prometheus.startupProbe"),
    startupProbe: probeValues(
      "How long a start may take: after a crash Prometheus reads its whole write-ahead log first. What fails too often is started again.",
      { periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 180 },
    ),
    readinessProbe: probeValues("When the Service sends nobody to it.", {
      periodSeconds: 5,
      timeoutSeconds: 3,
    }),
    livenessProbe: probeValues("When it is started again because it does not answer.", {
      periodSeconds: 10,
      timeoutSeconds: 3,
      failureThreshold: 6,
    }),
    updateStrategy: statefulSetUpdates,
    terminationGracePeriodSeconds: integer(
      300,
      "How long Prometheus may take to stop and write down what it holds.",
      {
        minimum: 1,
        maximum: 100000,
      },
    ),
    hostAliases: listOf(
      kubernetes("v1", "HostAlias", required, "An address and its names."),
      [],
      "Names that Prometheus resolves without DNS, such as those of nodes (see `kubelets.address`).",
      { examples: [[{ ip: "192.0.2.11", hostnames: ["node-1"] }]] },
    ),
    rbac: rbacValues({
      own: "those that the chart's own jobs need",
      for: "for `scrape.extraJobs`",
      example: {
        apiGroups: ["networking.k8s.io"],
        resources: ["ingresses"],
        verbs: ["get", "list", "watch"],
      },
    }),
    service: serviceValues({ port: 9090, what: "Prometheus" }),
    ingress: ingressValues("prometheus.routePrefix"),
    httpRoute: httpRouteValues("prometheus.routePrefix"),
    persistence: persistenceValues({ size: "20Gi", path: "/opt/prometheus" }),
    scrape: ownJobValues(),
    ...podValues({
      argument: "--log.format=json",
      resources: { requests: { cpu: "200m", memory: "512Mi" } },
      podSecurityContext: { ...restrictedPod, fsGroup: nobody, fsGroupChangePolicy: "OnRootMismatch" },
    }),
  },
  "The Prometheus server: it collects, stores and answers queries.",
);
