import { meant } from "../meant.ts";
import { kubernetesData, kubernetesDefinition } from "./definitions.ts";
import { definitionName, namedBy } from "./names.ts";

/**
 * The name of the definition that an author asks for.
 *
 * @throws Error where Kubernetes has no such object, with what was meant
 */
export function kubernetesName(apiVersion: string, kind: string): string {
  const name = definitionName(apiVersion, kind);
  if (isObject(name)) return name;
  const { version } = kubernetesData();
  throw new Error(`Kubernetes ${version} has no object ${kind} in ${apiVersion}${advice(apiVersion, kind)}`);
}

/** Values that are of no structure, such as a time, have builders of their own. */
function isObject(name: string): boolean {
  return kubernetesDefinition(name)?.type === "object";
}

function advice(apiVersion: string, kind: string): string {
  const names = Object.keys(kubernetesData().definitions).filter(isObject);
  const all = names.flatMap((name) => namedBy(name) ?? []);
  const kinds = all.filter((one) => one.apiVersion === apiVersion).map((one) => one.kind);
  const near = meant(kind, kinds);
  if (near !== undefined) return `; did you mean ${near}?`;
  const elsewhere = all.filter((one) => one.kind === kind).map((one) => one.apiVersion);
  if (elsewhere.length > 0) return `; there is one in ${elsewhere.join(" and in ")}`;
  if (kinds.length > 0) return "";
  return `; its apiVersions are ${[...new Set(all.map((one) => one.apiVersion))].join(", ")}`;
}
