/**
 * The name of a Kubernetes definition, here and in emitted schemas: `v1.Affinity`,
 * `networking.k8s.io.v1.IngressTLS`. What belongs to no API version, such as `Quantity`, goes by its kind.
 */
export function definitionName(apiVersion: string, kind: string): string {
  return `${apiVersion.replace("/", ".")}.${kind}`;
}

/** What a name is made of; nothing where it belongs to no API version. */
export function namedBy(name: string): { readonly apiVersion: string; readonly kind: string } | undefined {
  const [, group, version, kind] =
    /^(?:(.+)\.)?(v[0-9]+(?:(?:alpha|beta)[0-9]+)?)\.([^.]+)$/.exec(name) ?? [];
  if (version === undefined || kind === undefined) return undefined;
  return { apiVersion: group === undefined ? version : `${group}/${version}`, kind };
}
