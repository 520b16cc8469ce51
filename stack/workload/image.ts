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
} from "../../schema/index.ts";
import {
  type Expression,
  text as joined,
  lookUp,
  namedText,
  type Operand,
  type Reference,
  whenSet,
} from "../../template/index.ts";
import type { Scope } from "../scope.ts";

const registry = textOf({
  pattern: "^[A-Za-z0-9.-]+(:[0-9]+)?(/[a-z0-9._/-]+)?$",
  expected: "a registry such as quay.io or registry.example.com:5000/mirror",
});

/** A repository inside a registry. Source: distribution, reference grammar. */
const repository = textOf({
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

const digest = textOf({
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

const location = object(
  {
    registry: registry(required, "The registry upstream."),
    repository: repository(required, "The image's name."),
    digest: digest(unset, "The image's digest."),
  },
  "What the user says of the image.",
  required,
);

const reference = namedText("image", {
  description: "An image, from the mirror of its registry where there is one.",
  parameters: { image: location, tag: imageTag(required, "The image's tag.") },
  body: ({ image, tag }, { values }: Scope) =>
    joined`${lookUp(values.imageRegistry, image.registry, image.registry)}/${image.repository}:${tag}${whenSet(image.digest, (found) => joined`@${found}`, "")}`,
});

/** What a container's `image` says. */
export function imageReference(
  of: Reference<Infer<typeof location>>,
  tag: Operand<string>,
): Expression<string> {
  return reference({ image: of, tag });
}
