import type { IVolume, IVolumeMount } from "kubernetes-models/v1";
import { type Expression, each, type Item, type Reference, text } from "../../../template/index.ts";

type Secrets = Reference<readonly string[]>;

/** The volumes of Secrets, one for each. */
export function folderVolumes(secrets: Secrets): Item<IVolume> {
  return each(secrets, (secretName) => ({ name: volumeOf(secretName), secret: { secretName } }));
}

/** Where their keys are files: a folder of the directory for each. A changed Secret is a changed file, without a restart. */
export function folderMounts(secrets: Secrets, directory: string): Item<IVolumeMount> {
  return each(secrets, (secret) => ({
    name: volumeOf(secret),
    mountPath: text`${directory}/${secret}`,
    readOnly: true,
  }));
}

function volumeOf(secret: Expression<string>): Expression<string> {
  return text`secret-${secret}`;
}
