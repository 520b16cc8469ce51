import { type Infer, object, required, unset } from "../../../schema/index.ts";
import {
  allOf,
  type Expression,
  text as joined,
  lookUp,
  namedText,
  notEmpty,
  type Operand,
  type Reference,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import type { KitScope } from "../part.ts";
import { digest, imageTag, registry, repository } from "./image-values.ts";

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
  description:
    "An image, from the mirror of its registry where there is one, or else from the registry for all charts.",
  parameters: { image: location, tag: imageTag(required, "The image's tag.") },
  body: ({ image, tag }, { values }: KitScope) =>
    joined`${lookUp(values.imageRegistry, image.registry, withDefault(values.global.imageRegistry, image.registry))}/${image.repository}:${tag}${whenSet(image.digest, (found) => joined`@${found}`, "")}`,
});

/** What a pod's `imagePullSecrets` say: the chart's own and those of all charts, each once, as Kubernetes wants it. */
export function pullSecrets({ imagePullSecrets, global }: KitScope["values"]) {
  const all = allOf(imagePullSecrets, global.imagePullSecrets);
  return when(notEmpty(all), all);
}

/** What a container's `image` says. */
export function imageReference(
  of: Reference<Infer<typeof location>>,
  tag: Operand<string>,
): Expression<string> {
  return reference({ image: of, tag });
}
