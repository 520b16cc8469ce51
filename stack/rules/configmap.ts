import type { IConfigMap } from "kubernetes-models/v1";
import { type Documents, embeddedYaml, items, manifest, orEmpty, when } from "../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import type { Scope, Values } from "../scope.ts";

/** The rules, in a ConfigMap of their own: the larger part of what Prometheus reads, and it changes most often. */
export function configMap(scope: Scope): Documents {
  const { prometheus, rules } = scope.values;
  return when(
    prometheus.enabled,
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(scope, "rules"),
      data: {
        "rules.yml": embeddedYaml<Pick<Values["rules"], "groups">>({
          groups: orEmpty([items(rules.groups)]),
        }),
      },
    }),
  );
}
