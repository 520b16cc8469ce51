import { type Definition, type DefinitionPath, mayBeAbsent, type Scalar } from "../../../schema/index.ts";
import { expression, operandNode } from "../../language/expression.ts";
import type { ExpressionNode, Literal, ReferenceNode, Variable } from "../../language/node.ts";
import { singular } from "../../language/singular.ts";
import { filled, setnessOf, valuesOf } from "../../operations/collections.ts";
import { allOf, anyOf, ne, not } from "../../operations/logic.ts";
import { isSame } from "../../operations/sameness.ts";
import type { ListPart } from "../../resolve/block.ts";

/** A section, or a value in it, where a check asks for it. */
export interface Place {
  readonly node: ReferenceNode;
  readonly definition: Definition;
}

/** The values as a whole. */
export function wholePlace(values: Definition): Place {
  const node: ReferenceNode = {
    kind: "reference",
    root: { kind: "top" },
    path: ["Values"],
    shape: values.shape,
  };
  return { node, definition: values };
}

/** What is made in a section on the way that a path goes, or in each where the way goes through a list or a map. */
export function within(
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

export function fieldOf({ node, definition: { shape } }: Place, key: string): Place {
  const field = shape.kind === "object" ? shape.fields[key] : undefined;
  if (field === undefined) throw new Error(`there is no ${key} in ${node.path.join(".")}`);
  return { node: { ...node, path: [...node.path, key], shape: field.shape }, definition: field };
}

/** A condition, asked together with the only one right inside of it. */
export function whenever(condition: ExpressionNode, consequent: readonly ListPart[]): ListPart {
  const [inner, ...others] = consequent;
  return inner?.kind === "when" && others.length === 0
    ? { ...inner, condition: allOf(condition, inner.condition) }
    : { kind: "when", condition, consequent, alternative: [] };
}

/** True of a value that is there and not its default. */
export function isGiven(place: Place): ExpressionNode {
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

export function negation(condition: ExpressionNode): ExpressionNode {
  return operandNode(not(expression<boolean>(condition)));
}
