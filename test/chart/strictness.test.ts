import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type JsonSchema, jsonSchema } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { spelledOut } from "../schema/fixtures/spelled-out.ts";
import { folder } from "./render.ts";

const packaged: JsonSchema = JSON.parse(await readFile(join(folder, "values.schema.json"), "utf8"));
const { definitions = {}, ...schema } = spelledOut(packaged);

interface Node {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** A schema and all that it holds, but for what it refers to. */
function nodesOf(path: string, node: JsonSchema | boolean | undefined): readonly Node[] {
  if (typeof node !== "object") return [];
  return [
    { path, schema: node },
    ...Object.entries(node.properties ?? {}).flatMap(([key, child]) => nodesOf(`${path}.${key}`, child)),
    ...nodesOf(`${path}[]`, node.items),
    ...nodesOf(`${path}.*`, node.additionalProperties),
  ];
}

/** What Helm adds to the values, in which the chart reads at most what is inside of `global`. */
const addedByHelm: ReadonlySet<string> = new Set([".global", ".enabled", ".library", ".library.global"]);
const valuesOf = (root: JsonSchema) => nodesOf("", root).filter(({ path }) => !addedByHelm.has(path));
const values = valuesOf(schema);
const forPeople = valuesOf(jsonSchema(chart.values, { title: "values", described: true }));
const theirs = Object.entries(definitions).flatMap(([name, node]) => nodesOf(name, node));
const isLeaf = ({ schema: { properties } }: Node) => properties === undefined;
const isFree = ({ schema: { type, additionalProperties } }: Node) =>
  type === "object" && additionalProperties !== false;
const paths = (nodes: readonly Node[]) => nodes.map(({ path }) => path);

describe("every value", () => {
  it("is there at all", () => {
    expect(values.filter(isLeaf).length).toBeGreaterThan(100);
  });

  it("has a type, be it one of Kubernetes' or Prometheus'", () => {
    const typed = ({ schema: { type, allOf } }: Node) => type !== undefined || allOf?.[0]?.$ref !== undefined;
    expect(paths(values.filter((node) => !typed(node)))).toEqual([]);
  });

  it("has a description that ends as a sentence does, before its default", () => {
    const described = ({ schema: { description = "" } }: Node) =>
      /[.:)]$/.test(description.split("\n", 1)[0] ?? "");
    expect(paths(forPeople.filter((node) => !described(node)))).toEqual([]);
  });

  it("has a default, or says to people that it has none, or must be given", () => {
    const inList = ({ path }: Node) => /\[\]|\.\*/.test(path);
    const leaves = forPeople.filter((node) => isLeaf(node) && !inList(node));
    expect(leaves.length).toBeGreaterThan(100);
    const told = ({ schema: { description = "", default: byDefault } }: Node) =>
      byDefault === undefined
        ? /\n(Not set by default|Optional|Required|Refused: moved to .+)\.$/.test(description)
        : /\nDefault: /.test(description);
    expect(paths(leaves.filter((node) => !told(node)))).toEqual([]);
  });
});

describe("every object is closed, but", () => {
  it("the maps whose keys are the user's", () => {
    expect(paths(values.filter(isFree))).toMatchInlineSnapshot(`
      [
        ".commonLabels",
        ".commonAnnotations",
        ".prometheus.externalLabels",
        ".prometheus.service.annotations",
        ".prometheus.ingress.annotations",
        ".prometheus.httpRoute.annotations",
        ".prometheus.persistence.labels",
        ".prometheus.persistence.annotations",
        ".prometheus.nodeSelector",
        ".prometheus.annotations",
        ".prometheus.podAnnotations",
        ".prometheus.podLabels",
        ".prometheus.serviceAccount.annotations",
        ".alertmanager.templateFiles",
        ".alertmanager.service.annotations",
        ".alertmanager.ingress.annotations",
        ".alertmanager.httpRoute.annotations",
        ".alertmanager.persistence.labels",
        ".alertmanager.persistence.annotations",
        ".alertmanager.nodeSelector",
        ".alertmanager.annotations",
        ".alertmanager.podAnnotations",
        ".alertmanager.podLabels",
        ".alertmanager.serviceAccount.annotations",
        ".operator.reads.serviceMonitors.labels",
        ".operator.reads.podMonitors.labels",
        ".operator.reads.probes.labels",
        ".operator.reads.scrapeConfigs.labels",
        ".operator.reads.prometheusRules.labels",
        ".operator.reads.alertmanagerConfigs.labels",
        ".operator.own.nodeSelector",
        ".operator.own.annotations",
        ".operator.own.podAnnotations",
        ".operator.own.podLabels",
        ".operator.own.serviceAccount.annotations",
        ".operator.admissionWebhook.nodeSelector",
        ".operator.admissionWebhook.annotations",
        ".operator.admissionWebhook.podAnnotations",
        ".operator.admissionWebhook.podLabels",
        ".operator.admissionWebhook.serviceAccount.annotations",
        ".nodeExporter.nodeSelector",
        ".nodeExporter.annotations",
        ".nodeExporter.podAnnotations",
        ".nodeExporter.podLabels",
        ".nodeExporter.serviceAccount.annotations",
        ".kubeStateMetrics.metricLabelsAllowlist",
        ".kubeStateMetrics.metricAnnotationsAllowlist",
        ".kubeStateMetrics.customResources[].commonLabels",
        ".kubeStateMetrics.customResources[].labelsFromPath",
        ".kubeStateMetrics.customResources[].metrics[].each",
        ".kubeStateMetrics.customResources[].metrics[].commonLabels",
        ".kubeStateMetrics.customResources[].metrics[].labelsFromPath",
        ".kubeStateMetrics.nodeSelector",
        ".kubeStateMetrics.annotations",
        ".kubeStateMetrics.podAnnotations",
        ".kubeStateMetrics.podLabels",
        ".kubeStateMetrics.serviceAccount.annotations",
        ".metricsServer.nodeSelector",
        ".metricsServer.annotations",
        ".metricsServer.podAnnotations",
        ".metricsServer.podLabels",
        ".metricsServer.serviceAccount.annotations",
        ".kubeletCsrApprover.nodeSelector",
        ".kubeletCsrApprover.annotations",
        ".kubeletCsrApprover.podAnnotations",
        ".kubeletCsrApprover.podLabels",
        ".kubeletCsrApprover.serviceAccount.annotations",
        ".rules.groups[].labels",
        ".rules.groups[].rules[]",
        ".rules.alerts.labels",
        ".rules.alerts.annotations",
        ".grafana.datasources[].secureJsonData",
        ".grafana.dashboards.folders[].dashboards",
        ".grafana.service.annotations",
        ".grafana.ingress.annotations",
        ".grafana.httpRoute.annotations",
        ".grafana.persistence.labels",
        ".grafana.persistence.annotations",
        ".grafana.nodeSelector",
        ".grafana.annotations",
        ".grafana.podAnnotations",
        ".grafana.podLabels",
        ".grafana.serviceAccount.annotations",
        ".dashboards.elsewhere.labels",
        ".dashboards.elsewhere.annotations",
        ".gateway.annotations",
        ".extraManifests[]",
      ]
    `);
  });

  it("the maps whose keys are the user's by the word of Kubernetes or Prometheus", () => {
    expect(paths(theirs.filter(isFree))).toMatchInlineSnapshot(`
      [
        "meta.v1.FieldsV1",
        "meta.v1.LabelSelector.matchLabels",
        "meta.v1.ObjectMeta.annotations",
        "meta.v1.ObjectMeta.labels",
        "v1.CSIVolumeSource.volumeAttributes",
        "v1.FlexVolumeSource.options",
        "v1.ResourceRequirements.limits",
        "v1.ResourceRequirements.requests",
        "v1.VolumeResourceRequirements.limits",
        "v1.VolumeResourceRequirements.requests",
        "scrape_config.params",
        "oauth2.claims",
        "oauth2.endpoint_params",
        "headers",
        "consul_sd_config.node_meta",
        "static_config.labels",
        "sig_v4_config.tags",
        "tracing_config.headers",
        "remote_write_config.headers",
        "alertmanager_first_route.labels",
        "alertmanager_route.match",
        "alertmanager_route.match_re",
        "alertmanager_route.labels",
        "alertmanager_receiver.labels",
        "alertmanager_email_config.headers",
        "alertmanager_incidentio_config.metadata",
        "alertmanager_pagerduty_config.details",
        "alertmanager_ops_genie_config.details",
        "alertmanager_victor_ops_config.custom_fields",
        "alertmanager_sns_config.attributes",
        "alertmanager_jira_config.fields",
        "alertmanager_inhibit_rule.source_match",
        "alertmanager_inhibit_rule.source_match_re",
        "alertmanager_inhibit_rule.target_match",
        "alertmanager_inhibit_rule.target_match_re",
        "ini.others",
        "ini.others.*",
        "data_source_json",
        "metallb_label_selector.matchLabels",
      ]
    `);
  });
});

it("every reference stays in the file", () => {
  const references = JSON.stringify(packaged).match(/"\$ref":"[^"]*"/g) ?? [];
  const names = Object.keys(packaged.definitions ?? {}).map((name) => `"$ref":"#/definitions/${name}"`);
  expect(references.filter((reference) => !names.some((name) => name === reference))).toEqual([]);
  expect(names.filter((name) => !references.some((reference) => reference === name))).toEqual([]);
});
