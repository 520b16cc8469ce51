import type { ExpressionNode } from "../language/node.ts";
import { sameExpression } from "../language/same.ts";
import { allOf } from "../operations/logic.ts";
import type { ListPart, MapPart, When } from "../resolve/block.ts";
import { isKnown, knowing, notKnown } from "../resolve/known.ts";
import { type Context, whereHolds } from "./context.ts";
import { printExpression } from "./expression.ts";
import { comment, control, type Lines, pad } from "./lines.ts";

export type PrintPart<P> = (part: P, indent: number, context: Context) => Lines;

/** The lines of parts, one after another; neighbours under the same condition share one. */
export function printParts<P extends MapPart | ListPart>(
  parts: readonly P[],
  printPart: PrintPart<P>,
  indent: number,
  context: Context,
): Lines {
  return mergeConditions(parts).flatMap((part) => {
    if (part.kind === "comment") return [`${pad(indent)}${comment(part.text)}`];
    return part.kind === "when"
      ? printWhen(part as When<P>, printPart, indent, context)
      : printPart(part, indent, context);
  });
}

function mergeConditions<P extends MapPart | ListPart>(parts: readonly P[]): readonly P[] {
  const merged: P[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === "when" && last?.kind === "when" && sameExpression(part.condition, last.condition)) {
      const both = {
        ...last,
        consequent: [...last.consequent, ...part.consequent],
        alternative: [...last.alternative, ...part.alternative],
      };
      merged[merged.length - 1] = both as P;
    } else merged.push(part);
  }
  return merged;
}

function printWhen<P extends MapPart | ListPart>(
  part: When<P>,
  printPart: PrintPart<P>,
  indent: number,
  context: Context,
): Lines {
  const { condition, consequent, alternative } = joined(part, context);
  const print = (parts: readonly P[], where: Context) => printParts(parts, printPart, indent, where);
  return printChoice(condition, indent, context, {
    consequent: (where) => print(consequent, where),
    alternative: (where) => print(alternative, where),
    next: alternative.length === 1 && alternative[0]?.kind === "when" ? alternative[0].condition : undefined,
  });
}

/** A condition right inside of another is asked together with it. */
function joined<P extends MapPart | ListPart>(part: When<P>, context: Context): When<P> {
  const [inner, ...others] = part.consequent;
  if (
    inner?.kind !== "when" ||
    others.length > 0 ||
    part.alternative.length > 0 ||
    inner.alternative.length > 0
  )
    return part;
  if (isKnown(context.known, part.condition)) return part;
  if (isKnown(knowing(context.known, part.condition), inner.condition)) return part;
  const condition = allOf(part.condition, inner.condition);
  // What holds a P's consequent holds parts of the same kind.
  return joined({ ...part, condition, consequent: inner.consequent as readonly P[] }, context);
}

interface Sides {
  readonly consequent: (context: Context) => Lines;
  readonly alternative: (context: Context) => Lines;
  /** The condition of an alternative that is itself a choice, which goes on with `else if`. */
  readonly next: ExpressionNode | undefined;
}

/** `if`, and `else` where there is anything to say there. */
export function printChoice(
  condition: ExpressionNode,
  indent: number,
  context: Context,
  sides: Sides,
): Lines {
  if (isKnown(context.known, condition)) return sides.consequent(context);
  const asked = notKnown(context.known, condition);
  const head = control(indent, `if ${printExpression(asked, context)}`);
  const lines = [head, ...sides.consequent(whereHolds(context, asked))];
  const otherwise = sides.alternative(context);
  if (sides.next !== undefined && !isKnown(context.known, sides.next)) {
    return [
      ...lines,
      ...otherwise.map((line, index) => (index === 0 ? line.replace("{{- if", "{{- else if") : line)),
    ];
  }
  return [
    ...lines,
    ...(otherwise.length === 0 ? [] : [control(indent, "else"), ...otherwise]),
    control(indent, "end"),
  ];
}
