import { and, eq, isEmpty, not, pathOf, text, when, whenSet } from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import type { Notes } from "../../component/notes.ts";
import { reachNotes } from "../../kit/exposure/notes.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { closedNote } from "../../kit/network/notes.ts";
import { asksDefaultClass } from "../../kit/persistence/claims.ts";
import { makesPassword, readPassword } from "./admin/password.ts";
import { type Grafana, port, prefix } from "./places.ts";

/** How to get to Grafana and to log in, and what is not as it should be for long. */
export function notes(self: Grafana, { dataSources }: Facts): Notes {
  const { namespace } = self.scope.release;
  const { admin, persistence, enabled, datasources } = self.values;
  return {
    reach: [
      ...reachNotes(self, {
        called: "Grafana",
        enabled,
        scheme: "http",
        port: port.number,
        path: prefix(),
        values: self.values,
      }),
      when(
        and(enabled, makesPassword(self)),
        text`  as ${admin.user}, with the first password: kubectl --namespace ${namespace} exec deployment/${nameOf(self.name)} --container ${self.name} -- ${readPassword}`,
      ),
      whenSet(admin.existingSecret, (secret) =>
        when(
          and(enabled, admin.enabled),
          text`  with the first password of the Secret ${secret}, under the key ${admin.passwordKey}`,
        ),
      ),
    ],
    waits: [{ when: and(enabled, asksDefaultClass(persistence)), section: pathOf(persistence) }],
    lacks: [
      closedNote(self, { called: "Grafana", enabled, values: self.values }),
      when(
        and(enabled, isEmpty(datasources), ...dataSources.map(({ when: there }) => not(there))),
        `Grafana has nothing to ask: name data sources (${pathOf(datasources)}), or switch it off (${pathOf(enabled)}: false).`,
      ),
      when(
        and(enabled, eq(persistence.type, "none")),
        `Grafana keeps its data in its pod only and loses it with the pod (${pathOf(persistence.type)}: none).`,
      ),
    ],
  };
}
