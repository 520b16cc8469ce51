import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Input, parseYaml, stringify } from "../../schema/index.ts";
import { examples } from "../../stack/examples/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { evaluateNotes, type RenderInput } from "../../template/index.ts";
import { run } from "../../tools/index.ts";
import { folder, helms } from "../chart/render.ts";

const release = { name: "m", namespace: "monitoring" };
const notes = (values: Input<Values>, input: Omit<RenderInput, "values"> = {}) =>
  evaluateNotes(chart, { values, release, kubernetesVersion: "v1.34.0", ...input });

/** Whether a line of the notes says something. */
const says = (values: Input<Values>, what: string) => notes(values).some((line) => line.includes(what));

describe("G2: after an install people are told", () => {
  it("what there is, then how to get to it, then what is missing, then what to do next", () => {
    expect(notes({})).toMatchInlineSnapshot(`
      [
        "kube-metrics-stack 0.1.0 is in the namespace monitoring, as m.",
        "Prometheus: kubectl --namespace monitoring port-forward service/m-kube-metrics-stack-prometheus 9090:9090",
        "  and then http://localhost:9090/",
        "node-exporter: on every node, at port 9100. If its pods are forbidden (kubectl --namespace monitoring describe daemonset m-kube-metrics-stack-node-exporter): kubectl label namespace monitoring pod-security.kubernetes.io/enforce=privileged",
        "kube-state-metrics: what Kubernetes knows of its objects, as metrics.",
        "Grafana: kubectl --namespace monitoring port-forward service/m-kube-metrics-stack-grafana 3000:3000",
        "  and then http://localhost:3000/",
        "  as admin, with the first password: kubectl --namespace monitoring exec deployment/m-kube-metrics-stack-grafana --container grafana -- cat /var/lib/grafana/admin-password",
        "Pods wait for volumes of the default StorageClass. Where kubectl get storageclass marks none as (default), name one: storageClassName in prometheus.persistence, grafana.persistence.",
        "The certificates of the kubelets are not checked. Set kubelets.tls to verify where the cluster signs them.",
        "Nobody serves the metrics API: kubectl top and HorizontalPodAutoscalers that look at CPU or memory need it (metricsServer.enabled: true).",
        "Next, ask whether everything is collected: helm test m --namespace monitoring --logs",
      ]
    `);
  });

  it("the URL, where there is one, and nothing of what is off", () => {
    const externalUrl = "https://metrics.example.com";
    expect(says({ prometheus: { externalUrl } }, `Prometheus: ${externalUrl}`)).toBe(true);
    expect(
      says({ prometheus: { externalUrl } }, "port-forward service/m-kube-metrics-stack-prometheus"),
    ).toBe(false);
    const parts = ["prometheus", "alertmanager", "grafana"] as const;
    for (const part of parts)
      expect(says({ [part]: { externalUrl, enabled: false } }, externalUrl)).toBe(false);
  });

  it.each<readonly [string, Input<Values>, string]>([
    [
      "a load balancer",
      { prometheus: { service: { type: "LoadBalancer" } } },
      "get service m-kube-metrics-stack-prometheus. While that is <pending>",
    ],
    [
      "a port of nodes",
      { alertmanager: { enabled: true, service: { type: "NodePort" } } },
      "get service m-kube-metrics-stack-alertmanager, behind the colon",
    ],
    [
      "an Ingress",
      { grafana: { ingress: { enabled: true } } },
      "get ingress m-kube-metrics-stack-grafana. Without an address",
    ],
    [
      "an HTTPRoute",
      { grafana: { httpRoute: { enabled: true, parentRefs: [{ name: "public" }] } } },
      "describe httproute m-kube-metrics-stack-grafana. Without Accepted: True",
    ],
  ])("by what command they see whether there is %s", (_, values, command) => {
    expect(says(values, command)).toBe(true);
    expect(says({}, command)).toBe(false);
  });

  it("which parts ask the default StorageClass for volumes, in one line", () => {
    const line = (values: Input<Values>) =>
      notes(values).filter((one) => one.includes("kubectl get storageclass"));
    const inSections = (sections: string) => [expect.stringMatching(`storageClassName in ${sections}[.]$`)];
    expect(line({ alertmanager: { enabled: true } })).toEqual(
      inSections("prometheus.persistence, alertmanager.persistence, grafana.persistence"),
    );
    const storageClassName = "fast";
    expect(line({ prometheus: { persistence: { storageClassName } } })).toEqual(
      inSections("grafana.persistence"),
    );
    expect(
      line({
        prometheus: { persistence: { volumeName: "metrics" } },
        grafana: { persistence: { storageClassName } },
      }),
    ).toEqual([]);
  });

  it("for which kind of cluster theirs is taken, where nobody says it and it shows", () => {
    const k3s = notes({}, { kubernetesVersion: "v1.34.1+k3s1" }).join("\n");
    expect(k3s).toContain("The cluster is taken for one of k3s; cluster.profile says it otherwise.");
    expect(says({}, "The cluster is taken")).toBe(false);
    expect(says({ cluster: { profile: "k3s" } }, "The cluster is taken")).toBe(false);
  });

  it("that there is no node-exporter, where the cluster does not let it be", () => {
    const closed: Input<Values> = { cluster: { profile: "gkeAutopilot" } };
    expect(says(closed, "There is no node-exporter")).toBe(true);
    expect(says({ ...closed, nodeExporter: { enabled: false } }, "There is no node-exporter")).toBe(false);
    expect(says({}, "There is no node-exporter")).toBe(false);
  });

  it("that nobody hears of alerts, where there are rules and no Alertmanager", () => {
    const groups = [{ name: "a", rules: [{ alert: "Down", expr: "up == 0" }] }];
    const nobody = "Nobody is told of the alerts of rules.groups";
    expect(says({ rules: { groups } }, nobody)).toBe(true);
    expect(says({ rules: { groups }, alertmanager: { enabled: true } }, nobody)).toBe(false);
    expect(says({ rules: { groups }, prometheus: { alertmanagers: [{ static_configs: [] }] } }, nobody)).toBe(
      false,
    );
  });

  it("of the kubelets' certificates only where somebody asks kubelets", () => {
    const unchecked = "The certificates of the kubelets are not checked";
    expect(says({}, unchecked)).toBe(true);
    expect(says({ scrape: { cluster: false } }, unchecked)).toBe(false);
    expect(says({ scrape: { cluster: false }, metricsServer: { enabled: true } }, unchecked)).toBe(true);
  });
});

describe("by Helm itself they are told the same", () => {
  /** The chart with its notes where `helm template`, which prints none, shows them. */
  let copy: string;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "kmstack-notes-"));
    await cp(folder, copy, { recursive: true });
    await cp(join(folder, "templates/NOTES.txt"), join(copy, "notes.txt"));
    await writeFile(
      join(copy, "templates/notes.yaml"),
      'notes: {{ tpl (.Files.Get "notes.txt") . | toJson }}\n',
    );
  });
  afterAll(() => rm(copy, { recursive: true }));

  const told = ["default", "a5-load-balancer", "d1-agent", "c2-flags", "alertmanager-webhook"];

  it.each(helms.flatMap((helm) => told.map((name) => [helm, name] as const)))(
    "%s, %s",
    async (helm, name) => {
      const values = examples[name]?.values ?? expect.fail(`there is no example ${name}`);
      const where = [
        "template",
        release.name,
        copy,
        "--namespace",
        release.namespace,
        "--kube-version",
        "v1.34.0",
      ];
      const { stdout, stderr } = await run(
        helm,
        [...where, "--show-only", "templates/notes.yaml", "--values", "-"],
        { input: stringify(values) },
      );
      expect(stderr).toBe("");
      const { notes: text } = parseYaml(stdout) as { readonly notes: string };
      expect(text.split("\n").filter((line) => line !== "")).toEqual(notes(values));
    },
  );
});
