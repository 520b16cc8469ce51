import { describe, expect, it } from "vitest";
import { jobs, readers } from "../../stack/index.ts";
import { isKept, mayBeOf } from "../../stack/kit/scrape/lean/kept.ts";
import type { ScrapeConfig } from "../../stack/kit/scrape/write/configuration.ts";
import type { Selector } from "../../stack/kit/series/selectors.ts";
import { exposed } from "./alerts/exposed.ts";
import { everyAlert } from "./alerts/values.ts";
import { render } from "./render.ts";

/*
 * Which metrics are kept. The names and labels that the real programs give were recorded on a real cluster; that what is read
 * answers there where it is kept lean is asked by test/cluster/scenarios/apart/panels.test.ts and lean.test.ts.
 */
type Labels = Readonly<Record<string, string>>;

/** Whether Prometheus would keep a series of a job. */
function keeps(config: ScrapeConfig | undefined, labels: Labels): boolean {
  const steps = (config?.metric_relabel_configs ?? []) as readonly {
    readonly action?: string;
    readonly source_labels?: readonly string[];
    readonly regex?: string;
  }[];
  return steps.every(({ action, source_labels = [], regex = "" }) => {
    expect(action).toBe("keep");
    return new RegExp(`^(?:${regex})$`, "s").test(
      source_labels.map((label) => labels[label] ?? "").join(";"),
    );
  });
}

type Input = Parameters<typeof render>[0];

function jobsOf(values: Input): ReadonlyMap<string, ScrapeConfig> {
  const { scrape_configs: configs } = render(values).configuration();
  return new Map((configs as readonly ScrapeConfig[]).map((config) => [config.job_name, config]));
}

const everything: Input = everyAlert;
const lean = jobsOf(everything);
const selectors = readers.flatMap((reader) =>
  reader.selectors.map((selector) => ({ by: reader.by, selector })),
);

/** Series that a selector chooses: one for each way in which its matchers may be met. */
function seriesOf({ metric = "", matchers }: Selector): readonly Labels[] {
  return matchers.reduce<readonly Labels[]>(
    (all, { label, operator, value }) => {
      const values =
        operator === "=" ? [value] : operator === "=~" && value !== ".*" ? textsOf(value) : [`some ${label}`];
      return all.flatMap((labels) => values.map((one) => ({ ...labels, [label]: one })));
    },
    [{ __name__: metric }],
  );
}

/** A text for each of a pattern's alternatives, of the few things that the chart's patterns are made of. */
function textsOf(pattern: string): readonly string[] {
  return pattern.split("|").map((one) => {
    const text = one
      .replaceAll(/\[(\w)[^\]]+\]\{(\d+),\d+\}/g, (_, first: string, times: string) =>
        first.repeat(Number(times)),
      )
      .replaceAll(/[()?]/g, "")
      .replaceAll(/\[(.)\]/g, "$1")
      .replaceAll(".*", "x")
      .replaceAll(/(?<=5)\.\./g, "03");
    expect(text).toMatch(new RegExp(`^(?:${pattern})$`));
    return text;
  });
}

describe("scrape.metrics: lean", () => {
  it("keeps all that a rule or a dashboard of the chart reads", () => {
    const lost = selectors.flatMap(({ by, selector }) =>
      jobs
        .filter((job) => mayBeOf(job, selector) && lean.has(job.name))
        .flatMap(({ name }) =>
          seriesOf(selector)
            .filter((series) => !keeps(lean.get(name), series))
            .map((series) => `${by}: ${name}: ${JSON.stringify(series)}`),
        ),
    );
    expect(lost).toEqual([]);
    expect(selectors.length).toBeGreaterThan(500);
  });

  it("has for each metric that is read a job that gives it", () => {
    const recorded = readers.filter(({ kind }) => kind === "recording").map(({ by }) => by);
    const own = /^(up|ALERTS|scrape_\w+)$/;
    const nobodys = selectors.filter(
      ({ selector }) =>
        !own.test(selector.metric ?? "") &&
        !recorded.includes(selector.metric ?? "") &&
        !jobs.some((job) => mayBeOf(job, selector)),
    );
    expect(nobodys).toEqual([]);
  });

  it("knows with what the names begin of all that the programs give", () => {
    const unknown = jobs.flatMap(({ name, label = name, gives }) => {
      const others = jobs
        .filter((job) => (job.label ?? job.name) === label)
        .flatMap((job) => job.gives ?? []);
      return gives === undefined
        ? []
        : Object.keys(exposed[label] ?? {})
            .filter((metric) => !/^(up|ALERTS.*|scrape_\w+)$/.test(metric))
            .filter((metric) => !others.some((begin) => metric.startsWith(begin)))
            .map((metric) => `${label}: ${metric}`);
    });
    expect(unknown).toEqual([]);
  });

  it("drops what nobody reads, and series of a metric that nobody chooses", () => {
    const kubelet = { __name__: "kubelet_http_requests_total" };
    expect(keeps(lean.get("kubelet"), kubelet)).toBe(false);
    const phase = { __name__: "kube_persistentvolume_status_phase", phase: "Bound" };
    expect(keeps(lean.get("kube-state-metrics"), phase)).toBe(false);
    expect(keeps(lean.get("kube-state-metrics"), { ...phase, phase: "Failed" })).toBe(true);
    const bucket = { __name__: "apiserver_request_sli_duration_seconds_bucket", le: "0.05" };
    expect(keeps(lean.get("apiserver"), bucket)).toBe(false);
    expect(keeps(lean.get("apiserver"), { ...bucket, le: "5.0" })).toBe(true);
  });

  it("is of every job whose program is known, and of no other", () => {
    const steps = [...lean].filter(([, { metric_relabel_configs }]) => metric_relabel_configs !== undefined);
    const known = jobs.filter(({ gives }) => gives !== undefined).map(({ name }) => name);
    expect(steps.map(([name]) => name)).toEqual([...lean.keys()].filter((name) => known.includes(name)));
    expect([...lean.keys()]).toContain("kubernetes-pods");
  });

  it("comes before steps of the user's own, who may leave out more", () => {
    const metricRelabelings = [{ action: "drop" as const, regex: "x" }];
    const steps = jobsOf({ kubelet: { metricRelabelings } }).get("kubelet")?.metric_relabel_configs ?? [];
    expect(steps.map((step) => step.action)).toEqual(["keep", "drop"]);
  });
});

it("scrape.metrics: full keeps all", () => {
  const full = jobsOf({ ...everything, scrape: { metrics: "full" } });
  expect([...full.values()].filter((job) => job.metric_relabel_configs !== undefined)).toEqual([]);
});

describe("besides is kept", () => {
  const metric = (name: string): Labels => ({ __name__: name });

  it("what scrape.keepMetrics names, in every such job, whatever its labels are", () => {
    const some = jobsOf({ scrape: { keepMetrics: ["kubelet_http_requests_total", "node_systemd_.*"] } });
    expect(keeps(some.get("kubelet"), metric("kubelet_http_requests_total"))).toBe(true);
    expect(keeps(some.get("node-exporter"), { ...metric("node_systemd_units"), mode: "x" })).toBe(true);
    expect(keeps(some.get("node-exporter"), metric("node_arp_entries"))).toBe(false);
  });

  it("what rules, dashboards and manifests of the user's own name", () => {
    const expr = "up\nnode_arp_entries > 1 and\n\tnode_hwmon_.*";
    const some = jobsOf({
      rules: { groups: [{ name: "a", rules: [{ record: "b", expr }] }] },
      grafana: {
        dashboards: {
          folders: [
            {
              name: "a",
              dashboards: {
                b: JSON.stringify({ title: "B", panels: [{ targets: [{ expr: "a\nnode_load5" }] }] }),
              },
            },
          ],
        },
      },
      extraManifests: [{ apiVersion: "v1", kind: "ConfigMap", data: { c: "node_load15" } }],
    });
    for (const name of ["node_arp_entries", "node_load5", "node_load15"]) {
      expect(keeps(some.get("node-exporter"), metric(name)), name).toBe(true);
    }
    expect(keeps(some.get("node-exporter"), metric("node_forks_total"))).toBe(false);
  });

  it("what values of kube-state-metrics ask for", () => {
    const kubeStateMetrics = {
      collectors: ["pods", "ingressclasses"] as const,
      metricLabelsAllowlist: { pods: ["app"] },
      metricOptInList: ["kube_pod_nodeselectors"],
      customResources: [
        {
          groupVersionKind: { group: "cert-manager.io", version: "v1", kind: "Certificate" },
          resourcePlural: "certificates",
          metrics: [
            { name: "ready", help: "a", each: { type: "Gauge" as const, gauge: { path: ["status"] } } },
          ],
        },
      ],
    };
    const some = jobsOf({ kubeStateMetrics }).get("kube-state-metrics");
    const asked = [
      "kube_pod_labels",
      "kube_pod_nodeselectors",
      "kube_ingressclass_info",
      "kube_customresource_ready",
    ];
    for (const name of asked) expect(keeps(some, metric(name)), name).toBe(true);
    for (const name of asked) expect(keeps(lean.get("kube-state-metrics"), metric(name)), name).toBe(false);
  });

  it("all of node-exporter, where a collector is switched on by an argument", () => {
    const some = jobsOf({ nodeExporter: { extraArgs: ["--collector.systemd"] } }).get("node-exporter");
    expect(keeps(some, metric("node_systemd_units"))).toBe(true);
    const off = jobsOf({ nodeExporter: { extraArgs: ["--no-collector.wifi"] } }).get("node-exporter");
    expect(keeps(off, metric("node_systemd_units"))).toBe(false);
  });
});

it("the Prometheus operator is told the same", () => {
  const operated = render({ ...everything, operator: { enabled: true } });
  const told = operated.objects.flatMap((object) => {
    const { kind, spec } = object as {
      readonly kind: string;
      readonly spec?: { readonly metricRelabelings?: readonly { readonly regex?: string }[] };
    };
    const [step] = spec?.metricRelabelings ?? [];
    return kind === "ScrapeConfig" && step?.regex !== undefined ? [step.regex] : [];
  });
  const said = [...lean.values()].flatMap(({ metric_relabel_configs: [step] = [] }) => step?.regex ?? []);
  expect(said.length).toBeGreaterThan(10);
  expect(told).toEqual(expect.arrayContaining(said));
});

it("what is kept of a metric by its labels is known to be kept of a selector that chooses no more", () => {
  const job = jobs.find(({ name }) => name === "kube-state-metrics");
  const phase = (value: string): Selector => ({
    metric: "kube_persistentvolume_status_phase",
    matchers: [{ label: "phase", operator: "=", value }],
  });
  const kept = job?.kept ?? new Map();
  expect(isKept(kept, phase("Failed"))).toBe(true);
  expect(isKept(kept, phase("Bound"))).toBe(false);
  expect(isKept(kept, { metric: "kube_persistentvolume_status_phase", matchers: [] })).toBe(false);
  expect(isKept(kept, { metric: "kube_pod_info", matchers: [] })).toBe(true);
  expect(isKept(kept, { metric: "kube_configmap_info", matchers: [] })).toBe(false);
});
