import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  alone,
  install,
  kubectl,
  nodes,
  ofJob,
  query,
  releaseNamed,
  takeAway,
  untilTargets,
} from "../harness/index.ts";
import { thorough } from "../tiers.ts";
import { widget, widgetDefinition } from "./fixtures/widgets.ts";

/* What kube-state-metrics tells where it is told more than which kinds of objects. */

const release = releaseNamed("objects");
const { namespace } = release;

/** Two that share the objects of two namespaces among them. */
const values = joinValues(alone, {
  scrape: { keepMetrics: ["kube_state_metrics_total_shards"] },
  kubeStateMetrics: {
    enabled: true,
    shards: 2,
    namespaces: [namespace, "kube-system"],
    collectors: ["pods", "nodes", "namespaces", "deployments"],
    metricLabelsAllowlist: { pods: ["app.kubernetes.io/name"], nodes: ["*"] },
    metricAnnotationsAllowlist: { deployments: ["deployment.kubernetes.io/revision"] },
  },
});

const withWidgets: ValuesDocument = joinValues(values, {
  kubeStateMetrics: {
    customResources: [
      {
        groupVersionKind: { group: widget.group, version: "v1", kind: "Widget" },
        resourcePlural: "widgets",
        metricNamePrefix: "widget",
        labelsFromPath: { namespace: ["metadata", "namespace"], name: ["metadata", "name"] },
        metrics: [
          {
            name: "size",
            help: "How large it is.",
            each: { type: "Gauge", gauge: { path: ["spec", "size"] } },
          },
          {
            name: "phase",
            help: "What it does.",
            each: {
              type: "StateSet",
              stateSet: { labelName: "phase", path: ["spec", "phase"], list: ["Busy", "Idle"] },
            },
          },
        ],
      },
    ],
  },
});

/** For what Prometheus knows after it has scraped once or twice. */
const patience = { timeout: 90_000, interval: 500 };

const labelsOf = async (expression: string) => (await query(release, expression)).map(({ metric }) => metric);

beforeAll(() => install(release, values));
afterAll(async () => {
  await takeAway(release);
  await kubectl("delete", "customresourcedefinition", widgetDefinition.metadata.name, "--ignore-not-found");
});

test(
  "A9: two kube-state-metrics tell of each object once, and of no others than those of their namespaces",
  thorough,
  async () => {
    await untilTargets(release, "each of the two has two targets", (all) => {
      const own = ofJob(all, "kube-state-metrics");
      return own.length === 4 && own.every(({ health }) => health === "up");
    });
    const pods = "count by (namespace) (kube_pod_info)";
    await expect
      .poll(async () => (await labelsOf(pods)).map((labels) => labels["namespace"]).sort(), patience)
      .toEqual([namespace, "kube-system"].sort());
    expect(await query(release, "count by (uid) (kube_pod_info) > 1")).toEqual([]);
    // Both have some of them; one alone would tell of all.
    expect(await query(release, "kube_state_metrics_total_shards == 2")).toHaveLength(2);
    const names = (await nodes(kubectl)).map(({ metadata }) => metadata.name);
    expect((await labelsOf("kube_node_info")).map(({ node }) => node).sort()).toEqual(names.sort());
  },
);

test("A9: labels and annotations of objects are labels of series", thorough, async () => {
  const own = `kube_pod_labels{namespace="${namespace}", label_app_kubernetes_io_name="kube-state-metrics"}`;
  await expect.poll(async () => (await query(release, own)).length, patience).toBe(2);
  const hosts = (await labelsOf("kube_node_labels")).map((labels) => labels["label_kubernetes_io_hostname"]);
  expect(hosts).not.toContain(undefined);
  const revisions = await labelsOf(`kube_deployment_annotations{namespace="${namespace}"}`);
  expect(revisions.map((labels) => labels["annotation_deployment_kubernetes_io_revision"])).toEqual([
    "1",
    "1",
  ]);
});

test("A9: custom resources are told of, whose definition comes later too", thorough, async () => {
  await install(release, withWidgets);
  await kubectl.apply(widgetDefinition);
  await kubectl("wait", "--for=condition=Established", `crd/${widgetDefinition.metadata.name}`);
  await kubectl.apply(widget.named("large", namespace, { size: 7, phase: "Busy" }));
  const told = async () =>
    (await query(release, "widget_size")).map(({ metric, value }) => [metric["name"], value]);
  await expect.poll(told, patience).toEqual([["large", 7]]);
  const phases = await query(release, 'widget_phase{name="large"}');
  expect(phases.map(({ metric, value }) => [metric["phase"], value]).sort()).toEqual([
    ["Busy", 1],
    ["Idle", 0],
  ]);
});
