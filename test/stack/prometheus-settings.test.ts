import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatProblem, type Input, Layers, object, stringify } from "../../schema/index.ts";
import { arbitraryDocument } from "../../schema/random/values.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { configurationValues } from "../../stack/components/prometheus/configuration-values.ts";
import { storeValues } from "../../stack/components/prometheus/store/values.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { promtoolVerdicts } from "./promtool.ts";
import { render } from "./render.ts";
import { caseValues, helmVerdict, verdict } from "./verdict.ts";
import { pods } from "./workloads.ts";

/* What prometheus.yml says besides the jobs. */

/** What `kmstack validate` says. */
function told(values: object): readonly string[] {
  return problemsOf(chart, new Layers([{ name: "my.yaml", text: stringify(values) }])).map(formatProblem);
}

const extraConfig = (config: object) => ({ prometheus: { extraConfig: config } });

test("samples that come late are kept, as somebody wrote it: late-samples", async () => {
  const values = await caseValues("scrape/late-samples");
  const configuration = render(values).configuration();
  expect(configuration.storage?.tsdb.out_of_order_time_window).toBe("10m");
  expect(await promtoolVerdicts([configuration])).toEqual([""]);
  expect(await helmVerdict(values)).toBe("");
});

test("nothing of it is there where nothing is said", () => {
  const { global, storage, ...rest } = render().configuration();
  expect(global).toEqual({ scrape_interval: "30s", evaluation_interval: "30s" });
  expect(Object.keys(storage ?? {})).toEqual(["tsdb"]);
  expect(Object.keys(storage?.tsdb ?? {})).toEqual(["retention"]);
  expect(Object.keys(rest)).toEqual(["rule_files", "scrape_configs"]);
});

test("settings of the file's own names stand beside the chart's", async () => {
  const configuration = render({
    cluster: { name: "a" },
    prometheus: {
      extraConfig: {
        global: {
          sample_limit: 1_000_000,
          scrape_protocols: ["PrometheusText0.0.4"],
          body_size_limit: "10MB",
        },
        runtime: { gogc: 50 },
        storage: { tsdb: { stale_series_compaction_threshold: 0.2 } },
        tracing: { endpoint: "otel-collector:4317", insecure: true, headers: { "X-Team": "a" } },
      },
    },
  }).configuration();
  expect(configuration).toMatchObject({
    global: { scrape_interval: "30s", external_labels: { cluster: "a" }, sample_limit: 1_000_000 },
    runtime: { gogc: 50 },
    storage: { tsdb: { retention: { time: "15d" }, stale_series_compaction_threshold: 0.2 } },
    tracing: { endpoint: "otel-collector:4317", headers: { "X-Team": "a" } },
  });
  expect(await promtoolVerdicts([configuration])).toEqual([""]);
});

describe("what needs an argument besides has it", () => {
  const argumentsOf = (values: Input<Values>) => pods(render(values))["prometheus"]?.containers[0]?.args;

  it("exemplars", async () => {
    const values: Input<Values> = { prometheus: { exemplars: { enabled: true, max: 5 } } };
    expect(render(values).configuration().storage?.exemplars).toEqual({ max_exemplars: 5 });
    expect(argumentsOf(values)).toContain("--enable-feature=exemplar-storage");
    expect(argumentsOf({})).not.toContain("--enable-feature=exemplar-storage");
    const beside = { prometheus: { exemplars: { enabled: true }, extraArgs: ["--enable-feature=old-ui"] } };
    expect(await helmVerdict(beside)).toBe("");
  });

  it("the receiver of OpenTelemetry's metrics", async () => {
    const config = { promote_resource_attributes: ["service.name"], translation_strategy: "NoTranslation" };
    const values: Input<Values> = { prometheus: { otlpReceiver: { enabled: true, config } } };
    const configuration = render(values).configuration();
    expect(configuration.otlp).toEqual(config);
    expect(await promtoolVerdicts([configuration])).toEqual([""]);
    expect(argumentsOf(values)).toContain("--web.enable-otlp-receiver");
    const off: Input<Values> = { prometheus: { otlpReceiver: { config } } };
    expect(argumentsOf(off)).not.toContain("--web.enable-otlp-receiver");
    expect(render(off).configuration()).not.toHaveProperty("otlp");
  });
});

describe("the format of targets that do not say theirs", () => {
  const protocols = (values: Input<Values>) =>
    Object.fromEntries(
      render(values)
        .jobs()
        .flatMap(({ job_name, fallback_scrape_protocol: protocol }) =>
          protocol ? [[job_name, protocol]] : [],
        ),
    );

  it("is said of no job where nobody says it, of all jobs, or of one", async () => {
    expect(protocols({})).toEqual({});
    const all: Input<Values> = {
      scrape: {
        fallbackProtocol: "PrometheusText0.0.4",
        annotated: { pods: { fallbackProtocol: "PrometheusProto" } },
      },
    };
    expect(Object.keys(protocols(all))).toHaveLength(render().jobs().length);
    expect(protocols(all)).toMatchObject({
      "kubernetes-pods": "PrometheusProto",
      "node-exporter": "PrometheusText0.0.4",
    });
    expect(await promtoolVerdicts([render(all).configuration()])).toEqual([""]);
    const one: Input<Values> = { nodeExporter: { scrape: { fallbackProtocol: "OpenMetricsText1.0.0" } } };
    expect(protocols(one)).toEqual({ "node-exporter": "OpenMetricsText1.0.0" });
  });
});

describe("is refused, with what to write instead:", () => {
  it.each<readonly [string, object, string]>([
    ["the interval", extraConfig({ global: { scrape_interval: "1m" } }), "set scrape.interval instead"],
    ["the timeout", extraConfig({ global: { scrape_timeout: "1m" } }), "set scrape.timeout instead"],
    ["labels", extraConfig({ global: { external_labels: {} } }), "set prometheus.externalLabels instead"],
    [
      "retention",
      extraConfig({ storage: { tsdb: { retention: { time: "1d" } } } }),
      "set prometheus.retention instead",
    ],
    [
      "the window",
      extraConfig({ storage: { tsdb: { out_of_order_time_window: "1m" } } }),
      "set prometheus.outOfOrderTimeWindow instead",
    ],
    ["exemplars", extraConfig({ storage: { exemplars: {} } }), "set prometheus.exemplars instead"],
    ["a negative limit", extraConfig({ global: { sample_limit: -1 } }), "must be at least 0"],
    [
      "a limit that Go cannot hold",
      extraConfig({ global: { label_limit: 1e30 } }),
      "must be at most 9007199254740991",
    ],
    ["a limit as text", extraConfig({ global: { target_limit: "many" } }), "expected an integer"],
    [
      "a size without a unit",
      extraConfig({ global: { body_size_limit: "10" } }),
      "is not a size such as 10MB",
    ],
    [
      "a protocol twice",
      extraConfig({ global: { scrape_protocols: ["PrometheusProto", "PrometheusProto"] } }),
      "",
    ],
    ["no protocol", extraConfig({ global: { scrape_protocols: [] } }), ""],
    ["a misspelt field", extraConfig({ global: { sample_limits: 1 } }), 'did you mean "sample_limit"?'],
    [
      "a file in the configuration's folder",
      extraConfig({ global: { query_log_file: "query.log" } }),
      "absolute",
    ],
    ["traces to nowhere", extraConfig({ tracing: { insecure: true } }), "endpoint: missing"],
    [
      "a header of Prometheus' own",
      extraConfig({ tracing: { endpoint: "a:1", headers: { Host: "b" } } }),
      "",
    ],
    ["a key of TLS", extraConfig({ tracing: { endpoint: "a:1", tls_config: { key: "b" } } }), "as key_file"],
    [
      "attributes beside all of them",
      {
        prometheus: {
          otlpReceiver: {
            enabled: true,
            config: { promote_all_resource_attributes: true, promote_resource_attributes: ["a"] },
          },
        },
      },
      "there is promote_all_resource_attributes already",
    ],
    [
      "attributes left out of none",
      { prometheus: { otlpReceiver: { enabled: true, config: { ignore_resource_attributes: ["a"] } } } },
      "beside promote_all_resource_attributes: true only",
    ],
    ["a window that is none", { prometheus: { outOfOrderTimeWindow: "10 minutes" } }, "is not a duration"],
    ["a format that is none", { scrape: { fallbackProtocol: "PrometheusText" } }, "PrometheusText0.0.4"],
  ])("%s", (_, values, reason) => {
    expect(told(values)).toEqual([expect.stringContaining(reason)]);
  });
});

test("random settings that the schema takes are ones that Prometheus takes", {
  timeout: 60_000,
}, async () => {
  const seed = Number(process.env["ORACLE_SEED"] ?? 1);
  const { outOfOrderTimeWindow, exemplars } = storeValues;
  const values = object({ ...configurationValues, outOfOrderTimeWindow, exemplars }, "Settings.");
  const documents = fc.sample(arbitraryDocument(values), { numRuns: 200, seed });
  const configurations = documents.map((prometheus) =>
    render({ prometheus } as Input<Values>).configuration(),
  );
  const answers = await promtoolVerdicts(configurations);
  expect(
    answers.flatMap((answer, index) => (answer === "" ? [] : [{ answer, of: documents[index] }])),
  ).toEqual([]);
  expect(configurations.filter((one) => Object.keys(one.global).length > 4).length).toBeGreaterThan(20);
});

describe("what an older Prometheus does not know is refused beside its version", () => {
  const job = (fields: object): Input<Values> => ({ scrape: { extraJobs: [{ job_name: "a", ...fields }] } });
  const openMetrics2 = "OpenMetricsText2.0.0";

  it.each<readonly [string, Input<Values>, string]>([
    ["v3.14.1", { prometheus: { extraConfig: { runtime: { log_level: "warn" } } } }, "log_level"],
    [
      "v3.14.1",
      { prometheus: { extraConfig: { global: { scrape_protocols: [openMetrics2] } } } },
      openMetrics2,
    ],
    [
      "v3.12.0",
      { prometheus: { extraConfig: { storage: { tsdb: { chunk_encoding: {} } } } } },
      "chunk_encoding",
    ],
    ["v3.15.1", { prometheus: { extraConfig: { global: { query_max_series: 1000 } } } }, "query_max_series"],
    ["v3.13.0-distroless", job({ oci_sd_configs: [] }), "oci_sd_configs"],
    ["3.12.0", job({ scrape_protocols: ["PrometheusProto", openMetrics2] }), openMetrics2],
    ["v3.14.0", job({ fallback_scrape_protocol: openMetrics2 }), openMetrics2],
  ])("%s, %j", async (tag, values, what) => {
    const older = { ...values, prometheus: { ...values.prometheus, image: { tag } } };
    const said = await helmVerdict(older);
    expect(verdict(older)).toBe(said);
    expect(said).toContain(what);
    expect(said).toMatch(
      /Prometheus v3\.1[3456]\.0 and later; take it out, or a newer prometheus\.image\.tag$/,
    );
    expect(verdict(values)).toBe("");
  });
});
