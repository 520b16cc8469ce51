import { type Known, knowing } from "../known.ts";
import type { ExpressionNode } from "../node.ts";

/** Where in a chart a tree stands. */
export interface Place {
  /** File, then keys and indices, for errors. */
  readonly path: readonly string[];
  readonly known: Known;
}

/** The place of a file's, or a named template's, outermost part. */
export function rootPlace(name: string): Place {
  return { path: [name], known: [] };
}

/** The place under a key, or at an index. */
export function below({ path, known }: Place, key: string): Place {
  return { path: [...path, key], known };
}

/** The same place where a condition holds. */
export function whereHolds({ path, known }: Place, condition: ExpressionNode): Place {
  return { path, known: knowing(known, condition) };
}

/** Thrown where a tree cannot be made into YAML; says where and what to do. */
export class TreeError extends Error {
  override readonly name = "TreeError";

  constructor({ path }: Place, problem: string) {
    super(`${path.join(".")}: ${problem}`);
  }
}
