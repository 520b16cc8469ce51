import { agents } from "./agents.ts";
import { alerting } from "./alerting.ts";
import { clusters } from "./clusters.ts";
import type { Examples } from "./examples.ts";
import { exposure } from "./exposure.ts";
import { grafana } from "./grafana.ts";
import { installation } from "./installation.ts";
import { kubelets } from "./kubelets.ts";
import { metricsApi } from "./metrics-api.ts";
import { scraping } from "./scraping.ts";
import { storage } from "./storage.ts";

/** The values files of the chart, each named after the scenarios that it stands for. */
export const examples: Examples = {
  ...installation,
  ...storage,
  ...exposure,
  ...scraping,
  ...kubelets,
  ...metricsApi,
  ...alerting,
  ...agents,
  ...grafana,
  ...clusters,
};
