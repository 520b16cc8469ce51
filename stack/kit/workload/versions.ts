import {
  type Check,
  type Expression,
  isAtLeast,
  matches,
  namedText,
  type Operand,
  pathOf,
  type Reference,
  when,
  withDefault,
} from "../../../template/index.ts";
import type { KitScope } from "../part.ts";
import type { FittingVersions, ImageValues, Program } from "./image-values.ts";

/** A version that is too old is refused where the image's tag tells it; a tag may be anything. */
export function versionChecks(image: Reference<ImageValues>, { called, oldest }: Program): readonly Check[] {
  return [
    {
      when: isOlder(image, oldest),
      message: `${pathOf(image.tag)}: the chart needs ${called} v${oldest}.0 or later; take a newer one, or leave it out`,
    },
  ];
}

/** True where the image's tag tells that the program is older than a version. */
export function isOlder(image: Reference<ImageValues>, version: Program["oldest"]): Expression<boolean> {
  return matches(withDefault<string>(image.tag, ""), olderThan(version));
}

/** A regular expression of tags such as `v3.11.2` and `3.9.0-distroless` before a version. */
function olderThan(version: Program["oldest"]): string {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const below = (end: number) => Array.from({ length: end }, (_, number) => number).join("|");
  const older = [major > 0 ? `(${below(major)})` : "", minor > 0 ? `${major}\\.(${below(minor)})` : ""];
  return `^v?(${older.filter(Boolean).join("|")})([.-]|$)`;
}

/** The tag of the image that goes with the cluster's Kubernetes: that of the first release that it is new enough for. */
export function fittingTag({ called }: Program, { releases, oldest }: FittingVersions) {
  return namedText(`${called}.tag`, {
    description: `The version of ${called} that goes with the cluster's Kubernetes.`,
    body: (_, { capabilities }: KitScope) =>
      releases.reduceRight<Operand<string>>(
        (otherwise, [kubernetes, tag]) =>
          when(isAtLeast(capabilities.kubernetesVersion, kubernetes), tag, otherwise),
        oldest,
      ),
  });
}
