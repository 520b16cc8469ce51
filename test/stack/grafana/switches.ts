import type { Input } from "../../../schema/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { everything, ownTexts } from "./own.ts";

/** What people switch off, of which the chart's dashboards may read something. */
export const switches = [
  "prometheus.scrape.enabled",
  "prometheus.remoteWriteReceiver.enabled",
  "alertmanager.enabled",
  "alertmanager.scrape.enabled",
  "nodeExporter.enabled",
  "nodeExporter.scrape.enabled",
  "kubeStateMetrics.enabled",
  "kubeStateMetrics.scrape.enabled",
  "kubelet.enabled",
  "kubelet.cadvisor.enabled",
  "metricsServer.enabled",
  "metricsServer.scrape.enabled",
  "controlPlane.apiServer.enabled",
  "controlPlane.etcd.enabled",
  "controlPlane.dns.enabled",
  "grafana.enabled",
  "grafana.scrape.enabled",
] as const;

/** All that there can be, for any Grafana, but for one thing. */
export function without(path: string): Input<Values> {
  const values = structuredClone({ ...everything, dashboards: { elsewhere: { enabled: true } } });
  const names = path.split(".");
  let at: Record<string, unknown> = values;
  for (const name of names.slice(0, -1)) {
    at[name] ??= {};
    at = at[name] as Record<string, unknown>;
  }
  at[names.at(-1) ?? ""] = false;
  return values;
}

/** The dashboards that there are, by what links know them by. */
export function thereWith(values: Input<Values>): readonly string[] {
  return Object.keys(ownTexts(values)).map((file) => file.replace(".json", ""));
}

/** For each dashboard, without which of the switches it is not there. */
export function needs(): ReadonlyMap<string, readonly string[]> {
  const left = switches.map((name) => [name, thereWith(without(name))] as const);
  return new Map(
    thereWith(everything).map((uid) => [
      uid,
      left.filter(([, there]) => !there.includes(uid)).map(([name]) => name),
    ]),
  );
}
