import { expect, it } from "vitest";
import { promtool } from "../../../stack/linters/promtool.ts";

const configMap = (data: Readonly<Record<string, string>>) => ({ apiVersion: "v1", kind: "ConfigMap", data });

it("finds nothing in what Prometheus takes, nor in what is none of its files", async () => {
  const objects = [
    configMap({ "prometheus.yml": "global: { scrape_interval: 30s }\nrule_files: [missing.rules.yml]\n" }),
    configMap({ "a.rules.yml": "groups: [{ name: a, rules: [{ alert: A, expr: up == 0 }] }]\n", other: "[" }),
    { apiVersion: "v1", kind: "Secret", data: { "prometheus.yml": "[" } },
  ];
  expect(await promtool.lint(objects)).toEqual([]);
});

it("finds a configuration that Prometheus refuses", async () => {
  const text = "global: { scrape_interval: 30s, scrape_timeout: 5m }\n";
  expect(await promtool.lint([configMap({ "prometheus.yml": text })])).toMatchInlineSnapshot(`
    [
      "Checking prometheus.yml

      FAILED: parsing YAML file prometheus.yml: global scrape timeout greater than scrape interval",
    ]
  `);
});

it("finds a rule that is no PromQL, in whichever ConfigMap the rules are", async () => {
  const text = "groups: [{ name: a, rules: [{ alert: A, expr: sum( }] }]";
  expect(await promtool.lint([configMap({}), configMap({ "rules.yml": text })])).toMatchInlineSnapshot(`
    [
      "Checking rules.yml
      FAILED:
    rules.yml: 1:47: group "a", rule 1, "A": could not parse expression: 1:5: parse error: unclosed left parenthesis",
    ]
  `);
});

it("takes as an agent's what an agent reads, and refuses of it what only a server has", async () => {
  const statefulSet = {
    kind: "StatefulSet",
    spec: {
      template: {
        spec: { containers: [{ args: ["--agent"] }], volumes: [{ configMap: { name: "edge" } }] },
      },
    },
  };
  const of = (name: string) => ({
    ...configMap({ "prometheus.yml": "rule_files: [/etc/rules.yml]\n" }),
    metadata: { name },
  });
  expect(await promtool.lint([statefulSet, of("centre")])).toEqual([]);
  expect(await promtool.lint([statefulSet, of("edge")])).toEqual([
    expect.stringContaining("rule_files is not allowed in agent mode"),
  ]);
});
