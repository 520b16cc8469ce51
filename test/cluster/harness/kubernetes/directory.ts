import { posix } from "node:path";
import type { Release } from "../release/release.ts";
import { runOn } from "./command.ts";

/** A directory of a node, in which a release keeps its data. */
export interface Directory {
  /** What values say of it: where it is. */
  readonly place: { readonly path: string; readonly nodeName: string };
  /** Makes it, as root. */
  make(): Promise<void>;
  /** The user, group and mode of it or of what is in it, like `0:0 755`. */
  ownerOf(inside?: string): Promise<string>;
  /** Removes it with all that is in it. */
  remove(): Promise<void>;
}

/**
 * A directory of a node, reached as anybody can on any cluster: by pods that mount the folder it is in.
 *
 * @param release in whose namespace the pods are; it must be there by the time that one is needed
 * @param nodeName the node's host name
 * @param path like `/opt/metrics`; the folder `/opt` is on the node
 */
export function directoryOn(release: Release, nodeName: string, path: string): Directory {
  const execute = (...command: readonly string[]): Promise<string> =>
    runOn(release, nodeName, command, posix.dirname(path));
  return {
    place: { path, nodeName },
    make: async () => {
      await execute("mkdir", "-m", "0755", path);
    },
    ownerOf: async (inside = ".") =>
      (await execute("stat", "-c", "%u:%g %a", posix.join(path, inside))).trim(),
    remove: async () => {
      await execute("rm", "-rf", path);
    },
  };
}
