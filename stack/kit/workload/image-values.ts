import {
  choice,
  type Definition,
  type Infer,
  kubernetes,
  listOf,
  mapOf,
  object,
  required,
  textOf,
  unset,
} from "../../../schema/index.ts";

export const registry = textOf({
  pattern: "^[A-Za-z0-9.-]+(:[0-9]+)?(/[a-z0-9._/-]+)?$",
  expected: "a registry such as quay.io or registry.example.com:5000/mirror",
});

/** A repository inside a registry. Source: distribution, reference grammar. */
export const repository = textOf({
  pattern: "^[a-z0-9]+([._/-]+[a-z0-9]+)*$",
  expected: "a repository such as prometheus/prometheus",
  word: true,
});

/** An image's tag. Source: distribution, reference grammar. */
export const imageTag = textOf({
  pattern: "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$",
  expected: "an image's tag such as v3.15.0",
  word: true,
});

export const digest = textOf({
  pattern: "^sha256:[0-9a-f]{64}$",
  expected: "a digest such as sha256: and 64 hexadecimal digits",
});

/**
 * The value that names an image. The registry stands apart from the repository, so that `imageRegistry` can
 * name a mirror for each.
 */
export function image<T>(
  upstream: { readonly registry: string; readonly repository: string; readonly tag: Definition<T> },
  description: string,
) {
  return object(
    {
      registry: registry(upstream.registry, "The registry that the image comes from."),
      repository: repository(upstream.repository, "The image's name in the registry."),
      tag: upstream.tag,
      digest: digest(unset, "The image's digest: what is pulled then is this very image, whatever the tag."),
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

export type ImageValues = Infer<ReturnType<typeof image<string | undefined>>>;

/** How all images are pulled. */
export const pullValues = {
  imageRegistry: mapOf(
    registry(required, "The registry that images are pulled from instead."),
    {},
    "Mirrors, by the registry that they stand in for: for a cluster without a way to the internet. Registries that are not named are used as they are.",
    { examples: [{ "quay.io": "registry.example.com/quay", "registry.k8s.io": "registry.example.com/k8s" }] },
  ),
  imagePullSecrets: listOf(
    kubernetes("v1", "LocalObjectReference", required, "A Secret of the release's namespace."),
    [],
    "Secrets with the credentials of the registries.",
  ),
};
