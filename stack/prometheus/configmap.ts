import type { IConfigMap } from "kubernetes-models/v1";
import {
  type Documents,
  embeddedYaml,
  items,
  manifest,
  mapping,
  orAbsent,
  when,
  whenSet,
} from "../../template/index.ts";
import type { Facts } from "../component.ts";
import { metadata } from "../naming/metadata.ts";
import type { Scope } from "../scope.ts";
import { scrapeConfig } from "../scrape/config.ts";
import type { Configuration } from "./configuration.ts";
import { directories, name } from "./names.ts";

/** The configuration of Prometheus: the jobs of all components, and the user's own. */
export function configMap(scope: Scope, { jobs }: Facts): Documents {
  const { cluster, prometheus, rules, scrape } = scope.values;
  const { retention } = prometheus;
  return when(
    prometheus.enabled,
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(scope, name),
      data: {
        "prometheus.yml": embeddedYaml<Configuration>({
          global: {
            scrape_interval: scrape.interval,
            scrape_timeout: whenSet(scrape.timeout, (timeout) => timeout),
            evaluation_interval: rules.interval,
            external_labels: orAbsent(
              mapping<string>(
                whenSet(cluster.name, (found) => ({ cluster: found })),
                prometheus.externalLabels,
              ),
            ),
          },
          storage: {
            tsdb: {
              retention: {
                time: retention.time,
                size: whenSet(retention.size, (size) => size),
                percentage: retention.percentage,
              },
            },
          },
          rule_files: [`${directories.rules}/*.yml`],
          scrape_configs: [...jobs.map(scrapeConfig), items(scrape.extraJobs)],
        }),
      },
    }),
  );
}
