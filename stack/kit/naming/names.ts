import {
  type Check,
  type Expression,
  includes,
  matches,
  namedText,
  replace,
  text,
  trimSuffix,
  truncate,
  when,
  withDefault,
} from "../../../template/index.ts";
import type { KitScope, Part } from "../part.ts";
import { longestFullname } from "./limits.ts";

const baseName = namedText("name", {
  description: "The chart's name, or what the user calls it.",
  body: (_, { values, chart }: KitScope) => withDefault(values.nameOverride, chart.name),
});

const releaseName = namedText("releaseName", {
  description: "The release's name, with the chart's behind it unless that is part of it already.",
  body: (_, { release }: KitScope) =>
    when(includes(release.name, baseName()), release.name, text`${release.name}-${baseName()}`),
});

/** What the names of all objects begin with. */
export const fullname = namedText("fullname", {
  description:
    "What the names of all objects begin with: short enough for the longest of them, and without the dots that a release's name may have.",
  body: (_, { values }: KitScope) =>
    withDefault(
      values.fullnameOverride,
      trimSuffix(truncate(replace(releaseName(), ".", "-"), longestFullname), "-"),
    ),
});

/** The name of an object, by what stands in it behind the chart's own: that of a part, or of one thing of it. */
export function nameOf(name: string): Expression<string> {
  return text`${fullname()}-${name}`;
}

/** The same for a part's objects outside namespaces: releases of the same name in two namespaces must not meet there. */
export function clusterNameOf({ name, scope: { release } }: Part): Expression<string> {
  return text`${release.namespace}-${nameOf(name)}`;
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
