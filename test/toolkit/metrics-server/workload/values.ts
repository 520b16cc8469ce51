import {
  anything,
  boolean,
  choice,
  countOrPercentage,
  integer,
  kubernetes,
  listOf,
  mapOf,
  object,
  port,
  required,
  text,
  unset,
} from "kube-metrics-stack/schema";
import { hardened } from "./hardened.ts";

const texts = (of: string) => mapOf(text(required, "A text."), {}, of);

const probe = (path: string, initialDelaySeconds: number, what: string) =>
  kubernetes(
    "v1",
    "Probe",
    {
      httpGet: { path, port: "https", scheme: "HTTPS" },
      initialDelaySeconds,
      periodSeconds: 10,
      failureThreshold: 3,
    },
    `How Kubernetes sees ${what}.`,
  );

const podDisruptionBudget = object(
  {
    enabled: boolean(false, "Whether there is one."),
    minAvailable: countOrPercentage(unset, "So many pods stay."),
    maxUnavailable: countOrPercentage(unset, "So many pods may go at once."),
    unhealthyPodEvictionPolicy: choice(
      { AlwaysAllow: "always", IfHealthyBudget: "only if enough others are well" },
      unset,
      "When a pod that is not well may go; since Kubernetes 1.27.",
    ),
  },
  "How many pods may be gone while nodes are drained.",
);

const service = object(
  {
    type: choice(
      { ClusterIP: "inside the cluster", NodePort: "on every node", LoadBalancer: "by a load balancer" },
      "ClusterIP",
      "How it is reached.",
    ),
    port: port(443, "Its port."),
    annotations: texts("Its annotations."),
    labels: texts("Its labels."),
  },
  "The Service of metrics-server.",
);

/** Fields of the values' top that say how metrics-server runs. */
export const workload = {
  image: object(
    {
      repository: text("registry.k8s.io/metrics-server/metrics-server", "Where the image is."),
      tag: text("", "Which one it is; where it is empty, that of the chart's appVersion."),
      pullPolicy: choice(
        { IfNotPresent: "where it is not there", Always: "at each start", Never: "never" },
        "IfNotPresent",
        "When it is pulled.",
      ),
    },
    "The image.",
  ),
  imagePullSecrets: listOf(
    kubernetes("v1", "LocalObjectReference", required, "A Secret."),
    [],
    "Secrets to pull it with.",
  ),
  podLabels: texts("Labels of the pods."),
  podAnnotations: texts("Annotations of the pods."),
  podSecurityContext: kubernetes("v1", "PodSecurityContext", {}, "What the pods may do."),
  securityContext: kubernetes("v1", "SecurityContext", hardened, "What the container may do."),
  priorityClassName: text("system-cluster-critical", "The pods' class of priority; empty for none."),
  containerPort: port(10250, "The port that metrics-server listens at."),
  hostNetwork: object(
    { enabled: boolean(false, "Whether the pods use it, for API servers that reach no pods.") },
    "The node's network.",
  ),
  replicas: integer(1, "Number of pods.", { minimum: 0 }),
  revisionHistoryLimit: integer(unset, "How many former versions are kept.", { minimum: 0 }),
  updateStrategy: kubernetes("apps/v1", "DeploymentStrategy", {}, "How pods are replaced."),
  podDisruptionBudget,
  defaultArgs: listOf(
    text(required, "An argument."),
    [
      "--cert-dir=/tmp",
      "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
      "--kubelet-use-node-status-port",
      "--metric-resolution=15s",
    ],
    "Arguments of metrics-server.",
  ),
  args: listOf(text(required, "An argument."), [], "More of them."),
  livenessProbe: probe("/livez", 0, "that it hangs"),
  readinessProbe: probe("/readyz", 20, "that it is ready"),
  service,
  resources: kubernetes(
    "v1",
    "ResourceRequirements",
    { requests: { cpu: "100m", memory: "200Mi" } },
    "What a pod gets.",
  ),
  extraVolumeMounts: listOf(kubernetes("v1", "VolumeMount", required, "A mount."), [], "More mounts."),
  extraVolumes: listOf(kubernetes("v1", "Volume", required, "A volume."), [], "More volumes."),
  nodeSelector: texts("Labels of the nodes that pods run on."),
  tolerations: listOf(
    kubernetes("v1", "Toleration", required, "A toleration."),
    [],
    "Taints to put up with.",
  ),
  affinity: kubernetes("v1", "Affinity", {}, "Nodes and pods to be near of or far from."),
  topologySpreadConstraints: listOf(
    kubernetes("v1", "TopologySpreadConstraint", required, "A rule."),
    [],
    "How pods are spread.",
  ),
  dnsConfig: kubernetes("v1", "PodDNSConfig", {}, "How the pods look up names."),
  deploymentAnnotations: texts("Annotations of the Deployment."),
  schedulerName: text("", "Who places the pods; empty for Kubernetes' own scheduler."),
  tmpVolume: anything({ emptyDir: {} }, "What `/tmp` is: a volume without its name."),
};
