import { expression, operandNode } from "../language/expression.ts";
import type { ExpressionNode } from "../language/node.ts";
import { type AnyOperation, operationOf } from "../language/operation.ts";
import { sameExpression } from "../language/same.ts";
import { filled, hasKey, isEmpty, notEmpty } from "../operations/collections.ts";
import { allOf, anyOf, disjuncts, eq, ne, not } from "../operations/logic.ts";
import type { Block, ListPart, MapPart, Structured } from "./block.ts";
import type { Bodies } from "./bodies.ts";
import { isKnown } from "./known.ts";
import { type Place, TreeError, whereHolds } from "./place.ts";

/** Under which condition a map or list has anything in it at a place; `false` where it never has. */
export function presenceIn(block: Structured, place: Place): boolean | ExpressionNode {
  return block.kind === "emptyList" || block.kind === "emptyMap" ? false : presence(block.parts, place);
}

/** Under which condition any of the parts is there; `false` where there is no part at all. */
function presence(parts: readonly (MapPart | ListPart)[], place: Place): boolean | ExpressionNode {
  if (parts.some(({ kind }) => kind === "entry" || kind === "item")) return true;
  let any: boolean | ExpressionNode = false;
  // Of a loop it cannot always be said; where another part is there for sure it need not be.
  const [loops, others] = [parts.filter(isLoop), parts.filter((part) => !isLoop(part))];
  for (const part of [...others, ...loops]) {
    if (any === true) break;
    any = either(any, presenceOfPart(part, place));
  }
  return any;
}

function isLoop({ kind }: MapPart | ListPart): boolean {
  return kind === "each" || kind === "eachEntry";
}

function presenceOfPart(part: MapPart | ListPart, place: Place): boolean | ExpressionNode {
  switch (part.kind) {
    case "entry":
    case "item":
      return true;
    case "comment":
      return false;
    case "when": {
      if (isKnown(place.known, part.condition)) return presence(part.consequent, place);
      const [one, other] = [
        presence(part.consequent, whereHolds(place, part.condition)),
        presence(part.alternative, place),
      ];
      if (one === true && other === true) return true;
      return either(both(part.condition, one), both(operandNode(not(expression(part.condition))), other));
    }
    case "entries":
    case "items":
      return isFilled(part.of, place.bodies) ? true : unlessKnown(place, filled(part.of));
    case "each":
    case "eachEntry": {
      const of = part.kind === "each" ? part.list : part.map;
      if (presence(part.body, whereHolds(place, filled(of))) === true) return unlessKnown(place, filled(of));
      throw new TreeError(
        place,
        "a loop that leaves items out may leave all out, and no condition says so; add a part that is always there",
      );
    }
  }
}

/** True of a map or list that has something in it for sure: one that a named template writes out. */
export function isFilled(of: ExpressionNode, bodies: Bodies): boolean {
  return of.kind === "include" && isFilledBlock(bodies.of(of.template), bodies);
}

function isFilledBlock(block: Block, bodies: Bodies): boolean {
  switch (block.kind) {
    case "map":
    case "list":
      return true;
    case "expression":
      return isFilled(block.of, bodies);
    case "choice":
      return isFilledBlock(block.consequent, bodies) && isFilledBlock(block.alternative, bodies);
    default:
      return false;
  }
}

function unlessKnown(place: Place, condition: ExpressionNode): true | ExpressionNode {
  return isKnown(place.known, condition) ? true : condition;
}

function either(one: boolean | ExpressionNode, other: boolean | ExpressionNode): boolean | ExpressionNode {
  if (one === true || other === true) return true;
  if (one === false) return other;
  if (other === false) return one;
  const [some, others] = [disjuncts(one), disjuncts(other)];
  const oneHolds = some.some((question) =>
    others.some((answer) => areOpposites(question, answer) || haveOrLack(question, answer)),
  );
  return oneHolds ? true : anyOf(one, other);
}

/** True of a question and its negation: one of them holds, and not both. */
export function areOpposites(one: ExpressionNode, other: ExpressionNode): boolean {
  return isNegation(one, other) || isNegation(other, one);
}

/** True of two questions of which one holds since a map that has not got some key, or is filled, is any map. */
function haveOrLack(one: ExpressionNode, other: ExpressionNode): boolean {
  return [
    [one, other],
    [other, one],
  ].some(([lack, filled]) => {
    if (lack?.kind !== "operation" || lack.operation !== negation) return false;
    if (filled?.kind !== "operation" || filled.operation !== fullness) return false;
    const [asked] = lack.operands;
    if (asked?.kind !== "operation" || asked.operation !== having) return false;
    const [[map], [same]] = [asked.operands, filled.operands];
    return map !== undefined && same !== undefined && sameExpression(map, same);
  });
}

const having = operationOf(hasKey({}, ""));
const fullness = operationOf(notEmpty(""));
const negation = operationOf(not(true));
const something = expression<string>({ kind: "literal", value: "" });
/** Questions of which one holds where the other does not. */
const opposites: readonly (readonly [AnyOperation, AnyOperation])[] = [
  [operationOf(isEmpty("")), operationOf(notEmpty(""))],
  [operationOf(eq(something, "")), operationOf(ne(something, ""))],
];

function isNegation(of: ExpressionNode, one: ExpressionNode): boolean {
  if (of.kind !== "operation") return false;
  const [asked] = of.operands;
  if (of.operation === negation) return asked !== undefined && sameExpression(asked, one);
  if (one.kind !== "operation") return false;
  return (
    opposites.some(([question, answer]) => of.operation === question && one.operation === answer) &&
    of.operands.every((operand, index) => {
      const other = one.operands[index];
      return other !== undefined && sameExpression(operand, other);
    })
  );
}

function both(one: ExpressionNode, other: boolean | ExpressionNode): boolean | ExpressionNode {
  if (other === false) return false;
  return other === true ? one : allOf(one, other);
}
