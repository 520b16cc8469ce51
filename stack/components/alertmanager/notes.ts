import {
  and,
  endsWith,
  eq,
  isEmpty,
  isSet,
  not,
  notEmpty,
  or,
  pathOf,
  when,
} from "../../../template/index.ts";
import type { Notes } from "../../component/notes.ts";
import { reachNotes } from "../../kit/exposure/notes.ts";
import { closedNote } from "../../kit/network/notes.ts";
import { asksDefaultClass } from "../../kit/persistence/claims.ts";
import { webScheme } from "../../kit/web/access.ts";
import { type Alertmanager, ports, prefix } from "./places.ts";

/** How to get to Alertmanager, and what is not as it should be for long. */
export function notes(self: Alertmanager): Notes {
  const { networkPolicy, prometheus, rules } = self.scope.values;
  const { persistence, enabled, web, config, configSecret, image, network } = self.values;
  return {
    reach: reachNotes(self, {
      called: "Alertmanager",
      enabled,
      scheme: webScheme(web),
      port: ports.http.number,
      path: prefix(),
      values: self.values,
    }),
    waits: [{ when: and(enabled, asksDefaultClass(persistence)), section: pathOf(persistence) }],
    lacks: [
      closedNote(self, { called: "Alertmanager", enabled, values: self.values }),
      when(
        and(enabled, not(isSet(config.route)), not(isSet(configSecret))),
        `Alertmanager tells nobody yet: say whom and how (${pathOf(config.route)}, ${pathOf(config.receivers)}).`,
      ),
      when(
        and(
          enabled,
          networkPolicy.enabled,
          or(isSet(config.route), isSet(configSecret)),
          isEmpty(network.egress),
        ),
        `Alertmanager gets to nobody whom it is to tell: its NetworkPolicy lets it to the cluster's DNS alone. Say where they are (${pathOf(network.egress)}).`,
      ),
      when(
        and(not(enabled), notEmpty(rules.groups), isEmpty(prometheus.alertmanagers)),
        `Nobody is told of the alerts of ${pathOf(rules.groups)}: switch Alertmanager on (${pathOf(enabled)}), or name one (${pathOf(prometheus.alertmanagers)}).`,
      ),
      when(
        and(not(enabled), or(isSet(config.route), isSet(configSecret))),
        `There is no Alertmanager, whatever ${pathOf(config.route)} says (${pathOf(enabled)}: false).`,
      ),
      when(
        and(enabled, endsWith(image.tag, "-distroless")),
        "Alertmanager's image has no shell: after a change of its configuration, restart its pods.",
      ),
      when(
        and(enabled, eq(persistence.type, "none")),
        `Alertmanager keeps silences in its pod only and loses them with the pod (${pathOf(persistence.type)}: none).`,
      ),
    ],
  };
}
