import {
  and,
  type Expression,
  eq,
  isSet,
  type Note,
  not,
  type Operand,
  type Reference,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import { nameOf } from "../naming/names.ts";
import type { Part } from "../part.ts";
import { metallbApiVersion } from "./metallb-api.ts";
import type { HttpRouteValues, IngressValues, ServiceValues } from "./values.ts";

/** What people get to by HTTP. */
interface Reached {
  /** For people: `Prometheus`. */
  readonly called: string;
  readonly enabled: Expression<boolean>;
  readonly scheme: Operand<string>;
  /** The port of the container, which is taken on one's own machine too. */
  readonly port: number;
  readonly path: Expression<string>;
  readonly values: {
    readonly externalUrl: Reference<string | undefined>;
    readonly service: Reference<ServiceValues>;
    readonly ingress: Reference<IngressValues>;
    readonly httpRoute: Reference<HttpRouteValues>;
  };
}

/**
 * How one gets to a part: by the URL that the values say, or else from one's own machine, and by each way from outside
 * that is there. A render knows no address that the cluster gives: the command tells it, and what it means if there is none.
 */
export function reachNotes(
  part: Part,
  { called, enabled, scheme, port, path, values: { externalUrl, service, ingress, httpRoute } }: Reached,
): readonly Note[] {
  const name = nameOf(part.name);
  const kubectl = text`kubectl --namespace ${part.scope.release.namespace}`;
  const metallb = when(
    part.scope.capabilities.hasApi(metallbApiVersion),
    "The cluster has MetalLB: kubectl get ipaddresspools --all-namespaces says what it can give.",
    "The cluster has no MetalLB.",
  );
  const forwarded = and(enabled, not(isSet(externalUrl)));
  return [
    whenSet(externalUrl, (url) => when(enabled, text`${called}: ${url}`)),
    when(forwarded, text`${called}: ${kubectl} port-forward service/${name} ${port}:${service.port}`),
    when(forwarded, text`  and then ${scheme}://localhost:${port}${path}`),
    when(
      and(enabled, eq(service.type, "LoadBalancer")),
      text`  Its load balancer's address: ${kubectl} get service ${name}. While that is <pending>, nothing has given it one: the cluster's provider does, or MetalLB. ${metallb}`,
    ),
    when(
      and(enabled, eq(service.type, "NodePort")),
      text`  Its port on each node: ${kubectl} get service ${name}, behind the colon.`,
    ),
    when(
      and(enabled, ingress.enabled),
      text`  Its Ingress: ${kubectl} get ingress ${name}. Without an address no Ingress controller has taken it: kubectl get ingressclass says which the cluster has; the chart installs none.`,
    ),
    when(
      and(enabled, httpRoute.enabled),
      text`  Its HTTPRoute: ${kubectl} describe httproute ${name}. Without Accepted: True no Gateway has taken it: kubectl get gateways --all-namespaces says which the cluster has.`,
    ),
  ];
}
