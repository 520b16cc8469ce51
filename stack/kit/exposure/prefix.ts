import {
  type Expression,
  type Reference,
  text,
  trimPrefix,
  trimSuffix,
  whenSet,
  withDefault,
  withoutMatch,
} from "../../../template/index.ts";

/** The values that say below which path a program answers. */
interface Placed {
  readonly routePrefix: string | undefined;
  readonly externalUrl: string | undefined;
}

/**
 * The path below which a program of the Prometheus project answers. Where it is not set, that of the external URL, as
 * the program itself has it: whoever says only under which URL people come needs nothing else.
 */
export function prefixOf({ routePrefix, externalUrl }: Reference<Placed>): Expression<string> {
  return withDefault(
    routePrefix,
    whenSet(externalUrl, (url) => text`/${trim(withoutMatch(url, "^https?://[^/]*"))}`, "/"),
  );
}

/** A path without the slashes around it. */
function trim(path: Expression<string>): Expression<string> {
  return trimSuffix(trimPrefix(path, "/"), "/");
}
