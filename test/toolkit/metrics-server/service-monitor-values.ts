import {
  anything,
  boolean,
  duration,
  listOf,
  mapOf,
  object,
  required,
  text,
} from "kube-metrics-stack/schema";

const relabelings = (when: string) =>
  listOf(anything(required, "A rule of relabelling."), [], `Rules of relabelling, applied ${when}.`);

export const metrics = object(
  { enabled: boolean(false, "Whether anybody may read metrics-server's own metrics.") },
  "metrics-server's own metrics.",
);

export const serviceMonitor = object(
  {
    enabled: boolean(false, "Whether there is one; it needs `metrics.enabled`, too."),
    additionalLabels: mapOf(
      text(required, "A label's value."),
      {},
      "Labels by which a Prometheus chooses it.",
    ),
    interval: duration("1m", "How often the metrics are collected."),
    scrapeTimeout: duration("10s", "How long that may take."),
    metricRelabelings: relabelings("to each sample"),
    relabelings: relabelings("to each target"),
  },
  "A ServiceMonitor, for prometheus-operator.",
);
