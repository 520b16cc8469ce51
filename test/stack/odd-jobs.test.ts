import { expect, test } from "vitest";
import { parseYaml, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { promtoolVerdicts } from "./promtool.ts";

/* Jobs that are right and wrong by a hair: the schema and Prometheus say the same of each. */

const legacy = "metric_name_validation_scheme: legacy";

const jobs = [
  // Steps.
  `${legacy}, relabel_configs: [{target_label: a.b, replacement: x}]`,
  `${legacy}, relabel_configs: [{source_labels: [a.b], target_label: c}]`,
  `${legacy}, relabel_configs: [{action: keep, source_labels: [a], target_label: a.b}]`,
  `${legacy}, metric_relabel_configs: [{source_labels: [a], target_label: "\${1}_x"}]`,
  `${legacy}, metric_relabel_configs: [{source_labels: [a], target_label: "\${1}.x"}]`,
  `${legacy}, metric_relabel_configs: [{action: labelmap, regex: "(.*)", replacement: "a.$1"}]`,
  `${legacy}, metric_relabel_configs: [{action: lowercase, source_labels: [a], target_label: a-b}]`,
  `${legacy}, metric_relabel_configs: [{action: hashmod, modulus: 3, source_labels: [a], target_label: a-b}]`,
  `${legacy}, metric_relabel_configs: [{action: dropequal, source_labels: [a], target_label: a_b}]`,
  `${legacy}, metric_name_escaping_scheme: allow-utf-8`,
  "relabel_configs: [{target_label: a.b, replacement: x}]",
  "relabel_configs: [{action: labelmap, regex: a, replacement: ''}]",
  "relabel_configs: [{action: hashmod, target_label: a}]",
  "relabel_configs: [{action: keep, regex: '('}]",
  "relabel_configs: [{action: keepequal, source_labels: [a], target_label: b, regex: a}]",
  "relabel_configs: [{action: labeldrop}]",
  "relabel_configs: [{regex: a}]",
  // Headers.
  "http_headers: {Host: {values: [a]}}",
  "http_headers: {HOST: {values: [a]}}",
  "http_headers: {content-Type: {values: [a]}}",
  "http_headers: {X-Host: {values: [a]}}",
  // What is looked for in a cluster.
  "kubernetes_sd_configs: [{role: pod, selectors: [{role: node, label: a}, {role: pod, label: 'b in (c, d),!e'}]}]",
  "kubernetes_sd_configs: [{role: pod, selectors: [{role: service, label: a}]}]",
  "kubernetes_sd_configs: [{role: ingress, selectors: [{role: service}]}]",
  "kubernetes_sd_configs: [{role: node, selectors: [{role: pod}]}]",
  "kubernetes_sd_configs: [{role: endpoints, selectors: [{role: endpointslice}]}]",
  "kubernetes_sd_configs: [{role: service, selectors: [{role: service}, {role: service}]}]",
  "kubernetes_sd_configs: [{role: pod, selectors: [{role: pod, label: 'a in ('}]}]",
  "kubernetes_sd_configs: [{role: pod, selectors: [{role: pod, label: 'a=b c'}]}]",
  "kubernetes_sd_configs: [{role: pod, selectors: [{role: pod, label: 'example.com/a notin (b),c!=d, e'}]}]",
  "kubernetes_sd_configs: [{role: pod, selectors: [{role: pod, field: x}]}]",
  "kubernetes_sd_configs: [{role: pod, selectors: [{role: pod, field: 'spec.nodeName=a,status.phase!=Failed'}]}]",
  "kubernetes_sd_configs: [{role: pod, api_server: 'http://a', kubeconfig_file: /a}]",
  "kubernetes_sd_configs: [{role: pod, api_server: 'http://a', namespaces: {own_namespace: true}}]",
  "kubernetes_sd_configs: [{role: pod, kubeconfig_file: /a}]",
  // Numbers and sizes.
  "sample_limit: 18446744073709551616000",
  "label_limit: -1",
  "body_size_limit: 10mb",
  "body_size_limit: 10MiB",
  "native_histogram_bucket_limit: -1",
  // Who asks, and how.
  "authorization: {type: 'basic '}",
  "basic_auth: {username: a, username_file: /a}",
  "oauth2: {client_id: '', token_url: 'http://x'}",
  "tls_config: {min_version: TLS14}",
  "proxy_from_environment: true, no_proxy: a",
  "scrape_protocols: [PrometheusText0.0.4, PrometheusText0.0.4]",
  "static_configs: [{targets: ['a/b']}]",
  "static_configs: [{targets: [a], labels: {'': b}}]",
];

test("odd jobs are judged as Prometheus judges them", async () => {
  const texts = jobs.map((fields) => `{job_name: a, ${fields}}`);
  const answers = await promtoolVerdicts(texts.map((text) => ({ scrape_configs: [parseYaml(text)] })));
  const differently = texts.flatMap((text, index) => {
    const values = `scrape: {extraJobs: [${text}]}`;
    const problems = validateValues(chart.values, values, "my.yaml").map(({ message }) => message);
    return (problems.length === 0) === (answers[index] === "")
      ? []
      : [{ text, promtool: answers[index], problems }];
  });
  expect(differently).toEqual([]);
  expect(answers.filter((answer) => answer === "").length).toBeGreaterThan(8);
});
