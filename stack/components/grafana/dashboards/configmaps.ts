import type { IConfigMap } from "kubernetes-models/v1";
import {
  type Documents,
  each,
  eachEntry,
  entry,
  manifest,
  mapping,
  orAbsent,
  text,
  whenSet,
} from "../../../../template/index.ts";
import { metadata } from "../../../kit/naming/metadata.ts";
import type { Grafana } from "../places.ts";
import { folderName } from "./volumes.ts";

/** The dashboards that stand in the values, a ConfigMap for each folder. */
export function folderConfigMaps(self: Grafana): Documents {
  return each(self.values.dashboards.folders, ({ name, dashboards }) =>
    whenSet(dashboards, (all) =>
      manifest<IConfigMap>({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { ...metadata(self), name: folderName(name) },
        data: orAbsent(mapping<string>(eachEntry(all, (key, json) => entry(text`${key}.json`, json)))),
      }),
    ),
  );
}
