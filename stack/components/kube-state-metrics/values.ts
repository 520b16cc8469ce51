import { boolean, choice, integer, listOf, mapOf, object, required, text } from "../../../schema/index.ts";
import { deploymentUpdates, probeValues } from "../../kit/lifecycle/values.ts";
import { annotationKey, labelKey } from "../../kit/naming/syntax.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { namespacesOf } from "../../kit/scrape/values.ts";
import { rbacValues } from "../../kit/workload/account-values.ts";
import { fittingImageTag, image } from "../../kit/workload/image-values.ts";
import { podValues, restrictedPod } from "../../kit/workload/values.ts";
import { collectors, defaultCollectors, labelled } from "./collectors.ts";
import { customResources } from "./custom-resources/values.ts";
import { fitting, program } from "./versions.ts";

/**
 * The labels or annotations of each kind of objects that become labels of a series.
 *
 * @param syntax how a key of them is written
 */
function allowlistOf(
  what: "label" | "annotation",
  syntax: string,
  example: Readonly<Record<string, readonly string[]>>,
) {
  const key = text(required, `A key, or \`*\` by itself for all ${what}s.`, {
    pattern: `^(\\*|${syntax.replace(/^\^|\$$/g, "")})$`,
    expected: `the key of ${what === "label" ? "a label" : "an annotation"} such as example.com/team, or *`,
  });
  return mapOf(
    listOf(key, required, "The keys.", { minimumItems: 1, distinct: true }),
    {},
    `The ${what}s of objects that are told, by kind, in series such as \`kube_pod_${what}s\`; each kind has to be among \`collectors\`. Each value that comes makes new series.`,
    {
      keyPattern: `^(${labelled.join("|")})$`,
      keyExpected: `a kind of objects with ${what}s that are told, such as pods`,
      examples: [example],
    },
  );
}

/** Some of the metrics, by their names. */
function metricsOf(description: string, example: readonly string[]) {
  const metric = text(required, "A metric's name, or a regular expression of names.", {
    pattern: "^[A-Za-z0-9_:.*+?|()^$\\[\\]\\\\-]+$",
    expected: "a metric's name such as kube_pod_tolerations, or a regular expression without commas",
  });
  return listOf(metric, [], description, { distinct: true, examples: [example] });
}

/** Metrics of the objects in the cluster. */
export const values = object(
  {
    enabled: boolean(true, "Run kube-state-metrics and collect its metrics."),
    image: image(
      {
        registry: "registry.k8s.io",
        repository: "kube-state-metrics/kube-state-metrics",
        tag: fittingImageTag(program, fitting),
      },
      "The image of kube-state-metrics.",
    ),
    collectors: listOf(
      choice(collectors, required, "A kind of objects."),
      defaultCollectors,
      "The kinds of objects that are reported on. Its ClusterRole allows to list these and no others; `secrets` are not among them by default.",
      { minimumItems: 1, distinct: true },
    ),
    metricLabelsAllowlist: allowlistOf("label", labelKey, { pods: ["app.kubernetes.io/name"], nodes: ["*"] }),
    metricAnnotationsAllowlist: allowlistOf("annotation", annotationKey, {
      namespaces: ["example.com/owner"],
    }),
    metricAllowlist: metricsOf("Only these metrics; all, if the list is empty.", [
      "kube_(deployment|pod)_status_.*",
    ]),
    metricDenylist: metricsOf("No such metrics, where `metricAllowlist` is empty.", ["kube_pod_tolerations"]),
    metricOptInList: metricsOf("Metrics that are not told unless they are named here, beside all others.", [
      "kube_pod_nodeselectors",
    ]),
    namespaces: namespacesOf(
      "Only objects of these namespaces, and the right to list no others: it is given in each of them, which has to be there. Kinds without a namespace, such as nodes, are reported on all the same. All namespaces, if the list is empty.",
    ),
    ignoredNamespaces: namespacesOf("No objects of these namespaces, where all others are reported on."),
    customResources,
    shards: integer(
      1,
      "How many share the objects among them. Each reads all of them and reports on its part; so it is time for more where one scrape takes too long, or its answer is too large.",
      { minimum: 1, maximum: 100 },
    ),
    rbac: rbacValues({
      own: "those for `collectors` and `customResources`",
      for: "such as those for custom resources, which it lists and watches, with `customresourcedefinitions` of `apiextensions.k8s.io`",
      example: { apiGroups: ["cert-manager.io"], resources: ["certificates"], verbs: ["list", "watch"] },
    }),
    scrape: ownJobValues(),
    readinessProbe: probeValues("When it counts as not ready."),
    livenessProbe: probeValues("When it is started again because it does not answer."),
    updateStrategy: deploymentUpdates(),
    ...podValues({
      argument: "--use-apiserver-cache",
      resources: { requests: { cpu: "10m", memory: "64Mi" } },
      podSecurityContext: restrictedPod,
    }),
  },
  "kube-state-metrics: metrics of the cluster's objects, such as Deployments and their replicas.",
);
