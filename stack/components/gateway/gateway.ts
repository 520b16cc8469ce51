import {
  type Check,
  type Documents,
  each,
  eq,
  manifest,
  orAbsent,
  orEmpty,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import type { Self } from "../../component/self.ts";
import { servedCheck } from "../../kit/cluster/served.ts";
import { type Gateway, gatewayApi } from "../../kit/exposure/gateway-api.ts";
import type { GatewayValues } from "../../kit/exposure/gateway-values.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { once } from "../../kit/repetition.ts";

type OwnGateway = Self<GatewayValues>;

/** The Gateway that the chart's routes belong to. */
export function gateway(self: OwnGateway): Documents {
  const { className, listeners, addresses, annotations } = self.values;
  return manifest<Gateway>({
    apiVersion: gatewayApi.apiVersion,
    kind: "Gateway",
    metadata: metadata(self, { annotations }),
    spec: {
      gatewayClassName: withDefault(className, ""),
      listeners: orEmpty([
        each(listeners, ({ name, protocol, port, hostname, tlsSecretName, from }) => ({
          name,
          protocol,
          port,
          hostname: whenSet(hostname, (host) => host),
          tls: when(eq(protocol, "HTTPS"), {
            mode: "Terminate",
            certificateRefs: [{ name: withDefault(tlsSecretName, "") }],
          }),
          allowedRoutes: whenSet(from, (whose) => ({ namespaces: { from: whose } })),
        })),
      ]),
      addresses: orAbsent([each(addresses, (value) => ({ type: "IPAddress", value }))]),
    },
  });
}

/** What a Gateway has to have. */
export function checks({ scope, values: { enabled, listeners } }: OwnGateway): readonly Check[] {
  return [
    servedCheck(scope, enabled, gatewayApi),
    once(listeners, "name", "give each listener a name of its own"),
  ];
}
