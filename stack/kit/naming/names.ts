import {
  and,
  type Check,
  type Expression,
  includes,
  matches,
  namedText,
  type Operand,
  replace,
  sha256,
  text,
  trimSuffix,
  truncate,
  when,
  withDefault,
} from "../../../template/index.ts";
import type { KitScope, Part } from "../part.ts";
import { longestFullname, longestKept } from "./limits.ts";

const baseName = namedText("name", {
  description: "The chart's name, or what the user calls it.",
  body: (_, { values, chart }: KitScope) => withDefault(values.nameOverride, chart.name),
});

const releaseName = namedText("releaseName", {
  description:
    "The release's name, with the chart's behind it unless that is part of it already. As part of another chart always with it: under two aliases one release may have this chart twice.",
  body: (_, { release, chart }: KitScope) =>
    when(
      and(chart.isRoot, includes(release.name, baseName())),
      release.name,
      text`${release.name}-${baseName()}`,
    ),
});

/** Which of the names of releases are used as they are. */
const fits = `^[a-z0-9-]{1,${longestKept}}$`;
const checksumLength = 8;

const shortName = namedText("shortName", {
  description:
    "The release's name where it is short enough for the longest name of an object and has no dots. Otherwise what is left of it, with a checksum of all of it: what is cut off may be what tells two releases apart.",
  body: () => {
    const kept = truncate(replace(releaseName(), ".", "-"), longestFullname - checksumLength - 1);
    const checksum = truncate(sha256(releaseName()), checksumLength);
    return when(matches(releaseName(), fits), releaseName(), text`${trimSuffix(kept, "-")}-${checksum}`);
  },
});

/** What the names of all objects begin with. */
export const fullname = namedText("fullname", {
  description: "What the names of all objects begin with.",
  body: (_, { values }: KitScope) => withDefault(values.fullnameOverride, shortName()),
});

/** The name of an object, by what stands in it behind the chart's own: that of a part, or of one thing of it. */
export function nameOf(name: Operand<string>): Expression<string> {
  return text`${fullname()}-${name}`;
}

/**
 * The same for a part's objects outside namespaces: releases of the same name in two namespaces must not meet there.
 * A dot parts the two names, for neither has one: `a-x` of `team` and `x` of `team-a` are not the same.
 */
export function clusterNameOf({ name, scope: { release } }: Part): Expression<string> {
  return text`${release.namespace}.${nameOf(name)}`;
}

/** True where a name is too long for the longest objects of several shards. */
export function isTooLongForShards(): Expression<boolean> {
  return matches(fullname(), `^.{${longestFullname + 1}}`);
}

/** A release's name may begin with a digit; a Service's must not. */
export function namingChecks(): readonly Check[] {
  return [
    {
      when: matches(fullname(), "^[0-9]"),
      message:
        "fullnameOverride: names of Services begin with a letter, this release's with a digit; set fullnameOverride to a name that begins with a letter",
    },
  ];
}
