import type { IContainer } from "kubernetes-models/v1";
import { endsWith, type Item, not, when } from "../../../../template/index.ts";
import { imageReference } from "../../../kit/workload/image.ts";
import { type Alertmanager, directories } from "../places.ts";

/**
 * Looks whether the configuration changed, and tells Alertmanager by a signal, which wants neither port nor password.
 * The first time it tells in any case: the change may have come between the two starts. What Alertmanager does not
 * understand it leaves, and goes on as before (`alertmanager_config_last_reload_successful`).
 */
const script = `last=
while sleep 10; do
  now=$(cat ${directories.configuration}/* | sha256sum)
  if [ "$now" != "$last" ] && kill -HUP "$(pidof alertmanager)"; then
    last=$now
  fi
done
`;

/** Alertmanager 0.35 does not look for changes itself, and a restart for each would lose what is not kept. */
export function reloader({ values }: Alertmanager): Item<IContainer> {
  return when<IContainer>(not(endsWith(values.image.tag, "-distroless")), {
    name: "reload",
    image: imageReference(values.image, values.image.tag),
    imagePullPolicy: values.image.pullPolicy,
    command: ["sh", "-c", script],
    resources: { requests: { cpu: "1m", memory: "8Mi" } },
    securityContext: values.securityContext,
    volumeMounts: [{ name: "config", mountPath: directories.configuration, readOnly: true }],
  });
}
