import { beside, type Infer, mapOf, object, required, text, unset } from "kube-metrics-stack/schema";
import type { Scope as ScopeOf } from "kube-metrics-stack/template";
import { apiService, rbac, serviceAccount } from "./access/values.ts";
import { addonResizer } from "./nanny/values.ts";
import { metrics, serviceMonitor } from "./service-monitor-values.ts";
import { tls } from "./tls/values.ts";
import { workload } from "./workload/values.ts";

/** The values of metrics-server's own chart, by their names and with their defaults. */
export const values = object(
  {
    nameOverride: text("", "Takes the place of the chart's name in the names of the objects."),
    fullnameOverride: text("", "Takes the place of all of the objects' name."),
    commonLabels: mapOf(text(required, "A label's value."), {}, "Labels of all objects."),
    ...beside(
      { tls: { type: "cert-manager" } },
      {
        additionalAnnotations: mapOf(
          text(required, "An annotation's value."),
          unset,
          "Annotations of the Issuer that the chart makes.",
        ),
      },
    ),
    ...workload,
    serviceAccount,
    rbac,
    apiService,
    addonResizer,
    metrics,
    serviceMonitor,
    tls,
  },
  "Collects what containers use, for kubectl top and autoscalers.",
);

export interface Values extends Infer<typeof values> {}
export type Scope = ScopeOf<Values>;
