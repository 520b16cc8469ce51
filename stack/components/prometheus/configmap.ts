import type { IConfigMap } from "kubernetes-models/v1";
import { type Documents, embeddedYaml, manifest } from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { type Configuration, collecting, storing } from "./configuration.ts";
import type { Prometheus } from "./places.ts";

/** The configuration of Prometheus: the jobs of all components, and the user's own. */
export function configMap(self: Prometheus, { jobs }: Facts): Documents {
  const { global, scrape_configs } = collecting(self, jobs);
  return manifest<IConfigMap>({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: metadata(self),
    data: { "prometheus.yml": embeddedYaml<Configuration>({ global, ...storing(self), scrape_configs }) },
  });
}
