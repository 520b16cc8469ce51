import { readFileSync } from "node:fs";
import type { JsonSchema } from "../json-schema/json-schema-type.ts";
import type { DataFile, DefinitionsFile, TextsFile } from "./files.ts";
import { withTexts } from "./texts.ts";

let definitions: DefinitionsFile | undefined;
let texts: TextsFile | undefined;

/** The committed definitions; read when first asked for. */
export function kubernetesData(): DefinitionsFile {
  definitions ??= read<JsonSchema>("definitions.json");
  return definitions;
}

/**
 * A definition by name, such as `v1.Affinity`; nothing where there is none.
 *
 * @param described whether Kubernetes' own descriptions are in it
 */
export function kubernetesDefinition(name: string, described = false): JsonSchema | undefined {
  const all = kubernetesData().definitions;
  const definition = Object.hasOwn(all, name) ? all[name] : undefined;
  return described && definition !== undefined ? withTexts(definition, kubernetesTexts()[name]) : definition;
}

/**
 * The definitions with these names, and all that they refer to, by name in alphabetical order.
 *
 * @param described whether Kubernetes' own descriptions are in them
 * @throws Error when one is not in the data file
 */
export function kubernetesDefinitions(
  names: Iterable<string>,
  described: boolean,
): Readonly<Record<string, JsonSchema>> {
  const reached = new Map<string, JsonSchema>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    const definition = kubernetesDefinition(name);
    if (definition === undefined) throw new Error(`Kubernetes has no definition ${name}`);
    reached.set(name, kubernetesDefinition(name, described) ?? definition);
    for (const reference of references(definition)) reach(reference);
  };
  for (const name of names) reach(name);
  return Object.fromEntries([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where the emitted schema keeps a Kubernetes definition. */
export function kubernetesReference(name: string): string {
  return `#/definitions/${name}`;
}

function kubernetesTexts(): TextsFile["definitions"] {
  texts ??= read("texts.json");
  return texts.definitions;
}

function references({ $ref, items, properties = {}, additionalProperties }: JsonSchema): readonly string[] {
  const children = [
    ...Object.values(properties),
    ...(items === undefined ? [] : [items]),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
  ];
  const own = $ref === undefined ? [] : [$ref.slice(kubernetesReference("").length)];
  return [...own, ...children.flatMap(references)];
}

function read<D>(name: string): DataFile<D> {
  const file = new URL(`./${name}`, import.meta.url);
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isData<D>(content))
    throw new Error(`${file.pathname} is not what scripts/kubernetes-definitions.ts writes`);
  return content;
}

/** The file is generated, and a test compares it with its source: that it is one is all there is to check here. */
function isData<D>(content: unknown): content is DataFile<D> {
  return typeof content === "object" && content !== null && "definitions" in content && "version" in content;
}
