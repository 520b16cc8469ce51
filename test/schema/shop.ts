import {
  absolutePath,
  anything,
  boolean,
  choice,
  deprecated,
  dnsLabel,
  dnsName,
  duration,
  type Input,
  integer,
  kubernetes,
  listOf,
  mapOf,
  number,
  object,
  port,
  quantity,
  required,
  text,
  unset,
  url,
} from "../../schema/index.ts";

/** The values of a small shop: one of every kind of value, for the tests here. */
export const shop = object(
  {
    image: object(
      {
        repository: text("registry.example/shop", "Where the image is pulled from."),
        tag: text(unset, "Another tag than that of the chart's version.", { examples: ["2.0.1"] }),
        pullPolicy: choice(
          {
            IfNotPresent: "Pull once.",
            Always: "Ask the registry at every start.",
            Never: "Use what is there.",
          },
          "IfNotPresent",
          "When to pull the image.",
        ),
      },
      "The image that runs.",
    ),
    replicas: integer(2, "How many pods run.", { minimum: 0, maximum: 100 }),
    opening: boolean(true, "Whether the shop takes orders."),
    discount: number(0.5, "Part of the price that is taken off.", { minimum: 0, maximum: 1 }),
    timeout: duration("30s", "How long an order may take."),
    storage: object(
      {
        size: quantity("10Gi", "Size of the volume."),
        path: absolutePath("/data", "Where it is mounted."),
        className: dnsName(unset, "StorageClass; the cluster's own by default."),
      },
      "Where orders are kept.",
    ),
    service: object(
      {
        port: port(8080, "Port of the Service."),
        nodePort: port(unset, "Port on every node."),
        type: choice(
          { ClusterIP: "Inside the cluster.", NodePort: "On every node." },
          "ClusterIP",
          "Kind of Service.",
        ),
      },
      "How the shop is reached from inside.",
    ),
    ingress: object(
      {
        enabled: boolean(false, "Whether the shop is reached from outside."),
        hosts: listOf(
          object(
            {
              host: dnsName(required, "Name of the shop."),
              path: absolutePath(unset, "Path under which it is; all by default."),
            },
            "A name and a path.",
          ),
          [],
          "Under which names.",
        ),
        tls: listOf(
          kubernetes("networking.k8s.io/v1", "IngressTLS", required, "Certificate for some names."),
          [],
          "Certificates.",
        ),
      },
      "How the shop is reached from outside.",
    ),
    proxy: object({ url: url(required, "Address of the proxy.") }, "A proxy in front of it all.", unset),
    labels: mapOf(text(required, "A label's value."), { team: "shop" }, "Labels of every object.", {
      keyPattern: "^[a-z][a-z0-9-]*$",
      keyExpected: "a label name such as team",
      reservedKeys: ["app"],
    }),
    teams: mapOf(
      object({ mail: text(required, "Address."), since: integer(unset, "Year.") }, "A team."),
      {},
      "Who is told about orders.",
    ),
    namespaces: listOf(dnsLabel(required, "A namespace."), ["default", "shop"], "Namespaces that may order."),
    affinity: kubernetes("v1", "Affinity", {}, "Where pods are placed."),
    resources: kubernetes("v1", "ResourceRequirements", { requests: { cpu: "50m" } }, "What pods ask for."),
    tolerations: listOf(
      kubernetes("v1", "Toleration", required, "A toleration."),
      [{ operator: "Exists" }],
      "Taints that pods tolerate.",
    ),
    extraObjects: listOf(anything(required, "A manifest."), [], "Manifests that are added."),
    overrides: anything({}, "Anything merged into the configuration."),
    volumeSize: deprecated(quantity(unset, "Size of the volume."), "storage.size"),
  },
  "The values of a shop.",
);

/** A document of its user. */
export type ShopInput = Input<import("../../schema/index.ts").Infer<typeof shop>>;
