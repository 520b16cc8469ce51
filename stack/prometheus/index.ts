import type { Component } from "../component.ts";
import { httpRouteChecks } from "../exposure/http-route.ts";
import { serviceChecks } from "../exposure/service.ts";
import { persistenceChecks } from "../persistence/checks.ts";
import { clusterRole } from "./clusterrole.ts";
import { configMap } from "./configmap.ts";
import { httpRoute } from "./httproute.ts";
import { ingress } from "./ingress.ts";
import { notes } from "./notes.ts";
import { persistentVolume } from "./persistentvolume.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import { serviceAccount } from "./serviceaccount.ts";
import { statefulSet } from "./statefulset.ts";
import { test } from "./test.ts";

export { values } from "./values.ts";

export const component: Component = {
  name: "prometheus",
  manifests: {
    serviceaccount: serviceAccount,
    clusterrole: clusterRole,
    configmap: configMap,
    persistentvolume: persistentVolume,
    statefulset: statefulSet,
    service,
    ingress,
    httproute: httpRoute,
    test,
  },
  jobs,
  checks: ({ values: { prometheus } }) => [
    ...serviceChecks("prometheus.service", prometheus.service),
    ...httpRouteChecks("prometheus.httpRoute", prometheus.httpRoute),
    ...persistenceChecks("prometheus.persistence", prometheus.persistence, prometheus.replicas),
  ],
  notes,
};
