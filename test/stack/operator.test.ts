import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import { Secret } from "kubernetes-models/v1";
import { beforeAll, describe, expect, it } from "vitest";
import { type Input, joinValues, parseYaml, stringify, type ValuesDocument } from "../../schema/index.ts";
import { examples } from "../../stack/examples/index.ts";
import { chart } from "../../stack/index.ts";
import type { ScrapeConfig } from "../../stack/kit/scrape/write/configuration.ts";
import type { Values } from "../../stack/scope.ts";
import { CheckError, evaluateChart, writeEmbedded } from "../../template/index.ts";
import { customResourceDefinitions } from "../../tools/index.ts";
import { type Rendered, render } from "./render.ts";

/* The stack as the Prometheus operator's resources. */

const group = "monitoring.coreos.com";
const on: ValuesDocument = { operator: { enabled: true } };

/** A resource of the operator's. */
interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly spec: Readonly<Record<string, unknown>>;
}

function operated(values: Input<Values> = {}): Rendered {
  return render(joinValues(on, values as ValuesDocument) as Input<Values>);
}

function resources({ objects }: Pick<Rendered, "objects">, kind?: string): readonly Resource[] {
  const all = objects as readonly Resource[];
  return all.filter((one) => one.apiVersion.startsWith(`${group}/`) && (kind ?? one.kind) === one.kind);
}

function the(rendered: Rendered, kind: string): Resource {
  const [one, ...others] = resources(rendered, kind);
  if (one === undefined || others.length > 0) throw new Error(`there are ${others.length} more of ${kind}`);
  return one;
}

/** Why the chart takes nothing of some values with the operator; undefined where it does. */
function refusal(values: Input<Values>): string | undefined {
  try {
    operated(values);
    return undefined;
  } catch (error) {
    if (error instanceof CheckError) return error.message;
    throw error;
  }
}

type Schema = Readonly<Record<string, unknown>>;

interface Definition {
  readonly spec: {
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly schema: { readonly openAPIV3Schema: Schema };
    }[];
  };
}

/** A schema in which every object has the fields that it names and no others, as an API server prunes it. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const { format: _, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)]),
  ) as Schema;
  const isIntOrString = rest["x-kubernetes-int-or-string"] === true;
  const isOpen = "additionalProperties" in rest || rest["x-kubernetes-preserve-unknown-fields"] === true;
  // One of Go's that JavaScript does not know.
  const isGos = String(rest["pattern"]).includes("(?i)");
  return {
    ...rest,
    ...(isGos ? { pattern: ".*" } : {}),
    ...(isIntOrString ? { type: ["integer", "string"] } : {}),
    ...("properties" in rest && !isOpen && rest["type"] === "object" ? { additionalProperties: false } : {}),
  };
}

const made = ["Prometheus", "PrometheusAgent", "Alertmanager", "ScrapeConfig", "PrometheusRule"];
const validators = new Map<string, ReturnType<Ajv["compile"]>>();

beforeAll(async () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const file of await customResourceDefinitions("prometheus-operator")) {
    const { spec } = parseYaml(await readFile(file, "utf8")) as unknown as Definition;
    if (!made.includes(spec.names.kind)) continue;
    for (const { name, schema } of spec.versions) {
      const { properties, ...rest } = schema.openAPIV3Schema;
      const all = { ...rest, properties: { ...(properties as object), metadata: { type: "object" } } };
      validators.set(`${group}/${name}/${spec.names.kind}`, ajv.compile(closed(all) as object));
    }
  }
}, 120_000);

describe("what the chart makes for the operator", () => {
  const taken = Object.entries(examples).flatMap(([name, { values }]) => {
    const whole = joinValues(values as ValuesDocument, on);
    try {
      const objects = evaluateChart(chart, { values: whole }).map(({ object }) =>
        writeEmbedded(object, stringify),
      );
      return [{ name, objects }];
    } catch (error) {
      if (error instanceof CheckError) return [];
      throw error;
    }
  });

  it("is there of nearly every example", () => {
    expect(taken.length).toBeGreaterThan(Object.keys(examples).length * 0.7);
  });

  it.each(taken)("fits the definitions of its resources: $name", ({ objects }) => {
    for (const resource of resources({ objects })) {
      const validate = validators.get(`${resource.apiVersion}/${resource.kind}`);
      if (validate === undefined) throw new Error(`there is no definition of ${resource.kind}`);
      validate(resource);
      expect({ of: resource.metadata.name, errors: validate.errors }).toEqual({
        of: resource.metadata.name,
        errors: null,
      });
    }
  });
});

/** A relabelling in the words of Prometheus' configuration as the operator's resources have it. */
function translated(step: object): object {
  const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(step).map(([key, value]) => [camel(key), value]));
}

const settings: NonNullable<NonNullable<Input<Values>["prometheus"]>["scrape"]> = {
  interval: "10s",
  sampleLimit: 5000,
  relabelings: [{ target_label: "site", replacement: "north" }],
  metricRelabelings: [{ action: "drop", source_labels: ["__name__"], regex: "go_gc_.*" }],
};

const jobsOf: readonly (readonly [string, Input<Values>])[] = [
  ...["control-plane", "b1-ca-bundle-by-name", "b1-api-server-proxy", "b5-node-labels"].map(
    (name) => [name, examples[name]?.values ?? {}] as const,
  ),
  [
    "everybody's own",
    {
      scrape: { fallbackProtocol: "PrometheusText0.0.4" },
      prometheus: { scrape: settings },
      kubelet: { ...settings, fallbackProtocol: "OpenMetricsText1.0.0" },
    },
  ],
];

describe.each(jobsOf)("the jobs of %s", (_, values) => {
  const jobs = render(values).jobs();
  const rendered = operated(
    joinValues(values as ValuesDocument, { operator: { own: { enabled: false } } }) as Input<Values>,
  );
  const objects = resources(rendered, "ScrapeConfig");
  const classes = the(rendered, "Prometheus").spec["scrapeClasses"] as readonly {
    readonly name: string;
    readonly tlsConfig?: Readonly<Record<string, unknown>>;
    readonly authorization?: object;
    readonly default?: boolean;
  }[];
  const own = jobs.filter(({ job_name }) =>
    objects.some((one) => one.metadata.name.endsWith(`-${job_name}`)),
  );

  it("are one object each", () => {
    expect(own.length).toBe(objects.length);
    expect(objects.length).toBeGreaterThan(5);
  });

  it("are the same both ways", () => {
    for (const job of own) {
      const object = objects.find(
        (one) => one.metadata.name === `metrics-kube-metrics-stack-${job.job_name}`,
      );
      const { spec } = object ?? { spec: {} as Resource["spec"] };
      const byClass = classes.find((one) => one.name === spec["scrapeClass"]);
      const steps = (job.relabel_configs ?? []).map(translated);
      const label = steps.findIndex((step) => "targetLabel" in step && step.targetLabel === "job");
      expect(spec["jobName"]).toBe(labelOf(job));
      expect(spec["relabelings"] ?? []).toEqual(label < 0 ? steps : steps.toSpliced(label, 1));
      expect(spec["metricRelabelings"]).toEqual(job.metric_relabel_configs?.map(translated));
      expect(spec["metricsPath"]).toBe(job.metrics_path);
      expect(spec["scheme"]).toBe(job.scheme);
      expect(spec["scrapeInterval"]).toBe(job.scrape_interval);
      expect(spec["sampleLimit"]).toBe(job.sample_limit);
      expect(spec["fallbackScrapeProtocol"]).toBe(job.fallback_scrape_protocol);
      expect(byClass?.tlsConfig).toEqual(job.tls_config && translated(job.tls_config));
      expect(byClass?.authorization).toEqual(job.authorization && translated(job.authorization));
    }
  });

  it("show the token to no target of somebody else's", () => {
    expect(classes.filter((one) => one.default === true)).toEqual([]);
  });
});

/** The `job` label of a job's series. */
function labelOf(job: ScrapeConfig): string {
  const steps = (job.relabel_configs ?? []) as readonly {
    readonly target_label?: string;
    readonly replacement?: string;
  }[];
  return steps.find(({ target_label }) => target_label === "job")?.replacement ?? job.job_name;
}

describe("the operator", () => {
  it("takes the objects of its release alone, and works in the release's namespace alone", () => {
    const rendered = operated({ alertmanager: { enabled: true } });
    const id = "monitoring/metrics-kube-metrics-stack";
    for (const kind of ["Prometheus", "Alertmanager"]) {
      expect(the(rendered, kind).metadata.annotations).toEqual({
        "operator.prometheus.io/controller-id": id,
      });
    }
    const text = JSON.stringify(rendered.objects);
    expect(text).toContain(`--controller-id=${id}`);
    expect(text).toContain("--prometheus-instance-namespaces=monitoring");
    expect(rendered.rights("operator").filter((right) => right.includes("secrets"))).toEqual([]);
  });

  it("reads Secrets of others only where a value says so", () => {
    const everywhere = operated({ operator: { secrets: { everywhere: true } } });
    expect(everywhere.rights("operator").filter((right) => right.includes("secrets"))).not.toEqual([]);
    const some = operated({ operator: { secrets: { namespaces: ["shop"] } } });
    expect(some.rights("operator").filter((right) => right.includes("secrets"))).toEqual([]);
    const roles = (
      some.objects as readonly { readonly kind: string; readonly metadata: { readonly namespace?: string } }[]
    )
      .filter(({ kind }) => kind === "Role")
      .map(({ metadata }) => metadata.namespace);
    expect(roles).toEqual(["monitoring", "shop"]);
  });

  it("may be one that is there already", () => {
    const there = operated({ operator: { own: { enabled: false }, controllerId: "operators/main" } });
    expect(the(there, "Prometheus").metadata.annotations).toEqual({
      "operator.prometheus.io/controller-id": "operators/main",
    });
    expect(there.names().filter((name) => name.endsWith("-operator"))).toEqual([]);
  });

  it("is refused in words where a cluster lacks the definitions of its resources, and only there", () => {
    const input = (apiVersions: readonly string[]) => ({ values: on, apiVersions, clusterIsAsked: true });
    expect(() => evaluateChart(chart, input(["v1", "v1/Pod"]))).toThrow(
      /operator\.enabled: the cluster does not know .* kubectl apply --server-side --filename .*v0\.92\.1/,
    );
    const kinds = ["v1/Prometheus", "v1alpha1/PrometheusAgent", "v1/PrometheusRule", "v1alpha1/ScrapeConfig"];
    const known = ["v1/Pod", ...kinds.map((kind) => `${group}/${kind}`)];
    expect(evaluateChart(chart, input(known))).not.toEqual([]);
    // Where Helm is connected to no cluster, it knows of none of them.
    expect(evaluateChart(chart, { values: on, apiVersions: ["v1"] })).not.toEqual([]);
  });

  it.each<{ readonly what: string; readonly values: Input<Values> }>([
    { what: "prometheus.web.secretName", values: { prometheus: { web: { secretName: "web" } } } },
    { what: "prometheus.reloadInterval", values: { prometheus: { reloadInterval: "10s" } } },
    {
      what: "scrape.extraJobFiles",
      values: {
        prometheus: { secrets: ["jobs"] },
        scrape: { extraJobFiles: ["/etc/prometheus/secrets/jobs/*.yml"] },
      },
    },
    { what: "prometheus.extraArgs", values: { prometheus: { extraArgs: ["--web.enable-lifecycle"] } } },
    { what: "prometheus.extraArgs", values: { prometheus: { extraArgs: ["--query.timeout", "1m"] } } },
    {
      what: "prometheus.remoteWrite",
      values: { prometheus: { remoteWrite: [{ url: "http://a", sigv4: { region: "eu" } }] } },
    },
    {
      what: "prometheus.remoteWrite",
      values: { prometheus: { remoteWrite: [{ url: "http://a", basic_auth: { username: "me" } }] } },
    },
  ])("refuses $what where its resources have nothing for it", ({ what, values }) => {
    expect(refusal(values)).toContain(`${what}: the operator`);
    expect(() => render(values)).not.toThrow();
  });

  it("is given what is said in the words of Prometheus' configuration by a Secret", () => {
    const extraJobs = [{ job_name: "router", static_configs: [{ targets: ["192.0.2.1:9100"] }] }];
    const secret = operated({ scrape: { extraJobs } }).one(Secret.is, "prometheus");
    expect(Object.keys(secret.stringData ?? {})).toEqual(["scrape-configs.yaml"]);
  });
});

/** What chooses pods, in a Service or in a policy. */
interface Choosing {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly selector?: Readonly<Record<string, string>>;
    readonly podSelector?: { readonly matchLabels: Readonly<Record<string, string>> };
  };
}

describe.each(["prometheus", "alertmanager"])("the pods of %s that the operator makes", (program) => {
  const { objects } = operated({ alertmanager: { enabled: true }, networkPolicy: { enabled: true } });
  const chosenBy = (kind: string) => {
    const all = objects as readonly Choosing[];
    const found = all.find((one) => one.kind === kind && one.metadata.name.endsWith(`-stack-${program}`));
    return found?.spec.selector ?? found?.spec.podSelector?.matchLabels;
  };
  // Source: prometheus-operator 0.92, makeSelectorLabels.
  const labels = {
    "app.kubernetes.io/name": program,
    "app.kubernetes.io/instance": "metrics-kube-metrics-stack",
    "app.kubernetes.io/managed-by": "prometheus-operator",
  };

  it.each(["Service", "NetworkPolicy"])("are those that its %s chooses", (kind) => {
    expect(chosenBy(kind)).toEqual(labels);
  });
});
