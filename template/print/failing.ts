import type { ExpressionNode } from "../language/node.ts";
import type { Block } from "../resolve/block.ts";
import type { Bodies } from "../resolve/bodies.ts";
import { callsIn } from "../resolve/calls.ts";

/** True of an expression that calls something that may fail, itself or in a named template. */
export function mayFail(of: ExpressionNode | Block, bodies: Bodies): boolean {
  return callsIn(of).some((call) =>
    call.kind === "include" ? mayFail(bodies.of(call.template), bodies) : !call.operation.neverFails,
  );
}

/** True of a choice of which Helm must work out no more than the side that is taken. */
export function isLazy(of: ExpressionNode, bodies: Bodies): boolean {
  return of.kind === "choice" && (mayFail(of.consequent, bodies) || mayFail(of.alternative, bodies));
}
