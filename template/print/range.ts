import type { ListPart } from "../resolve/block.ts";
import { hasReference } from "../resolve/references.ts";
import { type Context, inLoop } from "./context.ts";
import { printExpression } from "./expression.ts";

/** What begins a loop over a list, and the place inside of it. The index has a name where something speaks of it. */
export function printRange(
  { list, variable, index, body }: Extract<ListPart, { kind: "each" }>,
  context: Context,
): { readonly head: string; readonly inner: Context } {
  const isAskedFor =
    index !== undefined &&
    hasReference(body, ({ root }) => root.kind === "variable" && root.variable === index);
  const variables = isAskedFor ? [index, variable] : [variable];
  const inner = inLoop(context, ...variables);
  const names = variables.map((one) => `$${inner.names.get(one)}`).join(", ");
  return { head: `range ${names} := ${printExpression(list, context)}`, inner };
}
