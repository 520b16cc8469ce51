import { and, isEmpty, not, notEmpty, pathOf } from "../../../template/index.ts";
import { apiServerPorts, type Edge } from "../network/edges.ts";
import { apiServers, machines, nodes, podsIn, podsOf, podsWith } from "../network/ends.ts";
import type { Part } from "../part.ts";
import type { ScrapeJob } from "./job.ts";

/** What is asked for metrics, or told of alerts. */
type Asked = Pick<ScrapeJob, "when" | "targets">;

/** The connections by which a part asks all targets that may be found. */
export function edgesTo(part: Part, { when: there, targets }: Asked): readonly Edge[] {
  const { scope } = part;
  const from = podsOf(part);
  switch (targets.kind) {
    case "own":
      return [{ when: there, from, to: podsOf(targets.of, targets.onNodes), ports: targets.ports }];
    case "apiServers":
      return [{ when: there, from, to: apiServers(scope), ports: [apiServerPorts(part)] }];
    case "nodes": {
      const { port, throughApiServer } = targets;
      const direct = throughApiServer === undefined ? there : and(there, not(throughApiServer));
      return [
        { when: direct, from, to: nodes(scope), ports: [port] },
        ...(throughApiServer === undefined
          ? []
          : [
              {
                when: and(there, throughApiServer),
                from,
                to: apiServers(scope),
                ports: [apiServerPorts(part)],
              },
            ]),
      ];
    }
    case "placed": {
      const { addresses, port, pods } = targets;
      const ports = [{ name: pods.label.value, number: port }];
      const found = pods.onNodes ? nodes(scope) : podsWith(pods.namespace, pods.label);
      if (addresses === undefined) return [{ when: there, from, to: found, ports }];
      return [
        {
          when: and(there, notEmpty(addresses)),
          from,
          to: machines(pathOf(addresses), addresses),
          ports,
        },
        { when: and(there, isEmpty(addresses)), from, to: found, ports },
      ];
    }
    case "pods":
    case "endpoints":
      return [{ when: there, from, to: podsIn(scope, targets.namespaces) }];
  }
}
