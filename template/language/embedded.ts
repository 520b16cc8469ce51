import type { Expression } from "./expression.ts";
import { tree } from "./node.ts";
import type { Structure, Tree } from "./tree.ts";

/**
 * A text that is a YAML document, as the data that the document holds.
 *
 * @example
 * new EmbeddedYaml({ port: 80 }).data
 */
export class EmbeddedYaml {
  readonly data: unknown;

  constructor(data: unknown) {
    this.data = data;
  }
}

/**
 * A text that is itself a YAML document, such as a configuration file in a ConfigMap.
 *
 * @example
 * embeddedYaml({ greeting: v.greeting, replicas: v.replicas })
 */
export function embeddedYaml<T extends object>(
  of: Structure<NoInfer<T>> | Tree<NoInfer<T>> | Expression<NoInfer<T>>,
): Tree<string> {
  return tree({ kind: "embedded", tree: of });
}
