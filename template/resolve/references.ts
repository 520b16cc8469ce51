import type { ExpressionNode, ReferenceNode, Variable } from "../language/node.ts";

/** A part of a template, such as a block or a check, with other nodes in the place of some references. */
export function replaceReferences<P>(
  part: P,
  other: (reference: ReferenceNode) => ExpressionNode | undefined,
): P {
  const replaced = (one: unknown): unknown => {
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) return one.map(replaced);
    if (isReference(one)) return other(one) ?? one;
    if (isLiteral(one) || isVariable(one)) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [key, outside.has(key) ? inner : replaced(inner)]),
    );
  };
  // What is put in the place of a node is a node, so a part stays one.
  return replaced(part) as P;
}

/** Whether a reference of some kind stands anywhere in a part. */
export function hasReference(part: unknown, wanted: (reference: ReferenceNode) => boolean): boolean {
  if (typeof part !== "object" || part === null || isLiteral(part)) return false;
  if (isReference(part)) return wanted(part);
  return Object.entries(part).some(([key, inner]) => !outside.has(key) && hasReference(inner, wanted));
}

/** What is no part of a block: what it calls, what is known of a value. */
const outside: ReadonlySet<string> = new Set(["operation", "template", "shape"]);

function isLiteral(part: object): boolean {
  return (part as Partial<ExpressionNode>).kind === "literal";
}

/** A loop's variable is known by its identity. */
function isVariable(part: object): part is Variable {
  return typeof (part as Partial<Variable>).hint === "string";
}

function isReference(part: object): part is ReferenceNode {
  return (part as Partial<ReferenceNode>).kind === "reference";
}
