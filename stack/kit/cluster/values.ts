import { choice, object, textOf, unset } from "../../../schema/index.ts";
import { type PlatformName, platformNames, platforms, type Trait, traits } from "./platforms.ts";

const clusterName = textOf({
  pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$",
  expected: "a name of letters, digits, dots, hyphens and underscores",
  word: true,
});

/** What makes a kind of cluster unlike others, in words. */
const differences: Readonly<Record<Trait, string>> = {
  lacksMetricsServer: "brings no metrics-server",
  signsKubelets: "signs the kubelets' certificates",
  closesNodes: "lets no pod look at its node",
  hasOtherDns: "has another DNS than CoreDNS, or one that gives no metrics",
  showsControlPlane: "shows scheduler and controller manager by an API of its own",
  choosesUsers: "chooses the users of pods itself",
};

/** A kind of cluster, and what is to be known of it. */
function description(name: PlatformName): string {
  const told = traits.filter((trait) => platforms[name][trait]).map((trait) => differences[trait]);
  const { called } = platforms[name];
  return told.length === 0 ? `${called}.` : `${called}: ${told.join("; ")}.`;
}

// Each name has its description, which fromEntries cannot say.
const described = Object.fromEntries(platformNames.map((name) => [name, description(name)])) as Readonly<
  Record<PlatformName, string>
>;

/** Which cluster this is. */
export const clusterValues = object(
  {
    name: clusterName(
      unset,
      "The cluster's name: the label `cluster` of everything that leaves it, so that alerts, and series in a store for several clusters, tell where they come from.",
      { examples: ["production-eu"] },
    ),
    profile: choice(
      {
        auto: "What the version of the cluster tells: k3s, RKE2, EKS, GKE Standard, and OpenShift by its API; where it tells nothing, what works everywhere. `helm template` of Helm 3.22 and later does not see what stands behind the numbers of `--kube-version`.",
        ...described,
      },
      "auto",
      "What kind of cluster it is. From it come the defaults of values that say so; each of them can be set by itself.",
    ),
  },
  "The cluster that the chart is installed in.",
);
