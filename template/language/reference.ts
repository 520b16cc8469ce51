import { fieldsOf, formatPath, type Shape } from "../../schema/index.ts";
import { foreignFieldShape, kubernetesFieldShape } from "./declared-shape.ts";
import type { Expression, Reference } from "./expression.ts";
import { node, nodeOf, type ReferenceNode, type Root } from "./node.ts";

/**
 * A reference whose fields are references: each is made when it is asked for. What may be asked for is the
 * type's affair; where the shape is known and has no such field, the answer is `undefined`, as of any object.
 */
export function reference<T>(root: Root, path: readonly string[], shape: Shape | undefined): Reference<T> {
  const self: ReferenceNode = { kind: "reference", root, path, shape };
  return referenceTo(self);
}

/** The same as `reference`, of a node that is there already. */
export function referenceTo<T>(self: ReferenceNode): Reference<T> {
  const fields = new Map<string, unknown>();
  const proxy = new Proxy(
    { [node]: self },
    {
      get(target, key) {
        if (key === node) return target[node];
        if (typeof key === "symbol" || !mayHaveField(self.shape, key)) return undefined;
        let field = fields.get(key);
        if (field === undefined) {
          field = referenceTo({
            ...self,
            path: [...self.path, key],
            shape: fieldShape(self.shape, key),
            byDefault: fieldDefault(self, key),
          });
          fields.set(key, field);
        }
        return field;
      },
    },
  );
  // The proxy answers for every field that Reference<T> has; TypeScript cannot see into it.
  return proxy as unknown as Reference<T>;
}

function mayHaveField(shape: Shape | undefined, key: string): boolean {
  if (shape === undefined || shape.kind === "kubernetes" || shape.kind === "foreign") return true;
  return Object.hasOwn(fieldsOf(shape), key);
}

/** What is known of a field of a section, or of something that Kubernetes or another program defines. */
function fieldShape(shape: Shape | undefined, key: string): Shape | undefined {
  if (shape?.kind === "kubernetes") return kubernetesFieldShape(shape.definition, key);
  if (shape?.kind === "foreign") return foreignFieldShape(shape, key);
  return shape === undefined ? undefined : fieldsOf(shape)[key]?.shape;
}

/** What a field is by default: by its own definition, or as part of the default of what it is in. */
function fieldDefault({ shape, byDefault }: ReferenceNode, key: string): unknown {
  const presence = shape === undefined ? undefined : fieldsOf(shape)[key]?.presence;
  if (presence !== undefined) return presence.kind === "default" ? presence.value : undefined;
  return isRecord(byDefault) && Object.hasOwn(byDefault, key) ? byDefault[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** What is known of a list's items. */
export function itemShape(shape: Shape | undefined): Shape | undefined {
  return shape?.kind === "list" ? shape.item.shape : undefined;
}

/** What is known of a map's values. */
export function valueShape(shape: Shape | undefined): Shape | undefined {
  return shape?.kind === "map" ? shape.value.shape : undefined;
}

/**
 * What a value of the chart is where the user says nothing of it; undefined where that is nothing.
 *
 * @example
 * defaultOf(v.replicas)
 */
export function defaultOf<T>(value: Reference<T>): T | undefined {
  const found = nodeOf(value);
  // A default has the type of its definition, which the type of the reference was made of.
  return found?.kind === "reference" ? (found.byDefault as T | undefined) : undefined;
}

/**
 * The path of a value as people write it, such as `prometheus.service`, for a message about it.
 *
 * @throws {TypeError} where the expression is no value of the chart
 * @example
 * pathOf(v.hosts)
 */
export function pathOf(value: Expression<unknown>): string {
  const found = nodeOf(value);
  if (found?.kind !== "reference" || found.root.kind !== "top" || found.path[0] !== "Values") {
    throw new TypeError("only a value of the chart has a path in its values");
  }
  return formatPath(found.path.slice(1));
}
