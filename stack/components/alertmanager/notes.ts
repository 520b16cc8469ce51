import {
  and,
  endsWith,
  eq,
  isSet,
  type Note,
  not,
  or,
  pathOf,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { webScheme } from "../../kit/web/access.ts";
import { type Alertmanager, ports, prefix } from "./places.ts";

/** How to get to Alertmanager, and what is not as it should be for long. */
export function notes(self: Alertmanager): readonly Note[] {
  const { release } = self.scope;
  const { service, persistence, externalUrl, enabled, web, config, configSecret, image } = self.values;
  const forward = text`kubectl --namespace ${release.namespace} port-forward service/${nameOf(self.name)} ${ports.http.number}:${service.port}`;
  return [
    whenSet(externalUrl, (url) => when(enabled, text`Alertmanager: ${url}`)),
    when(and(enabled, not(isSet(externalUrl))), text`Alertmanager: ${forward}`),
    when(
      and(enabled, not(isSet(externalUrl))),
      text`  and then ${webScheme(web)}://localhost:${ports.http.number}${prefix()}`,
    ),
    when(
      and(enabled, not(isSet(config.route)), not(isSet(configSecret))),
      `Alertmanager tells nobody yet: say whom and how (${pathOf(config.route)}, ${pathOf(config.receivers)}).`,
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
  ];
}
