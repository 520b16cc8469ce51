import type { Shape } from "../../schema/index.ts";
import type { ExpressionNode } from "../language/node.ts";
import { isWordText } from "../language/word.ts";
import type { Block, ListPart, MapPart } from "../resolve/block.ts";
import type { Bodies } from "../resolve/bodies.ts";
import { isPlainText } from "./plain.ts";
import { isText, shapeOf } from "./shape.ts";

/**
 * True of a block whose last line may be white space that belongs to a text, as `toYaml` writes a text of several
 * lines. What stands around the block must not cut it off.
 */
export function mayEndInBreaks(block: Block, bodies: Bodies): boolean {
  switch (block.kind) {
    case "scalar":
      return typeof block.value === "string" && /\s$/.test(block.value);
    case "expression":
      return mayEnd(block.of, bodies);
    case "embedded":
      return mayEndInBreaks(block.content, bodies);
    case "choice":
      return mayEndInBreaks(block.consequent, bodies) || mayEndInBreaks(block.alternative, bodies);
    case "map":
    case "list":
      return mayLastEnd(block.parts, bodies);
    default:
      return false;
  }
}

/** The same of the last of several parts, whichever that is once conditions are decided. */
function mayLastEnd(parts: readonly (MapPart | ListPart)[], bodies: Bodies): boolean {
  for (const part of parts.toReversed()) {
    if (mayPartEnd(part, bodies)) return true;
    if (part.kind === "entry" || part.kind === "item") return false;
  }
  return false;
}

function mayPartEnd(part: MapPart | ListPart, bodies: Bodies): boolean {
  switch (part.kind) {
    case "entry":
    case "item":
      return mayEndInBreaks(part.value, bodies);
    case "entries":
    case "items":
      return mayEnd(part.of, bodies);
    case "each":
    case "eachEntry":
      return mayLastEnd(part.body, bodies);
    case "when":
      return mayLastEnd(part.consequent, bodies) || mayLastEnd(part.alternative, bodies);
    case "comment":
      return false;
  }
}

function mayEnd(of: ExpressionNode, bodies: Bodies): boolean {
  if (of.kind === "choice") return mayEnd(of.consequent, bodies) || mayEnd(of.alternative, bodies);
  if (of.kind === "include" && of.template.returns === "yaml")
    return mayEndInBreaks(bodies.of(of.template), bodies);
  const shape = shapeOf(of, bodies);
  // A scalar of its own is in quotes where it has to be.
  return !isText(shape) && mayHoldBreaks(shape);
}

/** True of values in which there may be a text of several lines. */
function mayHoldBreaks(shape: Shape | undefined): boolean {
  switch (shape?.kind) {
    case "boolean":
    case "integer":
    case "number":
      return false;
    case "text":
    case "choice":
      return !isWordText(shape) && !isPlainText(shape);
    case "list":
      return mayHoldBreaks(shape.item.shape);
    case "map":
      return mayHoldBreaks(shape.value.shape);
    case "object":
      return Object.values(shape.fields).some((field) => mayHoldBreaks(field.shape));
    default:
      return true;
  }
}
