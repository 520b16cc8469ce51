import type { Component } from "../component.ts";
import { clusterRole } from "./clusterrole.ts";
import { deployment } from "./deployment.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import { serviceAccount } from "./serviceaccount.ts";

export { values } from "./values.ts";

export const component: Component = {
  name: "kube-state-metrics",
  manifests: { serviceaccount: serviceAccount, clusterrole: clusterRole, deployment, service },
  jobs,
};
