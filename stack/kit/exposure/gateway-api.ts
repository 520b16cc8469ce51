/** The part of the Gateway API that the chart writes. Source: gateway-api v1.3, apis/v1/httproute_types.go. */

/** gateway.networking.k8s.io/v1 HTTPRoute */
export interface HttpRoute {
  readonly apiVersion: "gateway.networking.k8s.io/v1";
  readonly kind: "HTTPRoute";
  readonly metadata: {
    readonly name?: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly parentRefs: readonly ParentReference[];
    readonly hostnames?: readonly string[];
    readonly rules: readonly HttpRouteRule[];
  };
}

interface ParentReference {
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly sectionName?: string | undefined;
  readonly port?: number | undefined;
}

interface HttpRouteRule {
  readonly matches: readonly { readonly path: { readonly type: "PathPrefix"; readonly value: string } }[];
  readonly backendRefs: readonly { readonly name: string; readonly port: number }[];
}
