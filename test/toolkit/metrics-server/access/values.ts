import {
  beside,
  boolean,
  kubernetes,
  listOf,
  mapOf,
  object,
  required,
  text,
} from "kube-metrics-stack/schema";

const annotations = (of: string) =>
  mapOf(text(required, "An annotation's value."), {}, `Annotations of the ${of}.`);

export const serviceAccount = object(
  {
    create: boolean(true, "Whether the chart makes the account."),
    name: text(
      "",
      "The account's name; where it is empty, that of the other objects, or `default` if none is made.",
    ),
    ...beside(
      { create: true },
      {
        annotations: annotations("account"),
        secrets: listOf(
          kubernetes("v1", "ObjectReference", required, "A Secret."),
          [],
          "The only Secrets that pods of the account may mount.",
        ),
      },
    ),
  },
  "The account that metrics-server runs under.",
);

export const rbac = object(
  {
    create: boolean(true, "Whether the chart makes roles and bindings."),
    pspEnabled: boolean(false, "Whether it makes a PodSecurityPolicy, too; only before Kubernetes 1.25."),
  },
  "What metrics-server may do.",
);

export const apiService = object(
  {
    create: boolean(true, "Whether the chart registers the API; without it, autoscalers find none."),
    ...beside(
      { create: true },
      {
        annotations: annotations("APIService"),
        insecureSkipTLSVerify: boolean(true, "Whether the API server takes any certificate."),
        caBundle: text("", "Certificates of the authorities that the API server trusts here, as PEM."),
      },
    ),
  },
  "The API `v1beta1.metrics.k8s.io`.",
);
