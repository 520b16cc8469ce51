import type { JsonSchema } from "../../../schema/index.ts";
import { beside, needs, none, refused, where } from "./wording.ts";

const client = [
  ...["authorization", "basic_auth", "bearer_token_file", "oauth2", "tls_config", "http_headers"],
  ...["follow_redirects", "enable_http2", "proxy_url", "proxy_from_environment"],
];

/** What may be selected besides, by what is looked for. Source: Prometheus 3.15, discovery/kubernetes/kubernetes.go. */
const selected: Readonly<Record<string, readonly string[]>> = {
  pod: ["pod", "node"],
  service: ["service"],
  endpointslice: ["pod", "service", "endpointslice"],
  endpoints: ["pod", "service", "endpoints"],
  node: ["node"],
  ingress: ["ingress"],
};

const word = "[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?";
const key = `([A-Za-z0-9.-]+/)?${word}`;
const ofLabel = `(! *)?${key}|${key} *(=|==|!=) *(${word})?|${key} +(in|notin) *\\( *(${word})?( *, *(${word})?)* *\\)`;
const ofField = "[A-Za-z0-9.]+(=|==|!=)[^=!,\\\\\\n]*";

/** How targets are looked for in a cluster, and what of it is selected. Selectors: k8s.io/apimachinery, labels and fields. */
export const kubernetesDemands: Readonly<Record<string, JsonSchema>> = {
  kubernetes_sd_config: {
    required: ["role"],
    dependencies: {
      ...Object.fromEntries(client.map((key) => [key, needs("api_server")])),
      api_server: {
        properties: {
          namespaces: none(["own_namespace"], "api_server"),
          kubeconfig_file: refused("left out: there is api_server already"),
        },
      },
    },
    allOf: Object.entries(selected).map(([role, kinds]) =>
      beside(where({ role: [role] }), {
        properties: {
          selectors: { maxItems: kinds.length, items: { properties: { role: { enum: kinds } } } },
        },
      }),
    ),
  },
  selector_config: {
    required: ["role"],
    properties: {
      label: {
        pattern: `^ *((${ofLabel})( *, *(${ofLabel}))*)? *$`,
        patternErrorMessage: "not a selector of labels such as app=shop,tier in (a, b)",
      },
      field: {
        pattern: `^(${ofField}(,${ofField})*)?$`,
        patternErrorMessage: "not a selector of fields such as spec.nodeName=node-1",
      },
    },
  },
};
