import { addressOf } from "../../kit/data-sources/address.ts";
import { type DataSource, dataSource } from "../../kit/data-sources/data-source.ts";
import { webCredentials, webTrust } from "../../kit/web/access.ts";
import { type Alertmanager, asked, headlessName, ports, prefix } from "./places.ts";

/** Alertmanager. */
export function dataSources(self: Alertmanager): readonly DataSource[] {
  return [
    dataSource({
      name: "Alertmanager",
      uid: "alertmanager",
      type: "alertmanager",
      when: self.values.enabled,
      of: { part: self, port: ports.http },
      url: addressOf(self, { name: headlessName, port: ports.http.number }, prefix()),
      settings: { implementation: "prometheus", handleGrafanaManagedAlerts: false },
      trust: webTrust(asked(self)),
      as: webCredentials(asked(self)),
    }),
  ];
}
