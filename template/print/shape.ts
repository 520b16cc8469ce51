import type { NumberShape, Shape, TextShape } from "../../schema/index.ts";
import type { NamedTemplate } from "../language/named.ts";
import type { ExpressionNode, Literal } from "../language/node.ts";
import { booleanShape, textShape } from "../language/operation.ts";
import { isWord, isWordText } from "../language/word.ts";
import { failing } from "../operations/failing.ts";
import type { Block } from "../resolve/block.ts";
import type { Bodies } from "../resolve/bodies.ts";
import { keptInChart } from "../resolve/kept.ts";
import { isNeverSpecial, isPlain, isPlainText, isSmallInteger, samplesOf } from "./plain.ts";

/** What is known of an expression's value before the chart is rendered; nothing where it may be anything. */
export const shapeOf = keptInChart((of: ExpressionNode, bodies): Shape | undefined => shapeIn(of, bodies));

function shapeIn(of: ExpressionNode, bodies: Bodies): Shape | undefined {
  switch (of.kind) {
    case "literal":
      return shapeOfLiteral(of.value);
    case "reference":
      return of.shape;
    case "operation": {
      const { shape } = of.operation;
      return typeof shape === "function"
        ? shape(...of.operands.map((operand) => shapeOf(operand, bodies)))
        : shape;
    }
    case "text":
      return shapeOfText(of.parts, bodies);
    case "choice":
      if (isFailure(of.alternative)) return shapeOf(of.consequent, bodies);
      if (isFailure(of.consequent)) return shapeOf(of.alternative, bodies);
      return common(shapeOf(of.consequent, bodies), shapeOf(of.alternative, bodies));
    case "include":
      return shapeOfInclude(of, bodies);
  }
}

/** True of a side of a choice of which nothing comes. */
function isFailure(of: ExpressionNode): boolean {
  return of.kind === "operation" && of.operation === failing;
}

function shapeOfLiteral(value: Literal): Shape | undefined {
  if (typeof value === "boolean") return booleanShape;
  if (typeof value === "string") return shapeOfTexts([value], isPlain(value));
  if (typeof value !== "number") return undefined;
  return Number.isSafeInteger(value)
    ? { kind: "integer", minimum: value, maximum: value }
    : { kind: "number" };
}

function shapeOfInclude(
  { template }: Extract<ExpressionNode, { kind: "include" }>,
  bodies: Bodies,
): Shape | undefined {
  if (template.returns === "boolean") return booleanShape;
  if (template.returns !== "text") return { kind: "anything" };
  return shapeOfNamed(template, bodies);
}

const shapeOfNamed = keptInChart(
  (template: NamedTemplate, bodies) => shapeOfBody(bodies.of(template), bodies) ?? textShape,
);

function shapeOfBody(body: Block, bodies: Bodies): Shape | undefined {
  if (body.kind === "scalar") return shapeOfLiteral(body.value);
  if (body.kind === "expression") return shapeOf(body.of, bodies);
  if (body.kind !== "choice") return textShape;
  return common(shapeOfBody(body.consequent, bodies), shapeOfBody(body.alternative, bodies));
}

/** What two alternatives have in common. */
function common(one: Shape | undefined, other: Shape | undefined): Shape | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (isText(one) && isText(other)) {
    return {
      kind: "text",
      word: isWordText(one) && isWordText(other),
      mayBeEmpty: mayBeEmpty(one) || mayBeEmpty(other),
      plain: isPlainText(one) && isPlainText(other),
    };
  }
  if (isNumber(one) && isNumber(other)) {
    const both = isSmallInteger(one) && isSmallInteger(other) ? { minimum: 1 - 1e6, maximum: 1e6 - 1 } : {};
    return { kind: one.kind === other.kind ? one.kind : "number", ...both };
  }
  return one.kind === other.kind && one.kind === "boolean" ? one : undefined;
}

export function isText(shape: Shape | undefined): boolean {
  return shape?.kind === "text" || shape?.kind === "choice";
}

function isNumber(shape: Shape): shape is NumberShape {
  return shape.kind === "integer" || shape.kind === "number";
}

function mayBeEmpty(shape: Shape): boolean {
  return shape.kind === "text" && shape.mayBeEmpty === true;
}

/** What texts that stand for all that may come out say of it. */
function shapeOfTexts(tried: readonly string[], plain: boolean): TextShape {
  const word = tried.every((text) => text === "" || isWord(text));
  return { kind: "text", word, plain, mayBeEmpty: tried.includes("") };
}

/** What is known of a text made of parts. */
export function shapeOfText(parts: readonly (string | ExpressionNode)[], bodies: Bodies): TextShape {
  const tried = trials(parts, bodies);
  if (tried === undefined) return textShape as TextShape;
  return shapeOfTexts(tried, areAlwaysPlain(tried, parts, bodies));
}

/** True of a text made of parts that is safe without quotes whatever its parts come out as. */
export function isAlwaysPlain(parts: readonly (string | ExpressionNode)[], bodies: Bodies): boolean {
  const tried = trials(parts, bodies);
  return tried !== undefined && areAlwaysPlain(tried, parts, bodies);
}

function areAlwaysPlain(
  tried: readonly string[],
  parts: readonly (string | ExpressionNode)[],
  bodies: Bodies,
): boolean {
  const shapes = parts.map((part) => (typeof part === "string" ? part : shapeOf(part, bodies)));
  return isNeverSpecial(shapes) && tried.every(isPlain);
}

/**
 * Texts that stand for all that a text made of parts may come out as; nothing where a part may hold
 * characters that need quotes or escapes.
 */
export function trials(
  parts: readonly (string | ExpressionNode)[],
  bodies: Bodies,
): readonly string[] | undefined {
  let tried: readonly string[] = [""];
  for (const part of parts) {
    const samples = typeof part === "string" ? [part] : samplesOf(shapeOf(part, bodies));
    if (samples === undefined) return undefined;
    // Every sample of each part meets some of the others'; all with all would be too many.
    const most = Math.max(tried.length, samples.length);
    tried = Array.from(
      { length: most },
      (_, index) => `${tried[index % tried.length]}${samples[index % samples.length]}`,
    );
  }
  return tried;
}
