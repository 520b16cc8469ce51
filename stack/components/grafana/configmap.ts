import type { IConfigMap, IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  checksumOf,
  type Documents,
  type Expression,
  embeddedYaml,
  type Item,
  manifest,
  sha256,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { type ProviderFile, providerFile } from "./dashboards/providers.ts";
import { type DataSourceFile, dataSourceFile, ownChecksum } from "./datasources/file.ts";
import { directories, type Grafana, startFiles } from "./places.ts";
import { adminFiles, ini, secretSources } from "./settings/ini.ts";

const [iniKey, sourcesKey, providersKey] = ["grafana.ini", "datasources.yml", "dashboards.yml"];

/** What Grafana reads when it starts, and then no more: its settings, its data sources, where dashboards are. */
export function configMap(self: Grafana, { dataSources, anyDashboard }: Facts): Documents {
  return manifest<IConfigMap>({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: metadata(self),
    data: {
      [iniKey]: ini(),
      [sourcesKey]: embeddedYaml<DataSourceFile>(dataSourceFile(self, dataSources)),
      [providersKey]: embeddedYaml<ProviderFile>(providerFile(self, anyDashboard)),
    },
  });
}

/**
 * By what it is told that a pod has to start anew to read it. What is in dashboards does not count: of that Grafana sees
 * by itself that it changed.
 */
export function startChecksum({ values }: Grafana, { dataSources }: Facts): Expression<string> {
  const { datasources, defaultDatasource, dashboards } = values;
  const { editable, updateInterval } = dashboards;
  return sha256(
    text`${ini()}${ownChecksum(dataSources)}${checksumOf(datasources)}${defaultDatasource}${editable}${updateInterval}`,
  );
}

/** The volume of it, with the Secrets that settings come from. */
export function configVolume({ name, values }: Grafana): Item<IVolume> {
  const { config, extraConfig, admin } = values;
  return {
    name: "config",
    projected: {
      sources: [
        {
          configMap: {
            name: nameOf(name),
            items: [
              { key: iniKey, path: startFiles.settings },
              { key: sourcesKey, path: startFiles.dataSources.file },
              { key: providersKey, path: startFiles.dashboards.file },
            ],
          },
        },
        whenSet(admin.existingSecret, (secret) =>
          when(admin.enabled, {
            secret: {
              name: secret,
              items: [
                { key: admin.passwordKey, path: adminFiles.password },
                whenSet(admin.userKey, (key) => ({ key, path: adminFiles.user })),
              ],
            },
          }),
        ),
        secretSources(config),
        secretSources(extraConfig),
      ],
    },
  };
}

/**
 * Where it is in the container. What is mounted by its path in the volume stays as it was when the container started,
 * which is as it should be: Grafana would not look at it again.
 */
export const configMounts: readonly Item<IVolumeMount>[] = [
  { name: "config", mountPath: directories.configuration, readOnly: true },
  ...[
    ["/etc/grafana/grafana.ini", startFiles.settings],
    [`${directories.provisioning}/datasources`, startFiles.dataSources.folder],
    [`${directories.provisioning}/dashboards`, startFiles.dashboards.folder],
  ].map(([mountPath = "", subPath = ""]) => ({ name: "config", mountPath, subPath, readOnly: true })),
];
