import type { ForeignApi } from "../cluster/served.ts";

/*
 * The part of the Gateway API that the chart writes. Source: gateway-api v1.4, apis/v1/httproute_types.go and
 * gateway_types.go.
 */

/** What a cluster needs for it. The version is the one whose definitions the tests ask API servers with. */
export const gatewayApi = {
  called: "the Gateway API",
  apiVersion: "gateway.networking.k8s.io/v1",
  install:
    "kubectl apply --server-side --filename https://github.com/kubernetes-sigs/gateway-api/releases/download/v1.4.1/standard-install.yaml",
} as const satisfies ForeignApi;

interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** gateway.networking.k8s.io/v1 HTTPRoute */
export interface HttpRoute {
  readonly apiVersion: typeof gatewayApi.apiVersion;
  readonly kind: "HTTPRoute";
  readonly metadata: Metadata;
  readonly spec: {
    readonly parentRefs: readonly ParentReference[];
    readonly hostnames?: readonly string[];
    readonly rules: readonly HttpRouteRule[];
  };
}

export interface ParentReference {
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly sectionName?: string | undefined;
  readonly port?: number | undefined;
}

interface HttpRouteRule {
  readonly matches: readonly { readonly path: { readonly type: "PathPrefix"; readonly value: string } }[];
  readonly filters?: readonly UrlRewrite[];
  readonly backendRefs: readonly { readonly name: string; readonly port: number }[];
}

interface UrlRewrite {
  readonly type: "URLRewrite";
  readonly urlRewrite: {
    readonly path: { readonly type: "ReplacePrefixMatch"; readonly replacePrefixMatch: string };
  };
}

/** gateway.networking.k8s.io/v1 Gateway */
export interface Gateway {
  readonly apiVersion: typeof gatewayApi.apiVersion;
  readonly kind: "Gateway";
  readonly metadata: Metadata;
  readonly spec: {
    readonly gatewayClassName: string;
    readonly listeners: readonly Listener[];
    readonly addresses?: readonly { readonly type: "IPAddress"; readonly value: string }[];
  };
}

interface Listener {
  readonly name: string;
  readonly protocol: string;
  readonly port: number;
  readonly hostname?: string;
  readonly tls?: {
    readonly mode: "Terminate";
    readonly certificateRefs: readonly { readonly name: string }[];
  };
  readonly allowedRoutes?: { readonly namespaces: { readonly from: string } };
}
