import {
  and,
  type Check,
  contains,
  each,
  findAll,
  isEmpty,
  not,
  pathOf,
  type Reference,
  text,
  trimPrefix,
  when,
  withoutMatch,
} from "../../../template/index.ts";
import type { PodValues } from "../workload/values.ts";
import type { Folders } from "./files.ts";

/**
 * A file of a Secret that is not mounted is not there, which a program finds out when it needs it. What the user mounts
 * there or above the chart cannot see into.
 */
export function folderChecks(
  { extraVolumeMounts }: Reference<PodValues>,
  { secrets, directory, namedIn }: Folders,
): readonly Check[] {
  const above = directory.slice(0, directory.lastIndexOf("/"));
  const others = findAll(extraVolumeMounts, `"mountPath":"(${above}/?|${directory}(/[^"]*)?)"`);
  // A pattern of several folders is not among them.
  const folder = `"${directory}/[^/"*?\\\\\\[\\]]+["/]`;
  return namedIn.map((value) =>
    each(findAll(value, folder), (found) => {
      const secret = trimPrefix(withoutMatch(found, '["/]$'), `"${directory}/`);
      return when<string>(
        and(not(contains(secrets, secret)), isEmpty(others)),
        text`${pathOf(value)}: there is no file below ${directory}/${secret}; put the Secret "${secret}" into ${pathOf(secrets)}, or correct the path`,
      );
    }),
  );
}
