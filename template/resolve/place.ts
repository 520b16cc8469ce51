import { operandNode } from "../expression.ts";
import type { ExpressionNode } from "../node.ts";
import { and } from "../operations/index.ts";
import { sameExpression } from "./same.ts";

/** Where in a chart a tree stands. */
export interface Place {
  /** File, then keys and indices, for errors. */
  readonly path: readonly string[];
  /** Conditions that hold wherever this place is reached. */
  readonly known: readonly ExpressionNode[];
}

/** The place of a file's, or a named template's, outermost part. */
export function rootPlace(name: string): Place {
  return { path: [name], known: [] };
}

export function below({ path, known }: Place, key: string): Place {
  return { path: [...path, key], known };
}

/** The same place where a condition holds, and with an `and` each of its operands. */
export function whereHolds({ path, known }: Place, condition: ExpressionNode): Place {
  return { path, known: [...known, ...conjuncts(condition)] };
}

const conjunction = operandNode(and());

function conjuncts(condition: ExpressionNode): readonly ExpressionNode[] {
  const isConjunction =
    condition.kind === "operation" &&
    conjunction.kind === "operation" &&
    condition.operation === conjunction.operation;
  return isConjunction ? [condition, ...condition.operands.flatMap(conjuncts)] : [condition];
}

/** True where a condition holds at a place for sure. */
export function isKnown({ known }: Place, condition: ExpressionNode): boolean {
  return known.some((one) => sameExpression(one, condition));
}

/** Thrown where a tree cannot be made into YAML; says where and what to do. */
export class TreeError extends Error {
  override readonly name = "TreeError";

  constructor({ path }: Place, problem: string) {
    super(`${path.join(".")}: ${problem}`);
  }
}
