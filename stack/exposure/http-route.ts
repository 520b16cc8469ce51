import {
  and,
  type Check,
  isEmpty,
  type KubernetesObject,
  manifest,
  notEmpty,
  type Reference,
  type Tree,
  when,
} from "../../template/index.ts";
import { annotations, metadata } from "../naming/metadata.ts";
import type { Scope } from "../scope.ts";
import type { Backend } from "./backend.ts";
import type { HttpRoute } from "./gateway-api.ts";
import type { HttpRouteValues } from "./values.ts";

/** The HTTPRoute of a component. */
export function httpRouteOf(
  scope: Scope,
  component: string,
  route: Reference<HttpRouteValues>,
  { service, port, path }: Backend,
): Tree<KubernetesObject> {
  return manifest<HttpRoute>({
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: metadata(scope, component, { annotations: annotations(route.annotations) }),
    spec: {
      parentRefs: route.parentRefs,
      hostnames: when(notEmpty(route.hostnames), route.hostnames),
      rules: [
        {
          matches: [{ path: { type: "PathPrefix", value: path } }],
          backendRefs: [{ name: service, port }],
        },
      ],
    },
  });
}

/** A route that belongs to no Gateway does nothing. */
export function httpRouteChecks(path: string, route: Reference<HttpRouteValues>): readonly Check[] {
  return [
    {
      when: and(route.enabled, isEmpty(route.parentRefs)),
      message: `${path}.parentRefs: name the Gateway that the route belongs to`,
    },
  ];
}
