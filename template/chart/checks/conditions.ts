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
import type { ExpressionNode, Literal, ReferenceNode, Variable } from "../../language/node.ts";
import { singular } from "../../language/singular.ts";
import { filled, setnessOf, valuesOf } from "../../operations/collections.ts";
import { contains } from "../../operations/lists.ts";
import { allOf, anyOf, eq, ne, not } from "../../operations/logic.ts";
import { isSame } from "../../operations/sameness.ts";
import type { ListPart } from "../../resolve/block.ts";

/**
 * The refusals of values that count only beside others, as their definitions have it.
 *
 * @throws {DefinitionError} where another value is none
 */
export function conditionChecks(values: Definition): readonly ListPart[] {
  const node: ReferenceNode = {
    kind: "reference",
    root: { kind: "top" },
    path: ["Values"],
    shape: values.shape,
  };
  return grouped(conditionals(values)).flatMap((group) =>
    within(group[0].section, { node, definition: values }, (section) => checksOf(group, section)),
  );
}

/** A section, or a value in it, where a check asks for it. */
interface Place {
  readonly node: ReferenceNode;
  readonly definition: Definition;
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

/** What is made in a section on the way that a path goes, or in each where the way goes through a list or a map. */
function within(
  [step, ...rest]: DefinitionPath,
  place: Place,
  make: (place: Place) => readonly ListPart[],
): readonly ListPart[] {
  const { node, definition } = place;
  const { shape } = definition;
  if (step === undefined) return make(place);
  if (shape.kind === "list") {
    return [loop(node, node, (item) => within(rest, { node: item, definition: shape.item }, make))];
  }
  if (shape.kind === "map") {
    const values = operandNode(valuesOf(expression(node)));
    return [loop(values, node, (item) => within(rest, { node: item, definition: shape.value }, make))];
  }
  const field = fieldOf(place, step);
  const parts = within(rest, field, make);
  return mayBeAbsent(field.definition) ? [whenever(setnessOf(field.node), parts)] : parts;
}

function loop(
  list: ExpressionNode,
  { path }: ReferenceNode,
  body: (item: ReferenceNode) => readonly ListPart[],
): ListPart {
  const variable: Variable = { hint: singular(path.at(-1) ?? "") };
  const item: ReferenceNode = {
    kind: "reference",
    root: { kind: "variable", variable },
    path: [],
    shape: undefined,
  };
  return { kind: "each", list, variable, body: body(item) };
}

function fieldOf({ node, definition: { shape } }: Place, key: string): Place {
  const field = shape.kind === "object" ? shape.fields[key] : undefined;
  if (field === undefined) throw new Error(`there is no ${key} in ${node.path.join(".")}`);
  return { node: { ...node, path: [...node.path, key], shape: field.shape }, definition: field };
}

/** A condition, asked together with the only one right inside of it. */
function whenever(condition: ExpressionNode, consequent: readonly ListPart[]): ListPart {
  const [inner, ...others] = consequent;
  return inner?.kind === "when" && others.length === 0
    ? { ...inner, condition: allOf(condition, inner.condition) }
    : { kind: "when", condition, consequent, alternative: [] };
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

/** True of a value that is there and not its default. */
function isGiven(place: Place): ExpressionNode {
  const { node, definition } = place;
  const { shape, presence } = definition;
  if (presence.kind !== "default") return setnessOf(node);
  if (shape.kind === "object") {
    const fields = Object.keys(shape.fields).map((key) => isGiven(fieldOf(place, key)));
    return anyOf(...fields);
  }
  return isOther(node, presence.value as Literal);
}

function isOther(node: ReferenceNode, byDefault: Literal): ExpressionNode {
  if (typeof byDefault === "boolean") return byDefault ? negation(node) : node;
  if (typeof byDefault !== "object" || byDefault === null)
    return operandNode(ne(expression<Scalar>(node), byDefault as Scalar));
  if (Object.keys(byDefault).length === 0) return filled(node);
  return negation(operandNode(isSame(expression<Literal>(node), byDefault)));
}

function negation(condition: ExpressionNode): ExpressionNode {
  return operandNode(not(expression<boolean>(condition)));
}
