import type { IConfigMap } from "kubernetes-models/v1";
import { type Documents, embeddedYaml, items, manifest, orEmpty, when } from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import type { Self } from "../../component/self.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import type { RuleGroup } from "../../kit/rules/rules.ts";
import type { Values } from "../../scope.ts";

type Rules = Values["rules"];

/** The rules, in a ConfigMap of their own: the larger part of what Prometheus reads, and it changes most often. */
export function configMap(self: Self<Rules>, { evaluates, ruleGroups }: Facts): Documents {
  return when(
    evaluates,
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(self),
      data: {
        // A file of its own: a group of the user's may have the name of one of the chart's.
        "alerts.rules.yml": embeddedYaml<{ readonly groups: readonly RuleGroup[] }>({ groups: ruleGroups }),
        "rules.yml": embeddedYaml<Pick<Rules, "groups">>({ groups: orEmpty([items(self.values.groups)]) }),
      },
    }),
  );
}
