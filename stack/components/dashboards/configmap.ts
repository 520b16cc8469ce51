import type { IConfigMap } from "kubernetes-models/v1";
import { type Documents, manifest, mapping, or, orAbsent, when } from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import type { SelfOf } from "../../component/self.ts";
import { dashboardJson } from "../../kit/dashboards/write/json.ts";
import { labels } from "../../kit/naming/labels.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import type { values } from "./values.ts";

/** The chart's dashboards: one ConfigMap, which is one folder of Grafana's, and far from the 1 MiB that one can hold. */
export function configMap(self: SelfOf<typeof values>, { dashboards, anyDashboard }: Facts): Documents {
  const { elsewhere } = self.values;
  return when(
    or(self.scope.values.grafana.enabled, elsewhere.enabled),
    when(
      anyDashboard,
      manifest<IConfigMap>({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: {
          ...metadata(self, {
            ownAnnotations: mapping<string>(when(elsewhere.enabled, elsewhere.annotations)),
          }),
          labels: mapping<string>(labels(self), when(elsewhere.enabled, elsewhere.labels)),
        },
        data: orAbsent(
          mapping<string>(
            ...dashboards.map(({ when: there, dashboard }) =>
              when<Record<string, string>>(there, { [`${dashboard.uid}.json`]: dashboardJson(dashboard) }),
            ),
          ),
        ),
      }),
    ),
  );
}
