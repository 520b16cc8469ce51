import type { IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  and,
  type Expression,
  each,
  type Item,
  isSet,
  type Operand,
  orEmpty,
  text,
  when,
  whenSet,
} from "../../../../template/index.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import { textsAt } from "../../../kit/repetition.ts";
import { isOneBehind } from "../../../kit/secrets/files.ts";
import { directories, type Grafana } from "../places.ts";

/** Whether the chart's own dashboards are there. */
export function hasOwn({ scope }: Grafana, anyDashboard: Expression<boolean>): Expression<boolean> {
  return and(scope.values.dashboards.enabled, anyDashboard);
}

/** The name of the ConfigMap with the dashboards of a folder that stand in the values, behind the chart's. */
export function folderName(folder: Operand<string>): Expression<string> {
  return text`${nameOf("grafana-folder")}-${folder}`;
}

const folderPrefix = "folder-";
const ownFolders = `${directories.dashboards}/own/`;

/** The user's folders, each a volume. */
export function folderVolumes({ values }: Grafana): Item<IVolume> {
  return each(values.dashboards.folders, ({ name, dashboards: own, configMaps }) => ({
    name: text`${folderPrefix}${name}`,
    projected: {
      sources: orEmpty([
        when(isSet(own), { configMap: { name: folderName(name) } }),
        whenSet(configMaps, (all) => each(all, (configMap) => ({ configMap: { name: configMap } }))),
      ]),
    },
  }));
}

/** Where they are in the container. */
export function folderMounts({ values }: Grafana): Item<IVolumeMount> {
  return each(values.dashboards.folders, ({ name }) => ({
    name: text`${folderPrefix}${name}`,
    mountPath: text`${ownFolders}${name}`,
    readOnly: true,
  }));
}

/** True of the name of one of these volumes. */
export function isFolderVolume({ values }: Grafana, name: Expression<string>): Expression<boolean> {
  return isOneBehind(folderPrefix, textsAt(values.dashboards.folders, "name"), name);
}

/** True of the path of one of these mounts. */
export function isFolderMount({ values }: Grafana, path: Expression<string>): Expression<boolean> {
  return isOneBehind(ownFolders, textsAt(values.dashboards.folders, "name"), path);
}

/**
 * The ConfigMaps with dashboards, each folder of Grafana's in a directory. What changes in one is in the pod within a
 * minute or so, and Grafana sees it without a restart.
 */
export function dashboardVolumes(self: Grafana, anyDashboard: Expression<boolean>): readonly Item<IVolume>[] {
  const { discovery } = self.values.dashboards;
  return [
    when<IVolume>(hasOwn(self, anyDashboard), {
      name: "dashboards",
      configMap: { name: nameOf("dashboards") },
    }),
    when<IVolume>(discovery.enabled, { name: "discovered", emptyDir: { sizeLimit: "256Mi" } }),
  ];
}

/** Where they are in the container. */
export function dashboardMounts(
  self: Grafana,
  anyDashboard: Expression<boolean>,
): readonly Item<IVolumeMount>[] {
  const { discovery } = self.values.dashboards;
  return [
    when<IVolumeMount>(hasOwn(self, anyDashboard), {
      name: "dashboards",
      mountPath: `${directories.dashboards}/release`,
      readOnly: true,
    }),
    when<IVolumeMount>(discovery.enabled, {
      name: "discovered",
      mountPath: directories.discovered,
      readOnly: true,
    }),
  ];
}
