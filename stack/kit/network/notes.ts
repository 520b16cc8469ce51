import {
  and,
  type Expression,
  isEmpty,
  type Note,
  ne,
  or,
  pathOf,
  type Reference,
  when,
} from "../../../template/index.ts";
import type { HttpRouteValues, IngressValues, ServiceValues } from "../exposure/values.ts";
import type { Part } from "../part.ts";
import type { NetworkValues } from "./values.ts";

/** What people may get to by HTTP. */
interface Exposed {
  /** For people: `Prometheus`. */
  readonly called: string;
  readonly enabled: Expression<boolean>;
  readonly values: {
    readonly service: Reference<ServiceValues>;
    readonly ingress: Reference<IngressValues>;
    readonly httpRoute: Reference<HttpRouteValues>;
    readonly network: Reference<NetworkValues>;
  };
}

/** That ways from outside lead to a part whose policy lets nobody in. */
export function closedNote({ scope }: Part, { called, enabled, values }: Exposed): Note {
  const { service, ingress, httpRoute, network } = values;
  const isOpened = or(ingress.enabled, httpRoute.enabled, ne(service.type, "ClusterIP"));
  const nobody = and(isEmpty(network.from), isEmpty(network.ingress));
  return when(
    and(enabled, scope.values.networkPolicy.enabled, isOpened, nobody),
    `Nobody gets to ${called} from outside: its NetworkPolicy lets nobody in. Name who may come (${pathOf(network.from)}).`,
  );
}
