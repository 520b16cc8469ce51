import { and, eq, isSet, not, notEmpty, pathOf, text, when } from "../../../template/index.ts";
import type { Notes } from "../../component/notes.ts";
import { reachNotes } from "../../kit/exposure/notes.ts";
import { closedNote } from "../../kit/network/notes.ts";
import { asksDefaultClass } from "../../kit/persistence/claims.ts";
import { webScheme } from "../../kit/web/access.ts";
import { isAgent, type Prometheus, port, prefix } from "./places.ts";
import { hasTest } from "./test/pod.ts";

/** How to get to Prometheus, and what is not as it should be for long. */
export function notes(self: Prometheus): Notes {
  const { values, scope } = self;
  const { release } = scope;
  const { cluster } = scope.values;
  const { persistence, enabled, remoteWrite, remoteWriteReceiver, web } = values;
  return {
    reach: [
      ...reachNotes(self, {
        called: "Prometheus",
        enabled,
        scheme: webScheme(web),
        port: port.number,
        path: prefix(),
        values,
      }),
      when(
        and(enabled, isAgent(self)),
        `  It only sends what it collects: ask where that arrives (${pathOf(remoteWrite)}).`,
      ),
    ],
    waits: [{ when: and(enabled, asksDefaultClass(persistence)), section: pathOf(persistence) }],
    lacks: [
      closedNote(self, { called: "Prometheus", enabled, values: self.values }),
      when(
        and(enabled, notEmpty(remoteWrite), not(isSet(cluster.name))),
        `What Prometheus sends does not say of which cluster it is: set ${pathOf(cluster.name)} before it meets what others send.`,
      ),
      when(
        and(enabled, remoteWriteReceiver.enabled, not(web.basicAuth.enabled)),
        `Whoever gets to Prometheus can send it samples (${pathOf(remoteWriteReceiver.enabled)}); ${pathOf(web)} asks them for a password.`,
      ),
      when(
        and(enabled, eq(persistence.type, "none")),
        `Prometheus keeps its data in its pod only and loses it with the pod (${pathOf(persistence.type)}: none).`,
      ),
    ],
    next: [
      when(
        hasTest(self),
        text`Next, ask whether everything is collected: helm test ${release.name} --namespace ${release.namespace} --logs`,
      ),
    ],
  };
}
