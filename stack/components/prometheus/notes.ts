import {
  and,
  eq,
  isSet,
  type Note,
  not,
  notEmpty,
  pathOf,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { webScheme } from "../../kit/web/access.ts";
import { isAgent, type Prometheus, port, prefix } from "./places.ts";
import { hasTest } from "./test/pod.ts";

/** How to get to Prometheus, and what is not as it should be for long. */
export function notes(self: Prometheus): readonly Note[] {
  const { release } = self.scope;
  const { cluster } = self.scope.values;
  const { service, persistence, externalUrl, enabled, remoteWrite, remoteWriteReceiver, web } = self.values;
  const forward = text`kubectl --namespace ${release.namespace} port-forward service/${nameOf(self.name)} ${port.number}:${service.port}`;
  return [
    whenSet(externalUrl, (url) => text`Prometheus: ${url}`),
    when(and(enabled, not(isSet(externalUrl))), text`Prometheus: ${forward}`),
    when(
      and(enabled, not(isSet(externalUrl))),
      text`  and then ${webScheme(web)}://localhost:${port.number}${prefix()}`,
    ),
    when(
      hasTest(self),
      text`Whether everything is collected: helm test ${release.name} --namespace ${release.namespace} --logs`,
    ),
    when(
      and(enabled, isAgent(self)),
      `It only sends what it collects: ask where that arrives (${pathOf(remoteWrite)}).`,
    ),
    when(
      and(enabled, notEmpty(remoteWrite), not(isSet(cluster.name))),
      `What it sends does not say of which cluster it is: set ${pathOf(cluster.name)} before it meets what others send.`,
    ),
    when(
      and(enabled, remoteWriteReceiver.enabled, not(web.basicAuth.enabled)),
      `Whoever gets to Prometheus can send it samples (${pathOf(remoteWriteReceiver.enabled)}); ${pathOf(web)} asks them for a password.`,
    ),
    when(
      and(enabled, eq(persistence.type, "claim"), not(isSet(persistence.storageClassName))),
      `Prometheus waits for a volume of the default StorageClass. Where kubectl get storageclass marks none as the default, name one (${pathOf(persistence.storageClassName)}).`,
    ),
    when(
      and(enabled, eq(persistence.type, "none")),
      `Prometheus keeps its data in its pod only and loses it with the pod (${pathOf(persistence.type)}: none).`,
    ),
  ];
}
