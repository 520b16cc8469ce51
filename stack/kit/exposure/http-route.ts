import {
  and,
  type Check,
  isEmpty,
  type KubernetesObject,
  manifest,
  not,
  notEmpty,
  pathOf,
  type Reference,
  type Tree,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import { servedCheck } from "../cluster/served.ts";
import { metadata } from "../naming/metadata.ts";
import { nameOf } from "../naming/names.ts";
import type { Part } from "../part.ts";
import type { Backend } from "./backend.ts";
import { gatewayApi, type HttpRoute, type ParentReference } from "./gateway-api.ts";
import type { HttpRouteValues } from "./values.ts";

/** The name of the chart's own Gateway, behind the chart's. */
export const gatewayName = "gateway";

/** The HTTPRoute of a part. */
export function httpRouteOf(
  part: Part,
  route: Reference<HttpRouteValues>,
  { service, port, path }: Backend,
): Tree<KubernetesObject> {
  return manifest<HttpRoute>({
    apiVersion: gatewayApi.apiVersion,
    kind: "HTTPRoute",
    metadata: metadata(part, { annotations: route.annotations }),
    spec: {
      parentRefs: when<readonly ParentReference[]>(
        isEmpty(route.parentRefs),
        [{ name: nameOf(gatewayName) }],
        route.parentRefs,
      ),
      hostnames: when(notEmpty(route.hostnames), route.hostnames),
      rules: [
        {
          matches: [{ path: { type: "PathPrefix", value: withDefault(route.path, path) } }],
          filters: whenSet(route.path, () => [
            {
              type: "URLRewrite",
              urlRewrite: { path: { type: "ReplacePrefixMatch", replacePrefixMatch: path } },
            },
          ]),
          backendRefs: [{ name: service, port }],
        },
      ],
    },
  });
}

/** A route that belongs to no Gateway does nothing. */
export function httpRouteChecks({ scope }: Part, route: Reference<HttpRouteValues>): readonly Check[] {
  const { gateway } = scope.values;
  return [
    {
      when: and(route.enabled, isEmpty(route.parentRefs), not(gateway.enabled)),
      message: text`${pathOf(route.parentRefs)}: name the Gateway that the route belongs to, or have one made for it (${pathOf(gateway.enabled)}: true)`,
    },
    servedCheck(scope, route.enabled, gatewayApi),
  ];
}
