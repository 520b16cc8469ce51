import { gt, type Operand, text, when } from "../../../../template/index.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import { webFlag } from "../../../kit/web/access.ts";
import { type Flag, flag, flagNotToGive, flagWhen } from "../../../kit/workload/flags.ts";
import {
  type Alertmanager,
  asked,
  clusterLabel,
  configurationFile,
  directories,
  externalUrl,
  headlessName,
  ports,
  prefix,
} from "../places.ts";

/** The arguments of Alertmanager. Source: Alertmanager 0.35, cmd/alertmanager/main.go and docs/high_availability.md. */
export function flags(self: Alertmanager): readonly Flag[] {
  const { scope, values } = self;
  const { namespace } = scope.release;
  const { replicas } = values;
  const severalOnly = (name: string, value: Operand<string>) =>
    flagWhen(gt(replicas, 1), name, value, replicas);
  return [
    flag("config.file", `${directories.configuration}/${configurationFile}`),
    flag("storage.path", directories.data),
    flag("data.retention", values.retention, values.retention),
    flag("web.route-prefix", prefix(), values.routePrefix),
    webFlag(asked(self)),
    flag("web.external-url", externalUrl(self), values.externalUrl),
    // By itself it looks for a private address, and does not start where the pod has none. One alone needs no port.
    flag("cluster.listen-address", when(gt(replicas, 1), `[$(POD_IP)]:${ports.gossip.number}`, ""), replicas),
    severalOnly("cluster.peer-name", "$(POD_NAME)"),
    // The name stands for the addresses of all replicas, and is asked for again and again.
    severalOnly("cluster.peer", text`${nameOf(headlessName)}.${namespace}.svc:${ports.gossip.number}`),
    // Another Alertmanager that comes to have an address of this one is not taken for a replica.
    severalOnly("cluster.label", clusterLabel(self)),
    // What is gone for so long is a pod that came back with another address.
    severalOnly("cluster.reconnect-timeout", "5m"),
    flagNotToGive("web.listen-address"),
  ];
}
