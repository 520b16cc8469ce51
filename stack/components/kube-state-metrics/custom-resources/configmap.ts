import type { IConfigMap, IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  type Conditional,
  type Documents,
  type Expression,
  embeddedYaml,
  items,
  manifest,
  notEmpty,
  orEmpty,
  when,
} from "../../../../template/index.ts";
import type { SelfOf } from "../../../component/self.ts";
import { metadata } from "../../../kit/naming/metadata.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import type { values } from "../values.ts";
import type { CustomResources } from "./values.ts";

type KubeStateMetrics = SelfOf<typeof values>;

/** What kube-state-metrics reads of them. It looks for changes itself, and then begins anew without a restart of its pod. */
interface CustomResourceStateMetrics {
  readonly kind: "CustomResourceStateMetrics";
  readonly spec: { readonly resources: CustomResources };
}

const volume = "custom-resources";
const directory = "/etc/kube-state-metrics";
const file = "custom-resources.yml";

/** Where it finds what it tells of custom resources. */
export const customResourcesFile = `${directory}/${file}`;

/** True where it tells of custom resources. */
export function hasCustomResources({ values: { customResources } }: KubeStateMetrics): Expression<boolean> {
  return notEmpty(customResources);
}

/** What it tells of custom resources, where there are any. */
export function configMap(self: KubeStateMetrics): Documents {
  return when(
    hasCustomResources(self),
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(self),
      data: {
        [file]: embeddedYaml<CustomResourceStateMetrics>({
          kind: "CustomResourceStateMetrics",
          spec: { resources: orEmpty([items(self.values.customResources)]) },
        }),
      },
    }),
  );
}

/** The volume with it. */
export function customResourcesVolume(self: KubeStateMetrics): Conditional<IVolume> {
  return when<IVolume>(hasCustomResources(self), {
    name: volume,
    configMap: { name: nameOf(self.name) },
  });
}

/** Where it is in the container: a directory, for a file that is mounted by `subPath` never changes. */
export function customResourcesMount(self: KubeStateMetrics): Conditional<IVolumeMount> {
  return when<IVolumeMount>(hasCustomResources(self), {
    name: volume,
    mountPath: directory,
    readOnly: true,
  });
}
