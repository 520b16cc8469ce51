import { defineChart, text } from "kube-metrics-stack/template";
import { aggregatedReader } from "./access/aggregated-reader.ts";
import { authDelegator } from "./access/auth-delegator.ts";
import { authReader } from "./access/auth-reader.ts";
import { clusterRole } from "./access/cluster-role.ts";
import { clusterRoleBinding } from "./access/cluster-role-binding.ts";
import { podSecurityPolicy } from "./access/pod-security-policy.ts";
import { serviceAccount } from "./access/service-account.ts";
import { apiService } from "./api-service.ts";
import { clusterRoleBindingNanny, clusterRoleNanny, roleBindingNanny, roleNanny } from "./nanny/access.ts";
import { nannyConfig } from "./nanny/config.ts";
import { serviceMonitor } from "./service-monitor.ts";
import { certificate } from "./tls/certificate.ts";
import { secret } from "./tls/secret.ts";
import { values } from "./values.ts";
import { deployment } from "./workload/deployment.ts";
import { podDisruptionBudget } from "./workload/pod-disruption-budget.ts";
import { service } from "./workload/service.ts";

export default defineChart({
  metadata: {
    name: "metrics-server",
    version: "3.13.1",
    appVersion: "0.8.1",
    description: "Collects what containers use, for kubectl top and autoscalers.",
  },
  source: "metrics-server",
  values,
  templates: {
    apiservice: apiService,
    certificate,
    clusterrole: clusterRole,
    "clusterrole-aggregated-reader": aggregatedReader,
    "clusterrole-nanny": clusterRoleNanny,
    clusterrolebinding: clusterRoleBinding,
    "clusterrolebinding-auth-delegator": authDelegator,
    "clusterrolebinding-nanny": clusterRoleBindingNanny,
    "configmaps-nanny": nannyConfig,
    deployment,
    pdb: podDisruptionBudget,
    psp: podSecurityPolicy,
    "role-nanny": roleNanny,
    rolebinding: authReader,
    "rolebinding-nanny": roleBindingNanny,
    secret,
    service,
    serviceaccount: serviceAccount,
    servicemonitor: serviceMonitor,
  },
  notes: ({ chart, values: { image } }) => [
    text`metrics-server ${chart.appVersion} of ${image.repository}, by the chart ${chart.version}.`,
  ],
  examples: {
    everything: {
      description: "All that the chart can make but for the certificate.",
      values: {
        commonLabels: { team: "platform" },
        podDisruptionBudget: { enabled: true, maxUnavailable: "50%" },
        addonResizer: { enabled: true },
        metrics: { enabled: true },
        serviceMonitor: { enabled: true },
      },
    },
    "cert-manager": {
      description: "A certificate that cert-manager makes, which the API server trusts.",
      values: { apiService: { insecureSkipTLSVerify: false }, tls: { type: "cert-manager" } },
    },
    "own-secret": {
      description: "A certificate that is in a Secret already.",
      values: { tls: { type: "existingSecret", existingSecret: { name: "metrics-server-existing" } } },
    },
  },
});
