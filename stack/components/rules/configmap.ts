import type { IConfigMap } from "kubernetes-models/v1";
import type { Infer } from "../../../schema/index.ts";
import { type Documents, embeddedYaml, items, manifest, orEmpty, when } from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import type { SelfOf } from "../../component/self.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import type { values } from "./values.ts";

type Rules = Infer<typeof values>;

/** The rules, in a ConfigMap of their own: the larger part of what Prometheus reads, and it changes most often. */
export function configMap(self: SelfOf<typeof values>, { evaluates }: Facts): Documents {
  return when(
    evaluates,
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(self),
      data: {
        "rules.yml": embeddedYaml<Pick<Rules, "groups">>({ groups: orEmpty([items(self.values.groups)]) }),
      },
    }),
  );
}
