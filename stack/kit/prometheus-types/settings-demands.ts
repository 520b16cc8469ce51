import type { JsonSchema } from "../../../schema/index.ts";
import { beside, none, noneOf, refused, saidBy, where } from "./wording.ts";

/** Where a file that Prometheus writes can be: its configuration, which relative paths lead to, is mounted read-only. */
export const writtenFile: JsonSchema = {
  pattern: "^/[^\\n]*$",
  patternErrorMessage: "not an absolute path such as /prometheus/query.log",
};

/** The schemes by which names are escaped that a program cannot take as they are. */
export const escapingSchemes = ["allow-utf-8", "underscores", "dots", "values"];

/** In which formats targets are asked to answer: each once, the best first. */
export const scrapeProtocols: JsonSchema = { minItems: 1, uniqueItems: true };

/** Headers that Prometheus sets itself, or a proxy. Source: Prometheus 3.15, config/config.go. */
export const reservedHeaders = [
  ...["Authorization", "Host", "User-Agent", "Content-Encoding", "Content-Length", "Content-Type"],
  ...["Accept-Encoding", "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization"],
  ...["Www-Authenticate", "X-Prometheus-Remote-Write-Version", "X-Prometheus-Remote-Read-Version"],
  ...["X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-Sha256"],
];

/** OpenTelemetry's attributes: Prometheus refuses two of the same, blanks around them left aside. */
const attributes: JsonSchema = {
  uniqueItems: true,
  items: {
    pattern: "^[^ \\t\\r\\n]+$",
    patternErrorMessage: "not an attribute's name such as service.instance.id",
  },
};

const promoteAll = where({ promote_all_resource_attributes: [true] });

/** What Prometheus' code asks for besides types of what its file says besides jobs, and what the chart says itself. */
export const settingsDemands: Readonly<Record<string, JsonSchema>> = {
  global_config: {
    properties: {
      scrape_interval: saidBy("scrape.interval"),
      scrape_timeout: saidBy("scrape.timeout"),
      evaluation_interval: saidBy("rules.interval"),
      external_labels: saidBy("prometheus.externalLabels"),
      // Labels that the chart's values take have names of any characters.
      metric_name_validation_scheme: refused(
        "left out: say metric_name_escaping_scheme here, or both in a job of scrape.extraJobs",
      ),
      metric_name_escaping_scheme: { enum: escapingSchemes },
      scrape_protocols: scrapeProtocols,
      query_log_file: writtenFile,
      scrape_failure_log_file: writtenFile,
    },
  },
  runtime_config: { properties: { log_level: { enum: ["debug", "info", "warn", "error"] } } },
  storage_config: { properties: { exemplars: saidBy("prometheus.exemplars") } },
  tsdb_config: {
    properties: {
      out_of_order_time_window: saidBy("prometheus.outOfOrderTimeWindow"),
      retention: saidBy("prometheus.retention"),
      stale_series_compaction_threshold: { minimum: 0, maximum: 1 },
    },
  },
  chunk_encoding_config: { properties: { floats: { enum: ["xor", "xor2"] } } },
  tracing_config: {
    required: ["endpoint"],
    properties: {
      compression: { enum: ["gzip"] },
      sampling_fraction: { minimum: 0, maximum: 1 },
      headers: { propertyNames: noneOf(reservedHeaders) },
    },
  },
  otlp_config: {
    properties: { promote_resource_attributes: attributes, ignore_resource_attributes: attributes },
    allOf: [
      beside(promoteAll, none(["promote_resource_attributes"], "promote_all_resource_attributes")),
      {
        if: promoteAll,
        else: {
          properties: {
            ignore_resource_attributes: refused(
              "left out: it counts beside promote_all_resource_attributes: true only",
            ),
          },
        },
      },
    ],
  },
};
