import { type Item, orAbsent, text, when } from "kube-metrics-stack/template";
import type { IContainer, IEnvVar, IVolume } from "kubernetes-models/v1";
import { fullName } from "../names.ts";
import type { Scope } from "../values.ts";
import { configName } from "./config.ts";

const ownField = (name: string, fieldPath: string): Item<IEnvVar> => ({
  name,
  valueFrom: { fieldRef: { fieldPath } },
});

/** The second container, which changes the first one's requests. */
export const nannyContainer = ({ values: { addonResizer: v } }: Scope): Item<IContainer> =>
  when(v.enabled, {
    name: "metrics-server-nanny",
    securityContext: orAbsent(v.securityContext),
    image: text`${v.image.repository}:${v.image.tag}`,
    env: [ownField("MY_POD_NAME", "metadata.name"), ownField("MY_POD_NAMESPACE", "metadata.namespace")],
    command: [
      "/pod_nanny",
      "--config-dir=/etc/config",
      text`--deployment=${fullName()}`,
      "--container=metrics-server",
      text`--threshold=${v.nanny.threshold}`,
      text`--poll-period=${v.nanny.pollPeriod}`,
      "--estimator=exponential",
      text`--minClusterSize=${v.nanny.minClusterSize}`,
      "--use-metrics=true",
    ],
    volumeMounts: [{ name: "nanny-config-volume", mountPath: "/etc/config" }],
    resources: orAbsent(v.resources),
  });

export const nannyVolume = ({ values: { addonResizer: v } }: Scope): Item<IVolume> =>
  when(v.enabled, { name: "nanny-config-volume", configMap: { name: configName } });
