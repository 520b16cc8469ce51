import { boolean, object, unset } from "../../../schema/index.ts";
import {
  globalConfig,
  otlpConfig,
  runtimeConfig,
  storageConfig,
  tracingConfig,
} from "../../kit/prometheus-types/types.ts";

/** What Prometheus' configuration file says besides what is collected, how it is kept and how it leaves. */
export const configurationValues = {
  otlpReceiver: object(
    {
      enabled: boolean(
        false,
        "Take metrics that are sent by OpenTelemetry's protocol, at `/api/v1/otlp/v1/metrics`. Whoever gets to Prometheus may send some then.",
      ),
      config: otlpConfig(
        {},
        "How attributes and names become labels and names of series, as Prometheus' configuration has it (`otlp`).",
        { examples: [{ promote_resource_attributes: ["service.instance.id"] }] },
      ),
    },
    "Metrics of OpenTelemetry.",
  ),
  extraConfig: object(
    {
      global: globalConfig({}, "What holds for all jobs that do not say otherwise (`global`).", {
        examples: [{ sample_limit: 50000, scrape_native_histograms: true }],
      }),
      runtime: runtimeConfig({}, "How the program runs (`runtime`).", { examples: [{ gogc: 50 }] }),
      storage: storageConfig({}, "How samples are stored (`storage`).", {
        examples: [{ tsdb: { stale_series_compaction_threshold: 0.2 } }],
      }),
      tracing: tracingConfig(unset, "Where Prometheus sends traces of its own work (`tracing`).", {
        examples: [{ endpoint: "otel-collector.tracing:4317", insecure: true }],
      }),
    },
    "Settings of Prometheus' configuration file that no value above is for, by the names that they have there.",
  ),
};
