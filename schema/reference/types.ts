import type { Shape } from "../definition/definition.ts";

/** What kind of value this is, in words: `integer, 1 to 65535`, `list of Kubernetes Toleration`. */
export function typeWords(shape: Shape): string {
  switch (shape.kind) {
    case "boolean":
      return "true or false";
    case "integer":
    case "number":
      return `${shape.kind}${boundsWords(shape.minimum, shape.maximum)}`;
    case "text":
      return shape.expected?.replace(/^an? |: .*$/g, "") ?? "text";
    case "intOrString":
      return shape.fraction ? "number or text" : "integer or text";
    case "choice":
      return "choice";
    case "list":
      return `list of ${typeWords(shape.item.shape)}`;
    case "map":
      return `map of ${typeWords(shape.value.shape)}`;
    case "object":
    case "either":
      return "section";
    case "kubernetes":
      return `Kubernetes ${shape.definition.slice(shape.definition.lastIndexOf(".") + 1)}`;
    case "foreign":
      return `${shape.types.owner} ${shape.name}`;
    case "anything":
      return "any mapping";
  }
}

/** The bounds of what a double holds exactly are none for people. */
function boundsWords(minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER): string {
  const hasMinimum = minimum > Number.MIN_SAFE_INTEGER;
  const hasMaximum = maximum < Number.MAX_SAFE_INTEGER;
  if (hasMinimum && hasMaximum) return `, ${minimum} to ${maximum}`;
  if (hasMinimum) return `, at least ${minimum}`;
  return hasMaximum ? `, at most ${maximum}` : "";
}
