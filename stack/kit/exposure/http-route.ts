import {
  and,
  type Check,
  isEmpty,
  type KubernetesObject,
  manifest,
  notEmpty,
  pathOf,
  type Reference,
  type Tree,
  when,
} from "../../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import type { Part } from "../part.ts";
import type { Backend } from "./backend.ts";
import type { HttpRoute } from "./gateway-api.ts";
import type { HttpRouteValues } from "./values.ts";

/** The HTTPRoute of a part. */
export function httpRouteOf(
  part: Part,
  route: Reference<HttpRouteValues>,
  { service, port, path }: Backend,
): Tree<KubernetesObject> {
  return manifest<HttpRoute>({
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: metadata(part, { annotations: route.annotations }),
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
export function httpRouteChecks(route: Reference<HttpRouteValues>): readonly Check[] {
  return [
    {
      when: and(route.enabled, isEmpty(route.parentRefs)),
      message: `${pathOf(route.parentRefs)}: name the Gateway that the route belongs to`,
    },
  ];
}
