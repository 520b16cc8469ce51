import { notEmpty, or } from "../../../template/index.ts";
import type { Sayings } from "../../component/facts.ts";
import { type Edge, toApiServers, toDns } from "../../kit/network/edges.ts";
import { anywhere, podsOf } from "../../kit/network/ends.ts";
import type { Grafana } from "./places.ts";

/** Whom Grafana asks: the release's own data sources, and where dashboards and plugins come from. */
export function edges(self: Grafana, { dataSources }: Sayings): readonly Edge[] {
  const { dashboards, plugins, enabled } = self.values;
  return [
    toDns(self, enabled),
    ...dataSources.map(({ when: there, of }) => ({
      when: there,
      from: podsOf(self),
      to: podsOf(of.part),
      ports: [of.port],
    })),
    {
      when: or(notEmpty(dashboards.grafanaCom), notEmpty(plugins)),
      from: podsOf(self),
      to: anywhere,
      ports: [{ name: "https", number: 443 }],
    },
    toApiServers(self, dashboards.discovery.enabled),
  ];
}
