import { and, type Expression, namedCondition, ne, when, withDefault } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { clusterIs } from "../../kit/cluster/profile.ts";
import type { Port } from "../../kit/network/edges.ts";
import type { Scope } from "../../scope.ts";
import { defaultPorts, portName } from "./ports.ts";
import type { values } from "./values.ts";

/** metrics-server as its templates see it. */
export type MetricsServer = SelfOf<typeof values>;

/** Where things are in the container. */
export const directories = {
  /** What it makes for itself. */
  own: "/tmp",
  /** Its certificate, where that is not its own. */
  certificate: "/etc/metrics-server/tls",
  /** A folder for each bundle of certificates. */
  authorities: "/etc/metrics-server",
};

/** True where it runs. */
export const isOn = namedCondition("metrics-server.isOn", {
  description: "Whether metrics-server runs: there is one for a whole cluster, and many bring their own.",
  // What the version tells is not enough: whoever has brought one to the cluster would have this one refused.
  body: (_, { values: { metricsServer, cluster, scrape } }: Scope) =>
    withDefault(
      metricsServer.enabled,
      and(ne(cluster.profile, "auto"), scrape.cluster, clusterIs("lacksMetricsServer")),
    ),
});

/** The port that it listens at. */
export function listensAt({ values: { port, hostNetwork } }: MetricsServer): Expression<number> {
  return withDefault(port, when(hostNetwork, defaultPorts.node, defaultPorts.pod));
}

/** The same port by its name. */
export function portOf(self: MetricsServer) {
  return { name: portName, number: listensAt(self) } satisfies Port;
}

/** True where metrics-server has a certificate that others can check. */
export function hasOwnCertificate({ values: { tls } }: MetricsServer): Expression<boolean> {
  return ne(tls.type, "selfSigned");
}
