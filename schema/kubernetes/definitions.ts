import { readFileSync } from "node:fs";
import type { JsonSchema } from "../json-schema/json-schema-type.ts";
import type { KubernetesData } from "./extract.ts";

let data: KubernetesData | undefined;

/** The committed definitions; read once, when first asked for. */
export function kubernetesData(): KubernetesData {
  data ??= read();
  return data;
}

/**
 * The definitions with these names, and all that they refer to, by name in alphabetical order.
 *
 * @throws Error when one is not in the data file
 */
export function kubernetesDefinitions(names: Iterable<string>): Readonly<Record<string, JsonSchema>> {
  const all = kubernetesData().definitions;
  const reached = new Map<string, JsonSchema>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    const definition = all[name];
    if (definition === undefined) throw new Error(`schema/kubernetes/definitions.json has no ${name}`);
    reached.set(name, definition);
    for (const reference of references(definition)) reach(reference);
  };
  for (const name of names) reach(name);
  return Object.fromEntries([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the emitted schema keeps a Kubernetes definition. */
export function kubernetesReference(name: string): string {
  return `#/definitions/${name}`;
}

function references(schema: JsonSchema): string[] {
  const { items, properties = {}, additionalProperties, allOf = [] } = schema;
  const children = [
    ...Object.values(properties),
    ...allOf,
    ...(items === undefined ? [] : [items]),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
  ];
  const own = schema.$ref === undefined ? [] : [schema.$ref.slice(kubernetesReference("").length)];
  return [...own, ...children.flatMap(references)];
}

function read(): KubernetesData {
  const file = new URL("./definitions.json", import.meta.url);
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isData(content))
    throw new Error(`${file.pathname} is not what scripts/kubernetes-definitions.ts writes`);
  return content;
}

/** The file is generated, and a test compares it with its source: that it is one is all there is to check here. */
function isData(content: unknown): content is KubernetesData {
  return typeof content === "object" && content !== null && "definitions" in content && "version" in content;
}
