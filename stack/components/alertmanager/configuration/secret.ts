import type { IConfigMap, ISecret, IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  type Documents,
  type Expression,
  each,
  embeddedYaml,
  type Item,
  isSet,
  manifest,
  not,
  notEmpty,
  text,
  when,
  withDefault,
} from "../../../../template/index.ts";
import { metadata } from "../../../kit/naming/metadata.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import { type Alertmanager, configurationFile, directories } from "../places.ts";
import { type Configuration, configuration } from "./content.ts";

const templates = "alertmanager-templates";

/** The configuration, unless the user has it in a Secret of their own. */
export function secret(self: Alertmanager): Documents {
  return when(
    not(isSet(self.values.configSecret)),
    manifest<ISecret>({
      apiVersion: "v1",
      kind: "Secret",
      metadata: metadata(self),
      stringData: { [configurationFile]: embeddedYaml<Configuration>(configuration(self)) },
    }),
  );
}

/** Templates of notifications. There is no secret in them. */
export function templateFiles(self: Alertmanager): Documents {
  return when(
    notEmpty(self.values.templateFiles),
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(self, { name: templates }),
      data: self.values.templateFiles,
    }),
  );
}

/** One folder with both, and one for each Secret that the configuration names files of. */
export function configurationVolumes({ name, values }: Alertmanager): readonly Item<IVolume>[] {
  return [
    {
      name: "config",
      projected: {
        sources: [
          { secret: { name: withDefault(values.configSecret, nameOf(name)) } },
          when(notEmpty(values.templateFiles), { configMap: { name: nameOf(templates) } }),
        ],
      },
    },
    each(values.secrets, (secretName) => ({ name: volumeOf(secretName), secret: { secretName } })),
  ];
}

/** Where these are in the container. */
export function configurationMounts({ values }: Alertmanager): readonly Item<IVolumeMount>[] {
  return [
    { name: "config", mountPath: directories.configuration, readOnly: true },
    each(values.secrets, (secret) => ({
      name: volumeOf(secret),
      mountPath: text`${directories.secrets}/${secret}`,
      readOnly: true,
    })),
  ];
}

function volumeOf(secret: Expression<string>): Expression<string> {
  return text`secret-${secret}`;
}
