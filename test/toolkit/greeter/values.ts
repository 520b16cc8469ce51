import type { Infer } from "kube-metrics-stack/schema";
import {
  beside,
  boolean,
  choice,
  integer,
  kubernetes,
  listOf,
  mapOf,
  object,
  port,
  required,
  text,
  unset,
} from "kube-metrics-stack/schema";
import type { Scope as ScopeOf } from "kube-metrics-stack/template";

/** The values of a chart that greets people over HTTP. */
export const values = object(
  {
    image: text("docker.io/library/busybox:1.37.0", "The image; it needs `httpd`."),
    replicas: integer(1, "How many pods greet.", { minimum: 0, maximum: 100 }),
    greeting: text("Hello, world!", "What visitors read."),
    port: port(8080, "Port of the Service."),
    serviceType: choice(
      { ClusterIP: "inside the cluster only", NodePort: "on every node" },
      "ClusterIP",
      "How the Service is reached.",
    ),
    ...beside(
      { serviceType: "NodePort" },
      { nodePort: port(unset, "Port on every node; Kubernetes picks one where it is absent.") },
    ),
    pages: mapOf(text(required, "HTML of the page."), {}, "Further pages by file name.", {
      keyPattern: "^[a-z0-9-]+\\.html$",
    }),
    hosts: listOf(
      object(
        { name: text(required, "Name of the host."), path: text(unset, "Path below which the greeting is.") },
        "A host.",
      ),
      [],
      "Hosts at which an Ingress offers the greeting.",
    ),
    resources: kubernetes(
      "v1",
      "ResourceRequirements",
      { requests: { cpu: "5m", memory: "8Mi" } },
      "What a pod gets.",
    ),
    // Names that mean something to Go's templates or to JavaScript are names like any other here.
    default: boolean(false, "Make this the answer for unknown hosts, too."),
    range: text("everyone", "Whom to greet."),
    "my-key": text("a value", "Shown below the greeting."),
  },
  "Greets people over HTTP.",
);

export type Scope = ScopeOf<Infer<typeof values>>;
