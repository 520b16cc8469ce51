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

/** The name of a container's port. Source: Kubernetes, IsValidPortName. */
const portName = textOf({
  pattern: "^([a-z0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
  expected:
    "a port's name: at most 15 lower-case letters, digits and single inner hyphens, one letter at least",
  longest: 15,
  word: true,
});

/** Where an Ingress begins. How it is read, but for the slashes, is its controller's affair. */
const ingressPath = textOf({
  pattern: "^/([!-.0-~]+(/[!-.0-~]+)*/?)?$",
  expected: "a path such as /prometheus",
});

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
      targetPort: portName(
        unset,
        "The name of another port of the pods to lead to, such as that of a container of your own that asks for a password first.",
        { examples: ["proxy"] },
      ),
      sessionAffinity: choice(
        {
          None: "Each connection goes to any of the pods.",
          ClientIP:
            "A caller's connections go to one pod: of replicas that keep data of their own it sees one.",
        },
        "None",
        "Which pod a connection goes to.",
      ),
      ...beside(
        { sessionAffinity: "ClientIP" },
        {
          sessionAffinityTimeoutSeconds: integer(
            unset,
            "How long a caller may be silent and still get the same pod; 10800 by default, which are three hours.",
            { minimum: 1, maximum: 86400, examples: [3600] },
          ),
        },
      ),
      ipFamilyPolicy: choice(
        {
          SingleStack: "One address.",
          PreferDualStack: "One of each version, where the cluster has both.",
          RequireDualStack: "One of each version.",
        },
        unset,
        "How many addresses the Service has. The cluster decides where it is not set.",
      ),
      ipFamilies: listOf(
        choice({ IPv4: "Version 4.", IPv6: "Version 6." }, required, "A version of IP."),
        [],
        "Of which versions they are, the first of them first. The first cannot be changed later.",
        { distinct: true, examples: [["IPv6", "IPv4"]] },
      ),
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
            "The load balancer's address, where its provider lets one choose; MetalLB takes one of its pools. Of two, one of each version, its annotation `metallb.io/loadBalancerIPs` takes a list.",
          ),
          loadBalancerClass: loadBalancerClass(
            unset,
            "Which load balancer, where the cluster has more than one. It cannot be changed later.",
          ),
          allocateLoadBalancerNodePorts: boolean(
            true,
            "Take a port of every node too, as load balancers outside the cluster need it; MetalLB does without.",
          ),
          loadBalancerSourceRanges: listOf(
            ipNetwork(required, "A network."),
            [],
            "Networks from which the load balancer may be used; all, if the list is empty.",
            { distinct: true },
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
        { distinct: true, examples: [["metrics.example.com"]] },
      ),
      path: ingressPath(
        unset,
        `The path, where it is another one than \`${pathIsFrom}\`: so where the controller takes something off before it passes a request on.`,
        { examples: ["/metrics-ui(/|$)(.*)"] },
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
        "The Gateways that the route belongs to; that of `gateway`, if the list is empty.",
        { distinct: true, examples: [[{ name: "public", namespace: "gateways" }]] },
      ),
      hostnames: listOf(
        hostPattern(required, "A host name."),
        [],
        `The host names; those of the listeners, if the list is empty. The path is \`${pathIsFrom}\`.`,
        { distinct: true, examples: [["metrics.example.com"]] },
      ),
      path: pathPrefix(
        unset,
        `The path, where it is another one than \`${pathIsFrom}\`: the Gateway then puts that in its place before it passes a request on.`,
        { examples: ["/metrics-ui"] },
      ),
      annotations: annotationsOf("Annotations of the HTTPRoute."),
    },
    "A route of the Gateway API, for a Gateway that the cluster has or that `gateway` makes.",
  );
}

/** The path below which a workload is reached, with `/` for everything. */
export const routePrefix: (description: string) => Definition<string | undefined> = (description) =>
  pathPrefix(unset, description, { examples: ["/prometheus"] });

export type ServiceValues = Infer<ReturnType<typeof serviceValues>>;
export type IngressValues = Infer<ReturnType<typeof ingressValues>>;
export type HttpRouteValues = Infer<ReturnType<typeof httpRouteValues>>;
