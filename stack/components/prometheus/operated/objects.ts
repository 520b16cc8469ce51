import { type Documents, manifest, not, notEmpty, or, orAbsent, when } from "../../../../template/index.ts";
import type { Facts } from "../../../component/facts.ts";
import type { PrometheusAgentObject, PrometheusObject } from "../../../kit/operated/collector-types.ts";
import { operatedMetadata } from "../../../kit/operated/metadata.ts";
import { ownAndOthers } from "../../../kit/operated/selection.ts";
import type { AlertTargets } from "../../../kit/scrape/job.ts";
import { discoveryOf } from "../../../kit/scrape/targets.ts";
import { scrapeConfigObject } from "../../../kit/scrape/write/scrape-config.ts";
import { operatedShardSteps } from "../agent/shards.ts";
import { isAgent, type Prometheus } from "../places.ts";
import { lateness, sizeLimit } from "../store/retention.ts";
import { collectorSpec } from "./collector.ts";
import { alertmanagersKey, rawName } from "./raw.ts";

/** The Prometheus, or the PrometheusAgent, from which the operator makes pods. */
export function prometheus(self: Prometheus, facts: Facts): Documents {
  const common = collectorSpec(self, facts);
  const { retention, exemplars, alertmanagers, agent } = self.values;
  const { rules, operator } = self.scope.values;
  const read = ownAndOthers(self, operator.reads.prometheusRules);
  const someTakeAlerts = or(false, ...facts.alertTargets.map((targets) => targets.when));
  return [
    when(
      not(isAgent(self)),
      manifest<PrometheusObject>({
        apiVersion: "monitoring.coreos.com/v1",
        kind: "Prometheus",
        metadata: operatedMetadata(self),
        spec: {
          ...common,
          evaluationInterval: rules.interval,
          retention: retention.time,
          retentionSize: sizeLimit(self),
          tsdb: orAbsent<NonNullable<PrometheusObject["spec"]["tsdb"]>>({
            outOfOrderTimeWindow: lateness(self),
          }),
          exemplars: when(exemplars.enabled, { maxSize: exemplars.max }),
          ruleSelector: read.objects,
          ruleNamespaceSelector: read.namespaces,
          alerting: when<Alerting>(someTakeAlerts, { alertmanagers: facts.alertTargets.map(endpoints) }),
          additionalAlertManagerConfigs: when(notEmpty(alertmanagers), {
            name: rawName(),
            key: alertmanagersKey,
          }),
        },
      }),
    ),
    when(
      isAgent(self),
      manifest<PrometheusAgentObject>({
        apiVersion: "monitoring.coreos.com/v1alpha1",
        kind: "PrometheusAgent",
        metadata: operatedMetadata(self),
        spec: { ...common, shards: agent.shards },
      }),
    ),
  ];
}

type Alerting = NonNullable<PrometheusObject["spec"]["alerting"]>;

/** Alertmanagers by the Service that finds them. */
function endpoints({ when: there, targets, prefix }: AlertTargets) {
  const { namespaces, keep } = discoveryOf(targets);
  if (keep === undefined || namespaces === undefined || !("name" in namespaces)) {
    throw new Error("the operator finds Alertmanagers by a Service of one namespace");
  }
  const [port = ""] = keep.ports;
  return when<Alerting["alertmanagers"][number]>(there, {
    namespace: namespaces.name,
    name: keep.service,
    port,
    pathPrefix: prefix,
    apiVersion: "v2",
  });
}

/** The jobs of all components, each an object. */
export function scrapeConfigs(self: Prometheus, { jobs }: Facts): Documents {
  const last = operatedShardSteps(self);
  return jobs.map((job) => when(job.when, scrapeConfigObject(self, job, last)));
}
