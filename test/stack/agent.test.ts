import { readFileSync } from "node:fs";
import { StatefulSet } from "kubernetes-models/apps/v1";
import { ConfigMap } from "kubernetes-models/v1";
import { describe, expect, it, test } from "vitest";
import {
  formatProblem,
  type Input,
  joinValues,
  Layers,
  parseYaml,
  stringify,
  type ValuesDocument,
} from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { examples } from "../../stack/examples/index.ts";
import { chart } from "../../stack/index.ts";
import { promtool } from "../../stack/linters/promtool.ts";
import type { Values } from "../../stack/scope.ts";
import { evaluateChart, writeEmbedded } from "../../template/index.ts";
import { run } from "../../tools/index.ts";
import { render } from "./render.ts";
import { caseValues, helmVerdict, verdict } from "./verdict.ts";
import { pods } from "./workloads.ts";

/* A Prometheus that only sends what it collects. */

const agent: Input<Values> = {
  cluster: { name: "edge" },
  grafana: { enabled: false },
  prometheus: { mode: "agent", remoteWrite: [{ url: "https://metrics.example.com/api/v1/write" }] },
};

/** The agent with other values besides. */
function agentWith(more: ValuesDocument): Input<Values> {
  return joinValues(agent as ValuesDocument, more) as Input<Values>;
}

const container = (values: Input<Values>) => pods(render(values))["prometheus"]?.containers[0];

describe("D1: an agent", () => {
  const { args = [], volumeMounts = [] } = container(agent) ?? {};

  it("is told so, and where to keep what did not arrive yet: on its volume, beside what a server wrote", () => {
    expect(args).toContain("--agent");
    expect(args).toContain("--storage.agent.path=/prometheus/agent");
    expect(args).toContain("--storage.agent.retention.max-time=4h");
    expect(volumeMounts).toContainEqual({ name: "data", mountPath: "/prometheus" });
    expect(container({})?.args?.filter((argument) => argument.includes("agent"))).toEqual([]);
  });

  it("has no argument that is a server's", async () => {
    const { stdout } = await run("prometheus", ["--help"]);
    const flags = flagsOnlyOf("server", stdout);
    expect(flags.length).toBeGreaterThan(20);
    expect(args.filter((argument) => flags.some((flag) => argument.startsWith(flag)))).toEqual([]);
  });

  it("collects what a server collects, and sends it under the name of its cluster", () => {
    const [edge, server] = [render(agent), render({ grafana: { enabled: false } })];
    expect(edge.jobs()).toEqual(server.jobs());
    expect(edge.configuration().global.external_labels).toEqual({ cluster: "edge" });
    expect(edge.rights("prometheus")).toEqual(server.rights("prometheus"));
  });

  it("has nothing in its configuration that is a server's, and promtool takes it as an agent's", async () => {
    const everything = agentWith({ alertmanager: { enabled: true } });
    const { global, ...rest } = render(everything).configuration();
    expect(Object.keys(global)).toEqual(["scrape_interval", "external_labels"]);
    expect(Object.keys(rest)).toEqual(["remote_write", "scrape_configs"]);
    const objects = evaluateChart(chart, { values: everything }).map(({ object }) =>
      writeEmbedded(object, stringify),
    );
    expect(await promtool.lint(objects)).toEqual([]);
  });

  it("mounts no rules, and there are none", () => {
    const rendered = render(agent);
    expect(rendered.all(ConfigMap.is).map(({ metadata }) => metadata?.name)).toEqual([
      "metrics-kube-metrics-stack-prometheus",
    ]);
    expect(JSON.stringify(pods(rendered)["prometheus"])).not.toContain("rules");
  });

  it("may have less time to deliver", () => {
    const values = agentWith({ prometheus: { agent: { maxTime: "15m" } } });
    expect(container(values)?.args).toContain("--storage.agent.retention.max-time=15m");
  });
});

test("D6: an agent goes on running whatever is changed of what it collects and where it sends", () => {
  const template = (values: Input<Values>) => render(values).one(StatefulSet.is, "prometheus").spec?.template;
  const changed = agentWith({
    cluster: { name: "other" },
    scrape: { interval: "10s", annotated: { pods: { enabled: false } } },
    nodeExporter: { enabled: false },
    prometheus: {
      remoteWrite: [{ url: "https://elsewhere.example.com/api/v1/write", queue_config: { max_shards: 8 } }],
      externalLabels: { region: "eu" },
      extraConfig: { global: { sample_limit: 1000 } },
      rbac: { extraRules: [] },
    },
  });
  expect(render(changed).configuration()).not.toEqual(render(agent).configuration());
  expect(template(changed)).toEqual(template(agent));
});

describe("what does not go with an agent is refused by both names:", () => {
  it.each<readonly [string, ValuesDocument, string]>([
    [
      "rules",
      { rules: { groups: [{ name: "a", rules: [{ alert: "A", expr: "up == 0" }] }] } },
      "rules.groups",
    ],
    ["a store", { prometheus: { extraConfig: { storage: { tsdb: {} } } } }, "prometheus.extraConfig.storage"],
    ["no target", { prometheus: { remoteWrite: [] } }, "prometheus.remoteWrite"],
    [
      "an argument of a server",
      { prometheus: { extraArgs: ["--query.timeout=1m"] } },
      "prometheus.extraArgs",
    ],
  ])("%s", async (_, more, name) => {
    const values = agentWith(more);
    const said = verdict(values);
    expect(said).toMatch(new RegExp(`${name}: `));
    expect(said).toContain("prometheus.mode: agent");
    expect(await helmVerdict(values)).toBe(said);
  });

  it("no name of the cluster, by which its series are told from those of others", async () => {
    const { prometheus } = agent;
    const said = verdict({ prometheus: prometheus ?? {} });
    expect(said).toMatch(/^cluster\.name: .*\(prometheus\.mode: agent\)/);
    expect(await helmVerdict({ prometheus: prometheus ?? {} })).toBe(said);
  });

  it.each<readonly [string, ValuesDocument]>([
    ["retention.time", { retention: { time: "30d" } }],
    ["retention.size", { retention: { size: "1GB" } }],
    ["outOfOrderTimeWindow", { outOfOrderTimeWindow: "1h" }],
    ["exemplars.enabled", { exemplars: { enabled: true } }],
    ["alertmanagers", { alertmanagers: [{ static_configs: [{ targets: ["a:9093"] }] }] }],
  ])("%s", (name, prometheus) => {
    const said = told(agentWith({ prometheus }));
    expect(said).toEqual([expect.stringContaining(`prometheus.${name}`)]);
    expect(said).toEqual([expect.stringContaining("prometheus.mode")]);
    expect(told({ prometheus })).toEqual([]);
  });

  it("what is an agent's beside a server", () => {
    expect(told({ prometheus: { agent: { maxTime: "1h" } } })).toEqual([
      expect.stringContaining("prometheus.mode"),
    ]);
    expect(verdict({ prometheus: { extraArgs: ["--storage.agent.no-lockfile"] } })).toContain(
      "arguments that begin with --storage.agent",
    );
  });

  it("each argument with which Prometheus itself says that it does not start", async () => {
    const { stdout } = await run("prometheus", ["--help"]);
    const taken = (values: Input<Values>, flags: readonly string[]) =>
      flags.filter((flag) => {
        const extraArgs = [flag.replace(/^--\[no-\]/, "--")];
        return (
          verdict(joinValues(values as ValuesDocument, { prometheus: { extraArgs } }) as Input<Values>) === ""
        );
      });
    expect(taken(agent, flagsOnlyOf("server", stdout))).toEqual([]);
    expect(taken({}, flagsOnlyOf("agent", stdout))).toEqual([]);
  });
});

describe("D2: several replicas", () => {
  const two = agentWith({ prometheus: { replicas: 2, replicaExternalLabelName: "__replica__" } });

  it("tell themselves apart where somebody wants it, by the name of the pod", () => {
    expect(render(two).configuration().global.external_labels).toEqual({
      cluster: "edge",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is Prometheus that puts the name in.
      __replica__: "${POD_NAME}",
    });
    expect(container(two)?.env).toEqual([
      { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
    ]);
    expect(container(agent)?.env).toBeUndefined();
  });

  it("tell of an alert once", () => {
    const { alerting } = render({
      alertmanager: { enabled: true },
      prometheus: { replicas: 2, replicaExternalLabelName: "replica" },
    }).configuration();
    expect(alerting?.alert_relabel_configs).toEqual([{ action: "labeldrop", regex: "replica" }]);
    expect(render({ alertmanager: { enabled: true } }).configuration().alerting).not.toHaveProperty(
      "alert_relabel_configs",
    );
  });

  it.each<readonly [string, ValuesDocument, string]>([
    ["send the same series twice under one name", { replicas: 2 }, "prometheus.replicaExternalLabelName"],
    [
      "take the cluster's label",
      { replicas: 2, replicaExternalLabelName: "cluster" },
      'the chart itself sets the key "cluster"',
    ],
    [
      "take a label that has a value",
      { replicaExternalLabelName: "a", externalLabels: { a: "b" } },
      "is in prometheus.externalLabels as well",
    ],
  ])("do not %s", async (_, prometheus, reason) => {
    const values = agentWith({ prometheus });
    expect(verdict(values)).toContain(reason);
    expect(await helmVerdict(values)).toBe(verdict(values));
  });
});

test("D4: an agent looks for pods and Services in some namespaces only", () => {
  const rendered = render(examples["d4-namespaces"]?.values ?? {});
  for (const job of ["kubernetes-pods", "kubernetes-service-endpoints"]) {
    expect(rendered.job(job).kubernetes_sd_configs).toEqual([
      expect.objectContaining({ namespaces: { names: ["prometheus", "service", "system"] } }),
    ]);
  }
});

describe("what people say", () => {
  const page = readFileSync(new URL("../../docs/agent-and-centre.md", import.meta.url), "utf8");
  const examplesOfPage = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""], index) => {
    return [`example ${index + 1} of the docs`, parseYaml(text) as Input<Values>] as const;
  });

  it.each(examplesOfPage)("is taken: %s", async (_, values) => {
    expect(told(values)).toEqual([]);
    expect(await helmVerdict(values)).toBe("");
  });

  it.each(["agents/two-replicas", "agents/small"])(
    "who come from other charts is taken: %s",
    async (name) => {
      const values = await caseValues(name);
      expect(told(values)).toEqual([]);
      expect(await helmVerdict(values)).toBe("");
      expect(render(values).configuration().remote_write).toMatchObject(values.prometheus?.remoteWrite ?? []);
      expect(container(values)?.args).toContain("--agent");
    },
  );
});

/** What `kmstack validate` says. */
function told(values: object): readonly string[] {
  return problemsOf(chart, new Layers([{ name: "my.yaml", text: stringify(values) }])).map(formatProblem);
}

/** The flags of which Prometheus' own help says that they are for one of its modes only. */
function flagsOnlyOf(mode: "server" | "agent", help: string): readonly string[] {
  return help
    .split(/\n {2,6}(?=-)/)
    .filter((entry) => entry.replace(/\s+/g, " ").includes(`Use with ${mode} mode only.`))
    .flatMap((entry) => /--[^\s=]+/.exec(entry)?.[0] ?? []);
}
