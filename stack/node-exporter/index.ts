import type { Component } from "../component.ts";
import { daemonSet } from "./daemonset.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import { serviceAccount } from "./serviceaccount.ts";

export { values } from "./values.ts";

export const component: Component = {
  name: "node-exporter",
  manifests: { serviceaccount: serviceAccount, daemonset: daemonSet, service },
  jobs,
};
