import type { Answer, Cluster } from "../cluster.ts";
import type { KubernetesObject } from "./rendered.ts";

/** What a cluster serves. */
export interface Served {
  /** As Helm's templates ask for them: groups and versions, `apps/v1`, and kinds behind these. */
  readonly apiVersions: readonly string[];
  /**
   * Where the API server has an object, or would have it; undefined where it does not know its kind.
   *
   * @param namespace of an object that is in one and names none
   */
  pathOf(object: KubernetesObject, namespace: string): string | undefined;
}

/** What the API server says of what it serves, in one answer. Source: Kubernetes, apidiscovery.k8s.io/v2. */
interface Discovery {
  readonly kind: string;
  readonly items: readonly {
    readonly metadata: { readonly name?: string };
    readonly versions: readonly {
      readonly version: string;
      readonly resources?: readonly {
        readonly resource: string;
        readonly scope: "Cluster" | "Namespaced";
        readonly responseKind?: { readonly kind: string };
      }[];
    }[];
  }[];
}

/** Of both, as the first is there from Kubernetes 1.30 on alone. */
const accept = ["v2", "v2beta1"]
  .map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`)
  .join(",");

/** Where Kubernetes' own kinds are told, and all others. */
const paths = ["/api", "/apis"] as const;

/** What a cluster serves, in two questions. */
export async function servedBy(cluster: Cluster): Promise<Answer<Served>> {
  const answers = await Promise.all(paths.map((path) => cluster.get<Discovery>(path, accept)));
  const failed = answers.find(({ ok }) => !ok);
  if (failed?.ok === false) return failed;
  const found = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  if (found.some(({ kind }) => kind !== "APIGroupDiscoveryList")) {
    return { ok: false, status: 406, message: "it does not tell what it serves in one answer" };
  }
  return { ok: true, value: served(found.flatMap(({ items }) => items)) };
}

function served(groups: Discovery["items"]): Served {
  const kinds = new Map<
    string,
    { readonly path: string; readonly resource: string; readonly isIn: boolean }
  >();
  const apiVersions = new Set<string>();
  for (const { metadata, versions } of groups) {
    for (const { version, resources = [] } of versions) {
      const isCore = (metadata.name ?? "") === "";
      const apiVersion = isCore ? version : `${metadata.name}/${version}`;
      apiVersions.add(apiVersion);
      for (const { resource, scope, responseKind } of resources) {
        if (responseKind === undefined) continue;
        const kind = `${apiVersion}/${responseKind.kind}`;
        apiVersions.add(kind);
        kinds.set(kind, {
          path: isCore ? `/api/${version}` : `/apis/${apiVersion}`,
          resource,
          isIn: scope === "Namespaced",
        });
      }
    }
  }
  return {
    apiVersions: [...apiVersions],
    pathOf({ apiVersion, kind, metadata }, namespace) {
      const found = kinds.get(`${apiVersion}/${kind}`);
      if (found === undefined) return undefined;
      const { path, resource, isIn } = found;
      const inside = isIn ? `/namespaces/${metadata.namespace ?? namespace}` : "";
      return `${path}${inside}/${resource}/${metadata.name}`;
    },
  };
}
