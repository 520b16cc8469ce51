import { and, manifest, mapping, orAbsent, when } from "kube-metrics-stack/template";
import { labels, metadata, selectorLabels } from "./names.ts";
import type { Scope } from "./values.ts";

type Rule = Readonly<Record<string, unknown>>;

/** What is used here of prometheus-operator's own type. */
interface ServiceMonitor {
  apiVersion: "monitoring.coreos.com/v1";
  kind: "ServiceMonitor";
  metadata: { name: string; namespace: string; labels: Record<string, string> };
  spec: {
    jobLabel: string;
    namespaceSelector: { matchNames: string[] };
    selector: { matchLabels: Record<string, string> };
    endpoints: {
      port: string;
      path: string;
      scheme: "https";
      tlsConfig: { insecureSkipVerify: boolean };
      interval: string;
      scrapeTimeout: string;
      metricRelabelings?: Rule[];
      relabelings?: Rule[];
    }[];
  };
}

export const serviceMonitor = (scope: Scope) => {
  const { serviceMonitor: v, metrics } = scope.values;
  return when(
    and(v.enabled, metrics.enabled),
    manifest<ServiceMonitor>({
      apiVersion: "monitoring.coreos.com/v1",
      kind: "ServiceMonitor",
      metadata: { ...metadata(scope), labels: mapping<string>(labels(), v.additionalLabels) },
      spec: {
        jobLabel: "app.kubernetes.io/instance",
        namespaceSelector: { matchNames: [scope.release.namespace] },
        selector: { matchLabels: selectorLabels() },
        endpoints: [
          {
            port: "https",
            path: "/metrics",
            scheme: "https",
            tlsConfig: { insecureSkipVerify: true },
            interval: v.interval,
            scrapeTimeout: v.scrapeTimeout,
            metricRelabelings: orAbsent(v.metricRelabelings),
            relabelings: orAbsent(v.relabelings),
          },
        ],
      },
    }),
  );
};
