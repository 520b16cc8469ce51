import { definitionName } from "./names.ts";

/** What all API versions share is in this Go package, which serves none. */
const metaPackage = "io.k8s.apimachinery.pkg.apis.meta.v1";

/**
 * The names that the definitions of an OpenAPI answer go by here, by the answer's own. Those are of Go packages
 * (`io.k8s.api.rbac.v1.PolicyRule`), people's are of API versions; which one a package holds is said by those of
 * its definitions that are whole objects.
 *
 * @throws Error where two would have one name
 */
export function namesByGoName(
  definitions: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const apiVersions = apiVersionsByPackage(definitions);
  const goNames = new Map<string, string>();
  for (const goName of Object.keys(definitions)) {
    const { goPackage, kind } = split(goName);
    const apiVersion = apiVersions.get(goPackage);
    const name = apiVersion === undefined ? kind : definitionName(apiVersion, kind);
    const other = goNames.get(name);
    if (other !== undefined) throw new Error(`${other} and ${goName} would both be ${name}`);
    goNames.set(name, goName);
  }
  return Object.fromEntries([...goNames].map(([name, goName]) => [goName, name]));
}

function apiVersionsByPackage(definitions: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const apiVersions = new Map([[metaPackage, "meta/v1"]]);
  for (const [goName, definition] of Object.entries(definitions)) {
    const { goPackage } = split(goName);
    const [served, ...more] = servedAs(definition);
    // A definition that all groups share names every one of them.
    if (served === undefined || more.length > 0 || apiVersions.has(goPackage)) continue;
    apiVersions.set(goPackage, served);
  }
  return apiVersions;
}

/** The apiVersions that an API server serves a definition under. */
function servedAs(definition: unknown): readonly string[] {
  const kinds = (definition as Readonly<Record<string, unknown>>)["x-kubernetes-group-version-kind"];
  if (!Array.isArray(kinds)) return [];
  return kinds.map(({ group, version }) => (group === "" ? `${version}` : `${group}/${version}`));
}

function split(goName: string): { readonly goPackage: string; readonly kind: string } {
  const dot = goName.lastIndexOf(".");
  return { goPackage: goName.slice(0, Math.max(dot, 0)), kind: goName.slice(dot + 1) };
}
