import {
  and,
  mapping,
  not,
  notEmpty,
  orAbsent,
  type Structure,
  when,
  whenSet,
  withDefault,
} from "../../../../template/index.ts";
import type { Facts } from "../../../component/facts.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import type { CollectorSpec } from "../../../kit/operated/collector-types.ts";
import { others, ownAndOthers } from "../../../kit/operated/selection.ts";
import { operatedPods } from "../../../kit/operated/spec.ts";
import { secretMounts, secretVolumes, trustMounts, trustVolumes } from "../../../kit/scrape/write/files.ts";
import { scrapeClasses } from "../../../kit/scrape/write/scrape-config.ts";
import { externalLabels } from "../configuration.ts";
import {
  asked,
  directories,
  externalUrl,
  headlessName,
  isAgent,
  type Prometheus,
  prefix,
} from "../places.ts";
import { sendsNewerMessage } from "../run/flags.ts";
import { probes } from "../run/probes.ts";
import { version } from "../version.ts";
import { extraJobsKey, rawName } from "./raw.ts";
import { remoteWrite } from "./remote-write.ts";

const feature = "enable-feature";

/** What a Prometheus and a PrometheusAgent have in common. */
export function collectorSpec(self: Prometheus, { jobs, alertTargets }: Facts): Structure<CollectorSpec> {
  const { values, scope } = self;
  const { scrape, operator } = scope.values;
  const { serviceMonitors, podMonitors, probes: probeObjects, scrapeConfigs } = operator.reads;
  const asks = [...alertTargets, ...jobs];
  const own = asked(self).secret;
  const [monitors, pods, probing, configs] = [
    others(self, serviceMonitors),
    others(self, podMonitors),
    others(self, probeObjects),
    ownAndOthers(self, scrapeConfigs),
  ];
  return {
    ...operatedPods(self, {
      container: "prometheus",
      data: directories.data,
      version,
      asksApiServer: true,
      probes: probes(self),
      volumes: [...secretVolumes(asks, own), ...trustVolumes(jobs)],
      volumeMounts: [...secretMounts(asks, own), ...trustMounts(jobs)],
      arguments: [
        when(isAgent(self), { name: "storage.agent.retention.max-time", value: values.agent.maxTime }),
        when(sendsNewerMessage(self), { name: feature, value: "metadata-wal-records" }),
        when(and(not(isAgent(self)), values.exemplars.enabled), { name: feature, value: "exemplar-storage" }),
      ],
    }),
    serviceName: nameOf(headlessName),
    externalUrl: externalUrl(self),
    routePrefix: prefix(),
    terminationGracePeriodSeconds: values.terminationGracePeriodSeconds,
    hostAliases: when(notEmpty(values.hostAliases), values.hostAliases),
    scrapeInterval: scrape.interval,
    scrapeTimeout: whenSet(scrape.timeout, (timeout) => timeout),
    externalLabels: orAbsent(mapping<string>(...externalLabels(self))),
    // Without their names the operator would add labels of its own, and the series were others than without it.
    prometheusExternalLabelName: "",
    replicaExternalLabelName: withDefault<string>(values.replicaExternalLabelName, ""),
    serviceDiscoveryRole: "EndpointSlice",
    scrapeClasses: scrapeClasses(self, jobs),
    scrapeConfigSelector: configs.objects,
    scrapeConfigNamespaceSelector: configs.namespaces,
    serviceMonitorSelector: monitors.objects,
    serviceMonitorNamespaceSelector: monitors.namespaces,
    podMonitorSelector: pods.objects,
    podMonitorNamespaceSelector: pods.namespaces,
    probeSelector: probing.objects,
    probeNamespaceSelector: probing.namespaces,
    additionalScrapeConfigs: when(notEmpty(scrape.extraJobs), { name: rawName(), key: extraJobsKey }),
    remoteWrite: remoteWrite(self),
    enableRemoteWriteReceiver: when(values.remoteWriteReceiver.enabled, true),
    enableOTLPReceiver: when(values.otlpReceiver.enabled, true),
  };
}
