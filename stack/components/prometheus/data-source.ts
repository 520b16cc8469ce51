import { and, not } from "../../../template/index.ts";
import { addressOf } from "../../kit/data-sources/address.ts";
import { type DataSource, dataSource } from "../../kit/data-sources/data-source.ts";
import { webCredentials, webTrust } from "../../kit/web/access.ts";
import { asked, headlessName, isAgent, type Prometheus, port, prefix } from "./places.ts";

/** Prometheus. */
export function dataSources(self: Prometheus): readonly DataSource[] {
  return [
    dataSource({
      name: "Prometheus",
      uid: "prometheus",
      type: "prometheus",
      // An agent keeps nothing to ask for.
      when: and(self.values.enabled, not(isAgent(self))),
      of: { part: self, port },
      url: addressOf(self, { name: headlessName, port: port.number }, prefix()),
      settings: {
        httpMethod: "POST",
        prometheusType: "Prometheus",
        // What `$__rate_interval` is made of.
        timeInterval: self.scope.values.scrape.interval,
      },
      trust: webTrust(asked(self)),
      as: webCredentials(asked(self)),
    }),
  ];
}
