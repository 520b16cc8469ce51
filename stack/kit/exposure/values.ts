import {
  beside,
  boolean,
  choice,
  type Definition,
  dnsLabel,
  dnsName,
  hostPattern,
  type Infer,
  integer,
  ipAddress,
  ipNetwork,
  kubernetes,
  listOf,
  object,
  pathPrefix,
  port,
  required,
  textOf,
  unset,
} from "../../../schema/index.ts";
import { labelKey } from "../naming/syntax.ts";
import { annotationsOf } from "../naming/values.ts";

const loadBalancerClass = textOf({
  pattern: labelKey,
  expected: "a class such as example.com/internal",
  word: true,
});

/** How a workload is reached inside the cluster, on its nodes, or by a load balancer. */
export function serviceValues(of: { readonly port: number; readonly what: string }) {
  return object(
    {
      type: choice(
        {
          ClusterIP: "Inside the cluster only.",
          NodePort: "On a port of every node too.",
          LoadBalancer: "By a load balancer of the cluster's provider, or of MetalLB.",
        },
        "ClusterIP",
        "From where it can be reached.",
      ),
      port: port(of.port, "The Service's port."),
      ...beside(
        { type: ["NodePort", "LoadBalancer"] },
        {
          nodePort: integer(unset, "The port on every node; chosen by Kubernetes where it is not set.", {
            minimum: 1,
            maximum: 65535,
            expected: "a port of the cluster's range, by default 30000 to 32767",
            examples: [30090],
          }),
          externalTrafficPolicy: choice(
            {
              Cluster: "Any node takes a connection and passes it on; the caller's address is lost.",
              Local: "Only nodes with a pod take one, and the caller's address stays.",
            },
            unset,
            "Which nodes take connections from outside the cluster.",
          ),
        },
      ),
      ...beside(
        { type: "LoadBalancer" },
        {
          loadBalancerIP: ipAddress(
            unset,
            "The load balancer's address, where its provider lets one choose.",
          ),
          loadBalancerClass: loadBalancerClass(
            unset,
            "Which load balancer, where the cluster has more than one. It cannot be changed later.",
          ),
          loadBalancerSourceRanges: listOf(
            ipNetwork(required, "A network."),
            [],
            "Networks from which the load balancer may be used; all, if the list is empty.",
          ),
        },
      ),
      annotations: annotationsOf("Annotations of the Service."),
    },
    `The Service of ${of.what}.`,
  );
}

/** How a workload is reached by HTTP from outside, by an Ingress controller that is there already. */
export function ingressValues(pathIsFrom: string) {
  return object(
    {
      enabled: boolean(false, "Make an Ingress."),
      className: dnsName(unset, "The IngressClass; the cluster's default one where it is not set.", {
        examples: ["nginx"],
      }),
      hosts: listOf(
        hostPattern(required, "A host name."),
        [],
        `The host names; any, if the list is empty. The path is \`${pathIsFrom}\`.`,
        { examples: [["metrics.example.com"]] },
      ),
      pathType: choice(
        {
          Prefix: "Everything below the path.",
          ImplementationSpecific: "As the Ingress controller has it.",
        },
        "Prefix",
        "How the path is matched.",
      ),
      tls: listOf(
        kubernetes(
          "networking.k8s.io/v1",
          "IngressTLS",
          required,
          "Host names and the Secret with their certificate.",
        ),
        [],
        "Certificates.",
        { examples: [[{ hosts: ["metrics.example.com"], secretName: "metrics-tls" }]] },
      ),
      annotations: annotationsOf("Annotations of the Ingress, by which its controller is set up."),
    },
    "An Ingress, for an Ingress controller that the cluster has; the chart installs none.",
  );
}

/** The same by a Gateway. */
export function httpRouteValues(pathIsFrom: string) {
  return object(
    {
      enabled: boolean(false, "Make an HTTPRoute."),
      parentRefs: listOf(
        object(
          {
            name: dnsName(required, "The Gateway's name."),
            namespace: dnsLabel(unset, "Its namespace, where it is not the release's."),
            sectionName: dnsName(
              unset,
              "One of its listeners; all that let the route in, where it is not set.",
            ),
            port: port(unset, "The port of the listeners; any, where it is not set."),
          },
          "A Gateway.",
          required,
        ),
        [],
        "The Gateways that the route belongs to; at least one.",
        { examples: [[{ name: "public", namespace: "gateways" }]] },
      ),
      hostnames: listOf(
        hostPattern(required, "A host name."),
        [],
        `The host names; those of the listeners, if the list is empty. The path is \`${pathIsFrom}\`.`,
        { examples: [["metrics.example.com"]] },
      ),
      annotations: annotationsOf("Annotations of the HTTPRoute."),
    },
    "A route of the Gateway API, for a Gateway that the cluster has; the chart installs none.",
  );
}

/** The path below which a workload is reached, with `/` for everything. */
export const routePrefix: (description: string) => Definition<string | undefined> = (description) =>
  pathPrefix(unset, description, { examples: ["/prometheus"] });

export type ServiceValues = Infer<ReturnType<typeof serviceValues>>;
export type IngressValues = Infer<ReturnType<typeof ingressValues>>;
export type HttpRouteValues = Infer<ReturnType<typeof httpRouteValues>>;
