import {
  type Expression,
  each,
  type Item,
  notEmpty,
  type Operand,
  orEmpty,
  type Structure,
  text,
  when,
  withDefault,
} from "../../../../template/index.ts";
import { folder } from "../../../kit/dashboards/folder.ts";
import { directories, downloads, type Grafana } from "../places.ts";
import { hasOwn } from "./volumes.ts";

/** A provider: where files of dashboards are, and into which folder they go. Source: Grafana, pkg/services/provisioning/dashboards. */
interface Provider {
  readonly name: string;
  readonly type: "file";
  readonly folder?: string;
  readonly allowUiUpdates: boolean;
  readonly updateIntervalSeconds: number;
  readonly options: { readonly path: string; readonly foldersFromFilesStructure?: boolean };
}

/** The file with the providers that Grafana reads when it starts. */
export interface ProviderFile {
  readonly apiVersion: 1;
  readonly providers: readonly Provider[];
}

/** A provider for each folder: Grafana looks for changes in it as often as is said. */
export function providerFile(self: Grafana, anyDashboard: Expression<boolean>): Structure<ProviderFile> {
  const { folders, grafanaCom, discovery, editable, updateInterval } = self.values.dashboards;
  const provider = (
    name: Operand<string>,
    options: Structure<Provider["options"]>,
    of?: Operand<string>,
  ): Structure<Provider> => ({
    name,
    type: "file",
    ...(of === undefined ? {} : { folder: of }),
    allowUiUpdates: editable,
    updateIntervalSeconds: updateInterval,
    options,
  });
  const providers: readonly Item<Provider>[] = [
    when<Provider>(
      hasOwn(self, anyDashboard),
      provider("release", { path: `${directories.dashboards}/release` }, folder),
    ),
    each(folders, ({ name, title }) =>
      provider(
        text`folder-${name}`,
        { path: text`${directories.dashboards}/own/${name}` },
        withDefault(title, name),
      ),
    ),
    when<Provider>(
      notEmpty(grafanaCom),
      provider("grafana-com", { path: downloads, foldersFromFilesStructure: true }),
    ),
    when<Provider>(
      discovery.enabled,
      provider("discovered", { path: directories.discovered, foldersFromFilesStructure: true }),
    ),
  ];
  return { apiVersion: 1, providers: orEmpty<readonly Provider[]>(providers) };
}
