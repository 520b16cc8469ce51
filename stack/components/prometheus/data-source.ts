import { and, isSet, not, text, trimSuffix, when } from "../../../template/index.ts";
import { type DataSource, dataSource } from "../../kit/data-sources/data-source.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { webCredentials, webScheme, webTrust } from "../../kit/web/access.ts";
import { asked, headlessName, isAgent, type Prometheus, port, prefix } from "./places.ts";

/** Prometheus, by its Service; past a container of the user's that asks for a password first, where there is one. */
export function dataSources(self: Prometheus): readonly DataSource[] {
  const { service, enabled } = self.values;
  const host = when(
    isSet(service.targetPort),
    text`${nameOf(headlessName)}:${port.number}`,
    text`${nameOf(self.name)}:${service.port}`,
  );
  return [
    dataSource({
      name: "Prometheus",
      uid: "prometheus",
      type: "prometheus",
      // An agent keeps nothing to ask for.
      when: and(enabled, not(isAgent(self))),
      url: text`${webScheme(self.values.web)}://${host}${trimSuffix(prefix(), "/")}`,
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
