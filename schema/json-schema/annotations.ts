import { fullDescription } from "../conditions/words.ts";
import type { Definition } from "../definition/definition.ts";
import { deprecationWords } from "../deprecations/words.ts";
import { inYaml } from "../words.ts";
import type { JsonSchema } from "./json-schema-type.ts";
import type { Place } from "./place.ts";

/** What a schema says to people: description, default, examples, deprecation. */
export function annotations(definition: Definition, place: Place): JsonSchema {
  const { presence, shape, examples, deprecated } = definition;
  const hasDefault = presence.kind === "default" && shape.kind !== "object";
  return {
    description: [fullDescription(definition), note(definition, place)]
      .filter((line) => line !== "")
      .join("\n"),
    ...(hasDefault ? { default: presence.value } : {}),
    ...(examples === undefined ? {} : { examples }),
    ...(deprecated === undefined
      ? {}
      : {
          deprecated: true,
          doNotSuggest: true,
          // What is refused is told of as that.
          ...(deprecated.kind === "removed" ? {} : { deprecationMessage: deprecationWords(deprecated) }),
        }),
  };
}

/** Editors never show `default`, so the description says it to people; Helm's own schema is packed beside values.yaml. */
function note({ presence, shape, deprecated }: Definition, place: Place): string {
  if (deprecated !== undefined)
    return deprecated.kind === "removed"
      ? `Refused: ${deprecationWords(deprecated)}.`
      : `Deprecated: ${deprecationWords(deprecated)}.`;
  if (!place.field || !place.described) return "";
  if (presence.kind === "required") return "Required.";
  if (presence.kind === "unset") return place.merged ? "Not set by default." : "Optional.";
  return shape.kind === "object" ? "" : `Default: ${inYaml(presence.value) ?? "see values.yaml"}`;
}
