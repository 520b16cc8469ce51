import type { IConfigMap, ISecret, IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  type Documents,
  type Expression,
  embeddedYaml,
  extended,
  type Item,
  isSet,
  manifest,
  not,
  notEmpty,
  or,
  orAbsent,
  when,
  withDefault,
} from "../../../../template/index.ts";
import { metadata } from "../../../kit/naming/metadata.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import { isOperated } from "../../../kit/operated/pods.ts";
import { type ClientConfiguration, clientConfiguration, clientFile } from "../../../kit/web/access.ts";
import { type Alertmanager, asked, configurationFile, directories, operatedFile } from "../places.ts";
import { type Configuration, configuration } from "./content.ts";

/** The configuration, unless the user has it in a Secret of their own. */
export function secret(self: Alertmanager): Documents {
  const content = embeddedYaml<Configuration>(configuration(self));
  return when(
    not(isSet(self.values.configSecret)),
    manifest<ISecret>({
      apiVersion: "v1",
      kind: "Secret",
      metadata: metadata(self),
      stringData: when<Readonly<Record<string, string>>>(
        isOperated(self.scope),
        { [operatedFile]: content },
        { [configurationFile]: content },
      ),
    }),
  );
}

/** What lies beside it and is no secret: templates of notifications, and how the probes ask where they need a password. */
export function configMap(self: Alertmanager): Documents {
  const { templateFiles, web } = self.values;
  return when(
    hasConfigMap(self),
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(self),
      data: orAbsent(
        extended<Readonly<Record<string, string>>>(
          {
            [clientFile]: when(
              web.basicAuth.enabled,
              embeddedYaml<ClientConfiguration>(clientConfiguration(asked(self))),
            ),
          },
          templateFiles,
        ),
      ),
    }),
  );
}

function hasConfigMap({ values: { templateFiles, web } }: Alertmanager): Expression<boolean> {
  return or(notEmpty(templateFiles), web.basicAuth.enabled);
}

/** One folder with both. */
export function configurationVolume(self: Alertmanager): Item<IVolume> {
  const { name, values } = self;
  return {
    name: "config",
    projected: {
      sources: [
        { secret: { name: withDefault(values.configSecret, nameOf(name)) } },
        when(hasConfigMap(self), { configMap: { name: nameOf(name) } }),
      ],
    },
  };
}

/** Where it is in the container. */
export const configurationMount: Item<IVolumeMount> = {
  name: "config",
  mountPath: directories.configuration,
  readOnly: true,
};
