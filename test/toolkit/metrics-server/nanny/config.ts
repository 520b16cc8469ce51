import { embeddedYaml, manifest, text, when } from "kube-metrics-stack/template";
import type { IConfigMap } from "kubernetes-models/v1";
import { fullName, metadata } from "../names.ts";
import type { Scope } from "../values.ts";

/** The file that the second container reads. */
interface NannyConfiguration {
  apiVersion: "nannyconfig/v1alpha1";
  kind: "NannyConfiguration";
  baseCPU: string;
  cpuPerNode: string;
  baseMemory: string;
  memoryPerNode: string;
}

export const configName = text`${fullName()}-nanny-config`;

export const nannyConfig = (scope: Scope) => {
  const { enabled, nanny } = scope.values.addonResizer;
  return when(
    enabled,
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { ...metadata(scope), name: configName },
      data: {
        NannyConfiguration: embeddedYaml<NannyConfiguration>({
          apiVersion: "nannyconfig/v1alpha1",
          kind: "NannyConfiguration",
          baseCPU: nanny.cpu,
          cpuPerNode: nanny.extraCpu,
          baseMemory: nanny.memory,
          memoryPerNode: nanny.extraMemory,
        }),
      },
    }),
  );
};
