import { isSet, text, trimSuffix, when } from "../../../template/index.ts";
import { type DataSource, dataSource } from "../../kit/data-sources/data-source.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { webCredentials, webScheme, webTrust } from "../../kit/web/access.ts";
import { type Alertmanager, asked, headlessName, ports, prefix } from "./places.ts";

/** Alertmanager, by its Service; past a container of the user's that asks for a password first, where there is one. */
export function dataSources(self: Alertmanager): readonly DataSource[] {
  const { service, enabled, web } = self.values;
  const host = when(
    isSet(service.targetPort),
    text`${nameOf(headlessName)}:${ports.http.number}`,
    text`${nameOf(self.name)}:${service.port}`,
  );
  return [
    dataSource({
      name: "Alertmanager",
      uid: "alertmanager",
      type: "alertmanager",
      when: enabled,
      url: text`${webScheme(web)}://${host}${trimSuffix(prefix(), "/")}`,
      settings: { implementation: "prometheus", handleGrafanaManagedAlerts: false },
      trust: webTrust(asked(self)),
      as: webCredentials(asked(self)),
    }),
  ];
}
