import { type Infer, object, required, unset } from "../../../schema/index.ts";
import {
  type Expression,
  text as joined,
  lookUp,
  namedText,
  type Operand,
  type Reference,
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

/** What a container's `image` says. */
export function imageReference(
  of: Reference<Infer<typeof location>>,
  tag: Operand<string>,
): Expression<string> {
  return reference({ image: of, tag });
}
