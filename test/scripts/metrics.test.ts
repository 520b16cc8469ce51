import { describe, expect, it } from "vitest";
import { project } from "./project.ts";

const rules = `groups:
  - name: a
    rules:
      - alert: Slow
        expr: |
          sum by (node) (rate(kubelet_http_requests_total[5m])) > 1
            and on (node) node_memory_MemTotal_bytes > 1 or my_app_total
      - record: unbound
        expr: sum(kube_persistentvolume_status_phase{phase="Released"})
      - record: failed
        expr: sum(kube_persistentvolume_status_phase{phase="Failed"})
      - record: by:pattern
        expr: sum({__name__=~"container_fs_.*|node_forks_total"})
`;

const dashboard = {
  title: "Nodes",
  templating: { list: [{ query: 'label_values(kube_node_labels{cluster=~"$cluster"}, node)' }] },
  panels: [
    { panels: [{ targets: [{ expr: 'rate(node_cpu_seconds_total{mode="user"}[$__rate_interval])' }] }] },
  ],
};

describe("kmstack metrics", () => {
  it("gives as values what is read and not kept, of rules", async () => {
    const { kmstack, write } = await project();
    await write({ "rules.yaml": rules });
    expect(await kmstack("metrics rules.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ read here, of what the chart collects: 5 metrics, 4 of them to keep besides",
        "stdout": "scrape:
        keepMetrics:
          - container_fs_.*
          - kube_persistentvolume_status_phase
          - kubelet_http_requests_total
          - node_forks_total",
      }
    `);
  });

  it("of dashboards, in ConfigMaps too, and tells programs the same", async () => {
    const { kmstack, write } = await project();
    const configMap = {
      apiVersion: "v1",
      kind: "ConfigMap",
      data: { "nodes.json": JSON.stringify(dashboard) },
    };
    await write({ "nodes.json": JSON.stringify(dashboard), "map.yaml": JSON.stringify(configMap) });
    const answers = await Promise.all([
      kmstack("metrics nodes.json --json"),
      kmstack("metrics map.yaml --json"),
    ]);
    expect(answers[0]).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "",
        "stdout": "{"keepMetrics":["kube_node_labels","node_cpu_seconds_total"],"kept":[]}",
      }
    `);
    expect(answers[1]).toEqual(answers[0]);
  });

  it("gives nothing where all is kept", async () => {
    const { kmstack, write } = await project();
    await write({ "a.yaml": "groups: [{ name: a, rules: [{ record: b, expr: sum(kube_pod_info) }] }]\n" });
    expect(await kmstack("metrics a.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ read here, of what the chart collects: 1 metric, 0 of them to keep besides",
        "stdout": "",
      }
    `);
  });

  it("says what it cannot read", async () => {
    const { kmstack, write } = await project();
    await write({
      "logs.yaml": 'groups: [{ name: a, rules: [{ record: b, expr: \'rate({a="b"} |= "c" [5m])\' }] }]\n',
      "pattern.yaml": "a: { expr: '{__name__=~\"node_(a|b)_total\"}' }\n",
      "broken.yaml": "a: [\n",
    });
    expect(await kmstack("metrics logs.yaml pattern.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "logs.yaml: groups[0].rules[0].expr is no PromQL and is left out: "|=" is not expected here
      pattern.yaml: a.expr chooses metrics by node_(a|b)_total: name them in scrape.keepMetrics by hand, with .* for anything
      ✓ read here, of what the chart collects: 0 metrics, 0 of them to keep besides",
        "stdout": "",
      }
    `);
    expect(await kmstack("metrics broken.yaml")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: broken.yaml is neither YAML nor JSON: Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1; name a file of rules or a dashboard",
        "stdout": "",
      }
    `);
  });
});
