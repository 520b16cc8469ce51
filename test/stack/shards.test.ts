import { StatefulSet } from "kubernetes-models/apps/v1";
import { ConfigMap } from "kubernetes-models/v1";
import { describe, expect, it, test } from "vitest";
import { type Input, joinValues, stringify, type ValuesDocument } from "../../schema/index.ts";
import type { Configuration } from "../../stack/components/prometheus/configuration.ts";
import { examples } from "../../stack/examples/index.ts";
import { chart } from "../../stack/index.ts";
import { promtool } from "../../stack/linters/promtool.ts";
import type { Values } from "../../stack/scope.ts";
import { EmbeddedYaml, evaluateChart, writeEmbedded } from "../../template/index.ts";
import { render } from "./render.ts";
import { helmVerdict, verdict } from "./verdict.ts";

/* Agents that share the targets among them. */

const three = examples["d1-shards"]?.values ?? {};

function threeWith(more: ValuesDocument): Input<Values> {
  return joinValues(three as ValuesDocument, more) as Input<Values>;
}

/** The names of the agents, the first without a number. */
const names = ["", "-shard-1", "-shard-2"].map((behind) => `edge-prometheus${behind}`);

/** The configurations of all shards, as they are mounted. */
function configurations(values: Input<Values>): readonly Configuration[] {
  const rendered = render(values);
  const maps = new Map(rendered.all(ConfigMap.is).map(({ metadata, data }) => [metadata?.name, data]));
  return rendered.all(StatefulSet.is).map(({ spec }) => {
    const volume = spec?.template?.spec?.volumes?.find(({ name }) => name === "config");
    const file: unknown = maps.get(volume?.configMap?.name)?.["prometheus.yml"];
    if (!(file instanceof EmbeddedYaml)) throw new Error("a shard has no configuration");
    return file.data as Configuration;
  });
}

describe("D1: three shards", () => {
  const sets = render(three).all(StatefulSet.is);

  it("are three StatefulSets, of which the first is the one that is there without shards", () => {
    expect(sets.map(({ metadata }) => metadata?.name)).toEqual(names);
    const one = render(threeWith({ prometheus: { agent: { shards: 1 } } })).one(StatefulSet.is, "prometheus");
    expect(sets[0]).toEqual(one);
  });

  it("have pods that each is chosen by its own, and by the Services of all", () => {
    const label = "kube-metrics-stack/shard";
    for (const [index, { spec }] of sets.entries()) {
      const labels = spec?.template?.metadata?.labels;
      expect(labels?.[label]).toBe(index === 0 ? undefined : String(index));
      expect(spec?.selector?.matchLabels?.[label]).toBe(labels?.[label]);
      expect(labels).toMatchObject(spec?.selector?.matchLabels ?? {});
      expect(labels?.["app.kubernetes.io/name"]).toBe("prometheus");
      expect(spec?.serviceName).toBe("edge-prometheus-headless");
    }
  });

  it("each have a configuration that differs by the number of the shard alone", () => {
    const [first, ...others] = configurations(three);
    expect(others).toHaveLength(2);
    for (const [index, other] of others.entries()) {
      const asFirst = JSON.stringify(other).replaceAll(
        `{"action":"keep","source_labels":["__tmp_shard"],"regex":"${index + 1}"}`,
        '{"action":"keep","source_labels":["__tmp_shard"],"regex":"0"}',
      );
      expect(JSON.parse(asFirst)).toEqual(first);
      expect(other).not.toEqual(first);
    }
  });

  it("divide the targets of every job, one's own too, after all other steps", () => {
    const enabled = true;
    const all = threeWith({
      controlPlane: {
        scheduler: { enabled },
        controllerManager: { enabled, addresses: ["192.0.2.10", "192.0.2.11"] },
        etcd: { enabled },
        kubeProxy: { enabled },
      },
    });
    for (const [index, { scrape_configs }] of configurations(all).entries()) {
      expect(scrape_configs.length).toBeGreaterThan(configurations(three)[0]?.scrape_configs.length ?? 0);
      for (const { relabel_configs = [] } of scrape_configs as readonly {
        relabel_configs?: readonly object[];
      }[]) {
        expect(relabel_configs.slice(-2)).toEqual([
          {
            action: "hashmod",
            source_labels: ["__address__", "__metrics_path__", "instance"],
            modulus: 3,
            target_label: "__tmp_shard",
          },
          { action: "keep", source_labels: ["__tmp_shard"], regex: String(index) },
        ]);
      }
    }
  });

  it("take one's own jobs as they are but for that", () => {
    const [own] = three.scrape?.extraJobs ?? [];
    const [first] = configurations(three);
    const found = first?.scrape_configs.find(({ job_name }) => job_name === own?.job_name);
    const steps = (found?.relabel_configs ?? []) as readonly object[];
    expect({ ...found, relabel_configs: steps.slice(0, -2) }).toEqual(own);
  });

  it("are ones that Prometheus takes as agents", async () => {
    const objects = evaluateChart(chart, { values: three }).map(({ object }) =>
      writeEmbedded(object, stringify),
    );
    expect(await promtool.lint(objects)).toEqual([]);
    expect(await helmVerdict(three)).toBe("");
  });

  it("are not tested by one question, which one of them would answer for its own part", () => {
    const tests = (values: Input<Values>) =>
      render(values)
        .names()
        .filter((name) => name.startsWith("Pod/"));
    expect(tests(three)).toEqual([]);
    expect(tests(threeWith({ prometheus: { agent: { shards: 1 } } }))).toHaveLength(1);
  });
});

test("one shard divides nothing", () => {
  expect(stringify(render().configuration())).not.toContain("__tmp_shard");
});

const ofAnySize: Input<Values> = { ...three, prometheus: { ...three.prometheus, persistence: {} } };

describe("what shards cannot share is refused by both names:", () => {
  it.each<readonly [string, ValuesDocument, string]>([
    [
      "a directory of a node",
      { prometheus: { persistence: { type: "hostPath", path: "/opt/a", nodeName: "b" } } },
      "prometheus.persistence: ",
    ],
    [
      "a claim that is there",
      { prometheus: { persistence: { type: "existingClaim", existingClaim: "a" } } },
      "prometheus.persistence: ",
    ],
    ["a volume by name", { prometheus: { persistence: { volumeName: "a" } } }, "prometheus.persistence: "],
    [
      "a name that is too long for 100 of them",
      { fullnameOverride: "monitoring-of-production-eu-central" },
      "fullnameOverride",
    ],
    [
      "jobs in files",
      { prometheus: { secrets: ["a"] }, scrape: { extraJobFiles: ["/etc/prometheus/secrets/a/*.yml"] } },
      "scrape.extraJobFiles: ",
    ],
  ])("%s", async (_, more, name) => {
    const values = joinValues(ofAnySize as ValuesDocument, more) as Input<Values>;
    expect(verdict(values)).toContain(name);
    expect(verdict(values)).toContain("prometheus.agent.shards");
    expect(await helmVerdict(values)).toBe(verdict(values));
    expect(
      verdict(
        joinValues(values as ValuesDocument, { prometheus: { agent: { shards: 1 } } }) as Input<Values>,
      ),
    ).toBe("");
  });
});
