import { readCustomResource } from "../kubernetes/custom-resources.ts";
import { meant } from "../meant.ts";
import { type ForeignTypes, foreign } from "./foreign.ts";

/**
 * Values that a kind of custom resource defines, as its CustomResourceDefinition has them: `const pool =
 * customResource(await readFile("ipaddresspools.yaml", "utf8"))`, and then `pool<Spec>("spec")` is a builder of its `spec`, as
 * `foreign` makes them. The emitted schema has the fields, types and descriptions of the file; nothing of it is fetched.
 *
 * @param definition the YAML of the CustomResourceDefinition
 * @param version such as `v1beta1`; left out: the one that is stored
 * @returns by the path of an object in it, where items of lists and values of maps go by the path of what they are in; without
 *   a path, the whole. `T` is what templates may ask of it
 * @throws Error where it is no CustomResourceDefinition, has no such version, or nothing at the path
 * @example
 * const pool = customResource(`
 * apiVersion: apiextensions.k8s.io/v1
 * kind: CustomResourceDefinition
 * metadata: { name: pools.example.com }
 * spec:
 *   group: example.com
 *   names: { kind: Pool, plural: pools }
 *   scope: Namespaced
 *   versions:
 *     - name: v1
 *       served: true
 *       storage: true
 *       schema:
 *         openAPIV3Schema:
 *           type: object
 *           properties:
 *             spec:
 *               type: object
 *               properties: { size: { type: integer } }
 * `);
 * pool<{ size?: number }>("spec")({ size: 3 }, "The pool.")
 */
export function customResource(definition: string, version?: string) {
  const { apiVersion, kind, name, types: definitions } = readCustomResource(definition, version);
  const types: ForeignTypes = { owner: apiVersion, definitions };
  return <T extends object>(path = "") => {
    const part = path === "" ? name : `${name}.${path}`;
    if (!Object.hasOwn(definitions, part)) {
      const near = meant(part, Object.keys(definitions));
      const advice = near === undefined ? "" : `; did you mean ${near.slice(name.length + 1)}?`;
      throw new Error(`${kind} of ${apiVersion} has no object at ${path}${advice}`);
    }
    return foreign<T>(types, part);
  };
}
