/** What differs from one kind of cluster to another, as far as the chart has to know it. */
interface Platform {
  /** As its makers call it. */
  readonly called: string;
  /**
   * How it shows: in what its makers write behind the version of Kubernetes, as a regular expression, or by an API
   * that others do not have. Left out: it looks like others.
   */
  readonly toldBy?: { readonly version: string } | { readonly api: string };
  /** It brings no metrics-server, and nothing else that serves its API. */
  readonly lacksMetricsServer: boolean;
  /** Its kubelets' certificates are signed by the authority that pods know, and name the nodes' addresses. */
  readonly signsKubelets: boolean;
  /** It lets no pod look at its node: at its network, its processes, its files. */
  readonly closesNodes: boolean;
  /** Its DNS is another than CoreDNS, or one that does not answer Prometheus with metrics. */
  readonly hasOtherDns: boolean;
  /** It shows the metrics of its scheduler and its controller manager by an API of its own. */
  readonly showsControlPlane: boolean;
  /** It chooses users and groups of pods itself, and refuses others. */
  readonly choosesUsers: boolean;
}

const plain = {
  lacksMetricsServer: true,
  signsKubelets: false,
  closesNodes: false,
  hasOtherDns: false,
  showsControlPlane: false,
  choosesUsers: false,
} as const;

/** The DNS of GKE answers with other metrics than CoreDNS, if it has pods at all. */
const gke = { ...plain, lacksMetricsServer: false, hasOtherDns: true } as const;

/** One process with an authority of its own, which is the cluster's: k3s, and rke2, which is made of it. */
const rancher = { ...plain, lacksMetricsServer: false, signsKubelets: true } as const;

/**
 * The kinds of clusters that the chart knows. Sources: kubernetes/kubernetes, cmd/kubeadm/app/phases; docs.k3s.io, reference;
 * docs.rke2.io; the EKS, GKE, AKS and OpenShift guides; siderolabs/talos, internal/app/machined.
 */
export const platforms = {
  kubeadm: { ...plain, called: "kubeadm" },
  kind: { ...plain, called: "kind" },
  minikube: { ...plain, called: "minikube" },
  k3s: { ...rancher, called: "k3s", toldBy: { version: "\\+k3s" } },
  rke2: { ...rancher, called: "RKE2", toldBy: { version: "\\+rke2" } },
  eks: {
    ...plain,
    called: "EKS",
    toldBy: { version: "-eks-" },
    signsKubelets: true,
    showsControlPlane: true,
  },
  gke: { ...gke, called: "GKE Standard", toldBy: { version: "-gke\\." } },
  gkeAutopilot: { ...gke, called: "GKE Autopilot", closesNodes: true },
  aks: { ...plain, called: "AKS", lacksMetricsServer: false },
  openshift: {
    ...plain,
    called: "OpenShift",
    toldBy: { api: "config.openshift.io/v1" },
    lacksMetricsServer: false,
    hasOtherDns: true,
    choosesUsers: true,
  },
  talos: { ...plain, called: "Talos" },
} as const satisfies Readonly<Record<string, Platform>>;

export type PlatformName = keyof typeof platforms;

/** What is true of some kinds of clusters and not of others. */
export type Trait = keyof typeof plain;

/** All that may be true of a kind. */
export const traits = Object.keys(plain) as readonly Trait[];

/** How a kind of cluster shows. */
export function toldBy(name: PlatformName): Platform["toldBy"] {
  const platform: Platform = platforms[name];
  return platform.toldBy;
}

/** All kinds of clusters, by the names that people write. */
export const platformNames = Object.keys(platforms) as readonly PlatformName[];

/** The kinds of clusters of which something is true. */
export function having(trait: Trait): readonly PlatformName[] {
  return platformNames.filter((name) => platforms[name][trait]);
}

/** The same, as their makers call them. */
export function calledThose(trait: Trait): readonly string[] {
  return having(trait).map((name) => platforms[name].called);
}
