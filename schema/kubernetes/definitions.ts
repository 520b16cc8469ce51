import { readFileSync } from "node:fs";
import type { JsonSchema } from "../json-schema/json-schema-type.ts";
import { withReferred } from "../json-schema/references.ts";
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
 * @example
 * kubernetesDefinition("io.k8s.api.core.v1.TypedLocalObjectReference")
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
  const all = withReferred(names, (name) => {
    const definition = kubernetesDefinition(name, described);
    if (definition === undefined) throw new Error(`Kubernetes has no definition ${name}`);
    return definition;
  });
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function kubernetesTexts(): TextsFile["definitions"] {
  texts ??= read("texts.json");
  return texts.definitions;
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
