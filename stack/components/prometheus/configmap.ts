import type { IConfigMap } from "kubernetes-models/v1";
import { type Documents, embeddedYaml, manifest, when } from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { shardName } from "../../kit/shards.ts";
import { type ClientConfiguration, clientConfiguration, clientFile } from "../../kit/web/access.ts";
import { eachShard } from "./agent/shards.ts";
import { alerting, type Configuration, collecting, running, sending, storing } from "./configuration.ts";
import { asked, type Prometheus } from "./places.ts";

/** The configuration of Prometheus, of each shard: the jobs of all components, and the user's own. */
export function configMap(self: Prometheus, { jobs, alertTargets }: Facts): Documents {
  return eachShard(self, (shard) => {
    const { global, ...collected } = collecting(self, jobs, shard);
    return manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(self, { name: shardName(self, shard) }),
      data: {
        "prometheus.yml": embeddedYaml<Configuration>({
          global,
          ...running(self),
          ...storing(self),
          ...sending(self),
          ...alerting(self, alertTargets),
          ...collected,
        }),
        [clientFile]: when(
          self.values.web.basicAuth.enabled,
          embeddedYaml<ClientConfiguration>(clientConfiguration(asked(self))),
        ),
      },
    });
  });
}
