import { boolean, choice, listOf, object, required, unset } from "../../../schema/index.ts";
import { deploymentUpdates, probeValues } from "../../kit/lifecycle/values.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { rbacValues } from "../../kit/workload/account-values.ts";
import { image, imageTag } from "../../kit/workload/image-values.ts";
import { podValues, restrictedPod } from "../../kit/workload/values.ts";
import { collectors, defaultCollectors } from "./collectors.ts";

/** Metrics of the objects in the cluster. */
export const values = object(
  {
    enabled: boolean(true, "Run kube-state-metrics and collect its metrics."),
    image: image(
      {
        registry: "registry.k8s.io",
        repository: "kube-state-metrics/kube-state-metrics",
        tag: imageTag(
          unset,
          "The image's tag: kube-state-metrics' version. By default the one that goes with the cluster's version of Kubernetes.",
          { examples: ["v2.18.0"] },
        ),
      },
      "The image of kube-state-metrics.",
    ),
    collectors: listOf(
      choice(collectors, required, "A kind of objects."),
      defaultCollectors,
      "The kinds of objects that are reported on. Its ClusterRole allows to list these and no others; `secrets` are not among them by default.",
      { minimumItems: 1, distinct: true },
    ),
    rbac: rbacValues({
      own: "those for `collectors`",
      for: "such as those for custom resources, which it lists and watches, with `customresourcedefinitions` of `apiextensions.k8s.io`",
      example: { apiGroups: ["cert-manager.io"], resources: ["certificates"], verbs: ["list", "watch"] },
    }),
    scrape: ownJobValues(),
    readinessProbe: probeValues("When it counts as not ready."),
    livenessProbe: probeValues("When it is started again because it does not answer."),
    updateStrategy: deploymentUpdates(),
    ...podValues({
      argument: "--metric-labels-allowlist=namespaces=[team]",
      resources: { requests: { cpu: "10m", memory: "64Mi" } },
      podSecurityContext: restrictedPod,
    }),
  },
  "kube-state-metrics: metrics of the cluster's objects, such as Deployments and their replicas.",
);
