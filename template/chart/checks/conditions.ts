import {
  type Conditional,
  conditionals,
  type Definition,
  type DefinitionPath,
  mayBeAbsent,
  mayBeEmpty,
  need,
  type PlacedOther,
  pathWords,
  refusal,
  type Scalar,
} from "../../../schema/index.ts";
import { expression, operandNode } from "../../language/expression.ts";
import type { ExpressionNode } from "../../language/node.ts";
import { filled, setnessOf } from "../../operations/collections.ts";
import { contains } from "../../operations/lists.ts";
import { allOf, anyOf, eq } from "../../operations/logic.ts";
import type { ListPart } from "../../resolve/block.ts";
import { fieldOf, isGiven, negation, type Place, whenever, wholePlace, within } from "./places.ts";

/**
 * The refusals of values that count only beside others, as their definitions have it.
 *
 * @throws {DefinitionError} where another value is none
 */
export function conditionChecks(values: Definition): readonly ListPart[] {
  return grouped(conditionals(values)).flatMap((group) =>
    within(group[0].section, wholePlace(values), (section) => checksOf(group, section)),
  );
}

/** Neighbours that count beside the same values. */
function grouped(all: readonly Conditional[]): readonly (readonly [Conditional, ...Conditional[]])[] {
  const groups = new Map<string, [Conditional, ...Conditional[]]>();
  for (const conditional of all) {
    const id = JSON.stringify([conditional.section, conditional.others.map(({ path, is }) => [path, is])]);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [conditional]);
    else group.push(conditional);
  }
  return [...groups.values()];
}

/** What is said of some values that are in one section and count beside the same others. */
function checksOf(group: readonly [Conditional, ...Conditional[]], section: Place): readonly ListPart[] {
  const [
    {
      others,
      section: { length },
    },
  ] = group;
  const met = others.flatMap(({ path, is }) => isMet(path.slice(length), is, section));
  const saying = (conditional: Conditional, message: string, holds: (field: Place) => ExpressionNode) => {
    const path = conditional.path.slice(conditional.section.length);
    const sentence = `${pathWords(conditional.path)}: ${message}`;
    return within(path.slice(0, -1), section, (parent) => [
      whenever(holds(fieldOf(parent, path.at(-1) ?? "")), [
        { kind: "item", value: { kind: "scalar", value: sentence } },
      ]),
    ]);
  };
  const refused = group.flatMap((one) => saying(one, refusal(one), isGiven));
  const needed = group
    .filter(({ required }) => required)
    .flatMap((one) => saying(one, need(one), ({ node }) => negation(setnessOf(node))));
  return [
    whenever(negation(allOf(...met)), refused),
    ...(needed.length === 0 ? [] : [whenever(allOf(...met), needed)]),
  ];
}

/** The conditions that have to hold, one after the other, for another value to be as it has to be. */
function isMet(path: DefinitionPath, is: PlacedOther["is"], section: Place): readonly ExpressionNode[] {
  const guards: ExpressionNode[] = [];
  let place = section;
  for (const step of path) {
    place = fieldOf(place, step);
    if (mayBeAbsent(place.definition)) guards.push(setnessOf(place.node));
  }
  if (is !== "any value") return [...guards, isOneOf(place, is)];
  return mayBeEmpty(place.definition.shape) ? [...guards, filled(place.node)] : guards;
}

function isOneOf({ node, definition: { shape } }: Place, wanted: readonly Scalar[]): ExpressionNode {
  const value = expression<Scalar>(node);
  const [first, ...others] = wanted;
  if (first === undefined) return operandNode(false);
  if (shape.kind === "boolean")
    return others.length > 0 ? operandNode(true) : first === true ? node : negation(node);
  if (others.length === 0) return operandNode(eq(value, first));
  if (shape.kind === "text" || shape.kind === "choice")
    return operandNode(contains(wanted.map(String), expression<string>(node)));
  return anyOf(...wanted.map((one) => operandNode(eq(value, one))));
}
