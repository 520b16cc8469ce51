import type { ExpressionNode } from "../language/node.ts";
import type { Bodies } from "./bodies.ts";
import { type Known, knowing } from "./known.ts";

/** Where in a chart a tree stands. */
export interface Place {
  /** File, then keys and indices, for errors. */
  readonly path: readonly string[];
  readonly known: Known;
  /** What the chart's named templates make. */
  readonly bodies: Bodies;
}

/** The place of a file's, or a named template's, outermost part. */
export function rootPlace(name: string, bodies: Bodies): Place {
  return { path: [name], known: [], bodies };
}

/** The place under a key, or at an index. */
export function below(place: Place, key: string): Place {
  return { ...place, path: [...place.path, key] };
}

/** The same place where a condition holds. */
export function whereHolds(place: Place, condition: ExpressionNode): Place {
  return { ...place, known: knowing(place.known, condition) };
}

/**
 * Thrown where a tree cannot be made into YAML; says where and what to do.
 *
 * @example
 * try {
 *   defineChart({
 *     metadata: { name: "web", version: "1.0.0", description: "A web server." },
 *     source: "src",
 *     values,
 *     templates: {
 *       config: ({ values: v }: Scope) =>
 *         manifest<IConfigMap>({ apiVersion: "v1", kind: "ConfigMap", data: mapping(v.labels) }),
 *     },
 *   });
 * } catch (error) {
 *   return error instanceof TreeError ? error.message : String(error);
 * }
 */
export class TreeError extends Error {
  override readonly name = "TreeError";

  constructor({ path }: Place, problem: string) {
    super(`${path.join(".")}: ${problem}`);
  }
}
