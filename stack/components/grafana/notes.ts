import {
  and,
  eq,
  isEmpty,
  isSet,
  type Note,
  not,
  pathOf,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { makesPassword, readPassword } from "./admin/password.ts";
import { type Grafana, port, prefix } from "./places.ts";

/** How to get to Grafana and to log in, and what is not as it should be for long. */
export function notes(self: Grafana, { dataSources }: Facts): readonly Note[] {
  const { namespace } = self.scope.release;
  const { admin, service, persistence, externalUrl, enabled, datasources } = self.values;
  const kubectl = text`kubectl --namespace ${namespace}`;
  return [
    whenSet(externalUrl, (url) => when(enabled, text`Grafana: ${url}`)),
    when(
      and(enabled, not(isSet(externalUrl))),
      text`Grafana: ${kubectl} port-forward service/${nameOf(self.name)} ${port.number}:${service.port}`,
    ),
    when(and(enabled, not(isSet(externalUrl))), text`  and then http://localhost:${port.number}${prefix()}`),
    when(
      and(enabled, makesPassword(self)),
      text`  as ${admin.user}, with the first password: ${kubectl} exec deployment/${nameOf(self.name)} --container ${self.name} -- ${readPassword}`,
    ),
    whenSet(admin.existingSecret, (secret) =>
      when(
        and(enabled, admin.enabled),
        text`  with the first password of the Secret ${secret}, under the key ${admin.passwordKey}`,
      ),
    ),
    when(
      and(enabled, isEmpty(datasources), ...dataSources.map(({ when: there }) => not(there))),
      `Grafana has nothing to ask: name data sources (${pathOf(datasources)}), or switch it off (${pathOf(enabled)}: false).`,
    ),
    when(
      and(enabled, eq(persistence.type, "claim"), not(isSet(persistence.storageClassName))),
      `Grafana waits for a volume of the default StorageClass, as Prometheus does (${pathOf(persistence.storageClassName)}).`,
    ),
    when(
      and(enabled, eq(persistence.type, "none")),
      `Grafana keeps its data in its pod only and loses it with the pod (${pathOf(persistence.type)}: none).`,
    ),
  ];
}
