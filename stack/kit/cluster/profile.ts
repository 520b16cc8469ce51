import {
  contains,
  type Expression,
  eq,
  matches,
  namedText,
  ne,
  type Operand,
  when,
} from "../../../template/index.ts";
import type { KitScope } from "../part.ts";
import { having, type PlatformName, platformNames, type Trait, toldBy } from "./platforms.ts";

/** What `platformName` is where nobody says, and nothing tells, what kind of cluster it is. */
export const unknownPlatform = "unknown";

/** The kind of cluster, as the values name it; `unknown` where nobody knows. */
export const platformName = namedText("cluster.platform", {
  description:
    "The kind of cluster: the one that the values say, or that the cluster's version or APIs tell.",
  body: (_, { values: { cluster }, capabilities }: KitScope) => {
    const told = platformNames.reduceRight<Operand<string>>((otherwise, name) => {
      const shows = shownBy(name, capabilities);
      return shows === undefined ? otherwise : when(shows, name, otherwise);
    }, unknownPlatform);
    return when(ne(cluster.profile, "auto"), cluster.profile, told);
  },
});

/** The condition by which a cluster shows of which kind it is; undefined for one that looks like others. */
function shownBy(
  name: PlatformName,
  { kubernetesVersion, hasApi }: KitScope["capabilities"],
): Expression<boolean> | undefined {
  const by = toldBy(name);
  if (by === undefined) return undefined;
  return "version" in by ? matches(kubernetesVersion, by.version) : hasApi(by.api);
}

/** True on the kinds of clusters of which something is true. */
export function clusterIs(trait: Trait): Expression<boolean> {
  const [only, ...others] = having(trait);
  return only !== undefined && others.length === 0
    ? eq(platformName(), only)
    : contains(having(trait), platformName());
}
