import type { IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  and,
  contains,
  type Expression,
  each,
  type Item,
  type Reference,
  startsWith,
  text,
  trimPrefix,
} from "../../../template/index.ts";

/** Secrets that a user names, and the directory of a container in which each has a folder. */
export interface Folders {
  readonly secrets: Reference<readonly string[]>;
  readonly directory: string;
  /** Values that may name files there. */
  readonly namedIn: readonly Reference<unknown>[];
}

const volumePrefix = "secret-";

/** The volumes of Secrets, one for each. */
export function folderVolumes(folders: Folders | undefined): readonly Item<IVolume>[] {
  if (folders === undefined) return [];
  return [each(folders.secrets, (secretName) => ({ name: volumeOf(secretName), secret: { secretName } }))];
}

/** Where their keys are files. A changed Secret is a changed file, without a restart. */
export function folderMounts(folders: Folders | undefined): readonly Item<IVolumeMount>[] {
  if (folders === undefined) return [];
  return [
    each(folders.secrets, (secret) => ({
      name: volumeOf(secret),
      mountPath: text`${folders.directory}/${secret}`,
      readOnly: true,
    })),
  ];
}

/** True of the name of one of these volumes. */
export function isFolderVolume({ secrets }: Folders, name: Expression<string>): Expression<boolean> {
  return isOneBehind(volumePrefix, secrets, name);
}

/** True of the path of one of these folders. */
export function isFolder({ secrets, directory }: Folders, path: Expression<string>): Expression<boolean> {
  return isOneBehind(`${directory}/`, secrets, path);
}

/** True of a prefix and one of some texts behind it. */
export function isOneBehind(
  prefix: string,
  texts: Expression<readonly string[]>,
  one: Expression<string>,
): Expression<boolean> {
  return and(startsWith(one, prefix), contains(texts, trimPrefix(one, prefix)));
}

function volumeOf(secret: Expression<string>): Expression<string> {
  return text`${volumePrefix}${secret}`;
}
