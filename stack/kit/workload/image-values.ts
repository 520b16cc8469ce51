import {
  choice,
  type Definition,
  dnsName,
  type Infer,
  listOf,
  object,
  required,
  textOf,
  unset,
} from "../../../schema/index.ts";

/** What the parts of a path in a registry are made of, with and without dots. Source: distribution, reference grammar. */
const part = "[a-z0-9]+((\\.|__?|-+)[a-z0-9]+)*";
const partWithoutDots = "[a-z0-9]+((__?|-+)[a-z0-9]+)*";

/** A label of a host's name. */
const label = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const number = "(:[1-9][0-9]{0,4})";

/**
 * A registry, and a path in it. What has neither a dot nor a port is none: a kubelet takes `mirror/prometheus` for
 * something of Docker Hub.
 */
export const registry = textOf({
  pattern: `^(${label}(\\.${label})+${number}?|${label}${number}|localhost|\\[[0-9a-fA-F:]+\\]${number}?)(/${part})*$`,
  expected: "a registry such as quay.io, registry.example.com:5000/mirror or [2001:db8::10]:5000",
});

/** A repository inside a registry. What begins with a name with dots and goes on would be a registry. */
export const repository = textOf({
  pattern: `^(${part}|${partWithoutDots}(/${part})+)$`,
  expected: "a repository such as prometheus/prometheus, without the registry, which has a value of its own",
  word: true,
});

/** The registries that images of the chart come from. */
const upstreams = {
  "docker.io": "Docker Hub",
  "ghcr.io": "GitHub",
  "quay.io": "Quay",
  "registry.k8s.io": "the Kubernetes project",
} as const;

export type Upstream = keyof typeof upstreams;

/** An image's tag. Source: distribution, reference grammar. */
export const imageTag = textOf({
  pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$",
  expected: "an image's tag such as v3.16.0",
  word: true,
});

export const digest = textOf({
  pattern: "^sha256:[0-9a-f]{64}$",
  expected: "a digest such as sha256: and 64 hexadecimal digits",
});

/** A program, and the oldest version of it that understands what the chart gives it. */
export interface Program {
  /** As people call it. */
  readonly called: string;
  readonly oldest: `${number}.${number}`;
}

/** Which version of a program goes with which Kubernetes. */
export interface FittingVersions {
  /** From the newest: the oldest Kubernetes, and the tag of the image that goes with it. */
  readonly releases: readonly (readonly [kubernetes: `${bigint}.${bigint}`, tag: string])[];
  /** The tag for what is older than that, down to the oldest Kubernetes that the chart supports. */
  readonly oldest: string;
}

/** The tag of an image of which the cluster's Kubernetes decides; its examples are all that the chart may choose. */
export function fittingImageTag({ called }: Program, { releases, oldest }: FittingVersions) {
  return imageTag(
    unset,
    `The image's tag: ${called}'s version. By default the one that goes with the cluster's version of Kubernetes.`,
    { examples: [...releases.map(([, tag]) => tag), oldest] },
  );
}

interface Upstreams<T> {
  readonly registry: Upstream;
  readonly repository: string;
  readonly tag: Definition<T>;
}

function named<T>(upstream: Upstreams<T>) {
  return {
    registry: registry(upstream.registry, "The registry that the image comes from."),
    repository: repository(upstream.repository, "The image's name in the registry."),
    tag: upstream.tag,
    digest: digest(unset, "The image's digest: what is pulled then is this very image, whatever the tag."),
  };
}

/**
 * The value that names an image. The registry stands apart from the repository, so that `imageRegistry` can
 * name a mirror for each.
 */
export function image<T>(upstream: Upstreams<T>, description: string) {
  return object(
    {
      ...named(upstream),
      pullPolicy: choice(
        {
          IfNotPresent: "Where the node does not have it yet.",
          Always: "At every start of a container.",
          Never: "It has to be on the node.",
        },
        "IfNotPresent",
        "When the image is pulled.",
      ),
    },
    description,
  );
}

/** The same of an image of which another program says when it is pulled. */
export function namedImage<T>(upstream: Upstreams<T>, description: string) {
  return object(named(upstream), description);
}

export type ImageValues = Infer<ReturnType<typeof image<string | undefined>>>;

/** A value for the mirror of each registry. */
function mirrors() {
  const mirror = (upstream: Upstream) =>
    registry(unset, `The registry that images of ${upstreams[upstream]} are pulled from instead.`, {
      examples: [`registry.example.com/${upstream}`],
    });
  return {
    "docker.io": mirror("docker.io"),
    "ghcr.io": mirror("ghcr.io"),
    "quay.io": mirror("quay.io"),
    "registry.k8s.io": mirror("registry.k8s.io"),
  } satisfies Readonly<Record<Upstream, unknown>>;
}

const pullSecret = object(
  { name: dnsName(required, "Its name.") },
  "A Secret of the release's namespace.",
  required,
);

/** How all images are pulled. */
export const pullValues = {
  imageRegistry: object(
    mirrors(),
    "Mirrors, by the registry that they stand in for: for a cluster without a way to the internet. Registries that are not named are used as they are.",
  ),
  global: object(
    {
      imageRegistry: registry(
        unset,
        "The registry that images of all charts are pulled from, as many charts have it; one in `imageRegistry` goes before it.",
        { examples: ["registry.example.com"] },
      ),
      imagePullSecrets: listOf(
        pullSecret,
        [],
        "Secrets with the credentials of the registries of all charts, beside those of `imagePullSecrets`.",
        { examples: [[{ name: "registry" }]] },
      ),
    },
    "Values that this chart shares with others of the same parent chart; those that only the others know are left alone.",
  ),
  imagePullSecrets: listOf(pullSecret, [], "Secrets with the credentials of the registries."),
};
