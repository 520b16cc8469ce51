import {
  beside,
  boolean,
  choice,
  dnsName,
  hostPattern,
  type Infer,
  ipAddress,
  listOf,
  object,
  port,
  required,
  unset,
} from "../../../schema/index.ts";
import { annotationsOf } from "../naming/values.ts";

/** Where a Gateway listens. */
const listener = object(
  {
    name: dnsName(required, "Its name, by which routes may choose it (`sectionName`)."),
    protocol: choice(
      { HTTP: "In the clear.", HTTPS: "With TLS, which ends at the Gateway." },
      required,
      "How it is spoken to.",
    ),
    port: port(required, "Its port."),
    hostname: hostPattern(unset, "The host name that it is for; any, where it is not set.", {
      examples: ["*.example.com"],
    }),
    ...beside(
      { protocol: "HTTPS" },
      {
        tlsSecretName: dnsName(
          unset,
          "A Secret of the release's namespace with its certificate, under the keys `tls.crt` and `tls.key`.",
          { examples: ["metrics-tls"] },
        ),
      },
      { required: ["tlsSecretName"] },
    ),
    from: choice(
      { Same: "Of the release's namespace.", All: "Of any namespace." },
      unset,
      "Which routes may belong to it; `Same`, where it is not set.",
    ),
  },
  "A listener.",
  required,
);

/** A Gateway of the chart's own, which its routes belong to where they name no other one. */
export const gatewayValues = object(
  {
    enabled: boolean(false, "Make a Gateway."),
    ...beside(
      { enabled: true },
      {
        className: dnsName(
          unset,
          "The GatewayClass, which says what controller of the cluster makes a way in of it.",
          { examples: ["traefik"] },
        ),
      },
      { required: ["className"] },
    ),
    listeners: listOf(
      listener,
      [{ name: "http", protocol: "HTTP", port: 80 }],
      "Where it listens; at least one.",
      {
        minimumItems: 1,
        examples: [[{ name: "https", protocol: "HTTPS", port: 443, tlsSecretName: "metrics-tls" }]],
      },
    ),
    addresses: listOf(
      ipAddress(required, "An address."),
      [],
      "Its addresses, where the controller lets one choose; else the controller does.",
      { distinct: true },
    ),
    annotations: annotationsOf("Annotations of the Gateway."),
  },
  "A Gateway of the Gateway API, for routes of the chart that name no other one; its controller is the cluster's.",
);

export type GatewayValues = Infer<typeof gatewayValues>;
