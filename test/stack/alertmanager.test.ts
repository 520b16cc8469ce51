import { StatefulSet } from "kubernetes-models/apps/v1";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1";
import { Secret, Service } from "kubernetes-models/v1";
import { describe, expect, it } from "vitest";
import { formatProblem, type Input, Layers, parseYaml, type ValuesDocument } from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { EmbeddedYaml } from "../../template/index.ts";
import { helms, helmTemplate } from "../chart/render.ts";
import { render } from "./render.ts";
import { pods } from "./workloads.ts";

type Section = NonNullable<Input<Values>["alertmanager"]>;

const on = (alertmanager: Section = {}) => render({ alertmanager: { enabled: true, ...alertmanager } });
const container = (alertmanager: Section = {}) => pods(on(alertmanager))["alertmanager"]?.containers[0];

/** What the configuration file says. */
function configuration(alertmanager: Section = {}): unknown {
  const text: unknown = on(alertmanager).one(Secret.is, "alertmanager").stringData?.["alertmanager.yml"];
  return text instanceof EmbeddedYaml ? text.data : text;
}

/** What `kmstack validate` says of a file whose text begins with `alertmanager:`. */
const told = (text: string) => problemsOf(chart, new Layers([{ name: "my.yaml", text }])).map(formatProblem);

describe("an Alertmanager", () => {
  it("is not there unless it is wanted, and Prometheus knows of none", () => {
    expect(
      render()
        .names()
        .filter((name) => name.includes("alertmanager")),
    ).toEqual([]);
    expect(render().configuration()).not.toHaveProperty("alerting");
  });

  it("tells nobody as long as nobody says who is to be told", () => {
    expect(configuration()).toEqual({ route: { receiver: "null" }, receivers: [{ name: "null" }] });
  });

  it("has the configuration in a Secret, or takes one that is there", () => {
    const rendered = on({ configSecret: "mine" });
    expect(rendered.all(Secret.is)).toEqual([]);
    expect(pods(rendered)["alertmanager"]?.volumes?.[0]).toEqual({
      name: "config",
      projected: { sources: [{ secret: { name: "mine" } }] },
    });
  });

  it("alone listens to no other; several find each other behind one name", () => {
    const gossip = (replicas: number) =>
      container({ replicas })?.args?.filter((argument) => argument.startsWith("--cluster."));
    expect(gossip(1)).toEqual(["--cluster.listen-address="]);
    expect(gossip(2)).toEqual([
      "--cluster.listen-address=[$(POD_IP)]:9094",
      "--cluster.peer-name=$(POD_NAME)",
      "--cluster.peer=metrics-kube-metrics-stack-alertmanager-headless.monitoring.svc:9094",
      "--cluster.label=monitoring/metrics-kube-metrics-stack-alertmanager",
      "--cluster.reconnect-timeout=5m",
    ]);
    expect(container({ replicas: 2 })?.env?.map(({ name }) => name)).toEqual(["POD_NAME", "POD_IP"]);
    expect(on().one(Service.is, "alertmanager-headless").spec).toMatchObject({
      clusterIP: "None",
      publishNotReadyAddresses: true,
      ports: [
        { name: "http", port: 9093 },
        { name: "gossip-tcp", port: 9094, protocol: "TCP" },
        { name: "gossip-udp", port: 9094, protocol: "UDP" },
      ],
    });
  });

  it("answers below the path of its external URL, which all that ask it know of", () => {
    const section: Section = {
      externalUrl: "https://example.com/alerts/",
      ingress: { enabled: true },
    };
    const rendered = on(section);
    expect(container(section)).toMatchObject({
      args: expect.arrayContaining([
        "--web.route-prefix=/alerts",
        "--web.external-url=https://example.com/alerts/",
      ]),
      readinessProbe: { httpGet: { path: "/alerts/-/ready" } },
      livenessProbe: { httpGet: { path: "/alerts/-/healthy" } },
    });
    expect(rendered.job("alertmanager").metrics_path).toBe("/alerts/metrics");
    expect(rendered.one(Ingress.is, "alertmanager").spec?.rules?.[0]?.http?.paths[0]?.path).toBe("/alerts");
    expect(rendered.configuration().alerting?.alertmanagers?.[0]).toMatchObject({ path_prefix: "/alerts" });
  });

  it("is found by Prometheus, each replica, with the rights for it even where nothing is collected", () => {
    const rendered = render({
      alertmanager: { enabled: true, scrape: { enabled: false } },
      prometheus: { alertmanagers: [{ static_configs: [{ targets: ["elsewhere:9093"] }] }] },
    });
    expect(rendered.configuration().alerting?.alertmanagers).toEqual([
      {
        path_prefix: "/",
        kubernetes_sd_configs: [{ role: "endpointslice", namespaces: { names: ["monitoring"] } }],
        relabel_configs: [
          {
            action: "keep",
            source_labels: ["__meta_kubernetes_service_name"],
            regex: "metrics-kube-metrics-stack-alertmanager-headless",
          },
          {
            action: "keep",
            source_labels: ["__meta_kubernetes_endpointslice_port_name"],
            regex: "http",
          },
        ],
      },
      { static_configs: [{ targets: ["elsewhere:9093"] }] },
    ]);
    expect(rendered.rights("prometheus")).toContain("get,list,watch endpointslices.discovery.k8s.io");
  });

  it("has Secrets that are named as folders of files", () => {
    expect(container({ secrets: ["mail", "chat"] })?.volumeMounts).toEqual(
      expect.arrayContaining([
        { name: "secret-mail", mountPath: "/etc/alertmanager/secrets/mail", readOnly: true },
        { name: "secret-chat", mountPath: "/etc/alertmanager/secrets/chat", readOnly: true },
      ]),
    );
  });

  it("keeps silences in a claim of each replica", () => {
    const { spec } = on({ replicas: 2 }).one(StatefulSet.is, "alertmanager");
    expect(spec?.podManagementPolicy).toBe("Parallel");
    expect(spec?.volumeClaimTemplates?.[0]?.spec?.resources?.requests).toEqual({ storage: "1Gi" });
  });
});

/** What is wrong with a configuration, and what is said of it with its place, and by every Helm. */
const mistakes: readonly (readonly [what: string, config: string, said: string])[] = [
  [
    "a receiver that is not there, deep in the routes",
    "{route: {receiver: a, routes: [{routes: [{receiver: b}]}]}, receivers: [{name: a}]}",
    "alertmanager.config.route: nothing in alertmanager.config.receivers has the name b; add it there, or name another",
  ],
  [
    "a receiver whose name is only that of a label, or of a field",
    "{route: {receiver: a, routes: [{receiver: b, match: {receiver: c}}]}, receivers: [{name: a, slack_configs: [{api_url_file: /x, actions: [{type: t, text: t, name: b}]}]}]}",
    "alertmanager.config.route: nothing in alertmanager.config.receivers has the name b; add it there, or name another",
  ],
  [
    "times to be silent that are not there",
    "{route: {receiver: a, routes: [{mute_time_intervals: [night]}]}, receivers: [{name: a}]}",
    "alertmanager.config.route: nothing in alertmanager.config.time_intervals has the name night; add it there, or name another",
  ],
  [
    "times to be active that are not there",
    "{route: {receiver: a, routes: [{active_time_intervals: [day]}]}, receivers: [{name: a}]}",
    "alertmanager.config.route: nothing in alertmanager.config.time_intervals has the name day; add it there, or name another",
  ],
  [
    "two receivers of one name",
    "{route: {receiver: a}, receivers: [{name: a}, {name: a}]}",
    "alertmanager.config.receivers: two have the same name; give one of them another",
  ],
  [
    "mail without a server",
    "{route: {receiver: a}, global: {smtp_from: a@b.c}, receivers: [{name: a, email_configs: [{to: d@e.f}]}]}",
    "alertmanager.config.receivers: a has email_configs without smarthost; say it there, or smtp_smarthost in alertmanager.config.global for all",
  ],
  [
    "a chat without a token",
    "{route: {receiver: a}, receivers: [{name: a, slack_configs: [{app_token_file: /x}, {channel: x}]}]}",
    "alertmanager.config.receivers: a has slack_configs without api_url_file or app_token_file; say it there, or slack_api_url_file or slack_app_token_file in alertmanager.config.global for all",
  ],
  [
    "receivers that nothing leads to",
    "{receivers: [{name: a}]}",
    "alertmanager.config.receivers: they get no alert without a route; set alertmanager.config.route",
  ],
];

describe.each(mistakes)("%s", (_, config, said) => {
  const text = `alertmanager:\n  enabled: true\n  config: ${config}\n`;

  it("is refused with its place", () => {
    expect(told(text).map((line) => line.replace(/^my\.yaml:\d+:\d+ {2}/, ""))).toEqual([said]);
  });

  it.each(helms)("is refused by %s", async (helm) => {
    expect(await helmTemplate(helm, parseYaml(text) as ValuesDocument)).toEqual({
      error: expect.stringContaining(said),
    });
  });
});

it("takes names that hold what means something elsewhere", async () => {
  const name = 'team "a\\b", <c>: {d}';
  const route = { receiver: name, routes: [{ receiver: "plain", match: { receiver: 'x"}' } }] };
  const values: Input<Values> = {
    alertmanager: { enabled: true, config: { route, receivers: [{ name }, { name: "plain" }] } },
  };
  expect(told(JSON.stringify(values))).toEqual([]);
  for (const helm of helms)
    expect(await helmTemplate(helm, values as ValuesDocument)).not.toHaveProperty("error");
});

it("refuses a secret, and says the file that takes it", () => {
  const receiver = "{name: a, slack_configs: [{api_url: https://hooks.example.com/abc}]}";
  const text = `alertmanager:\n  enabled: true\n  config: {route: {receiver: a}, receivers: [${receiver}]}\n`;
  expect(told(text)).toEqual([
    expect.stringMatching(/api_url: must be no secret, .*alertmanager\.secrets.*as api_url_file$/),
  ]);
});
