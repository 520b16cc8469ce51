import type { Backend } from "../exposure/backend.ts";
import { nameOf } from "../naming/names.ts";
import type { Scope } from "../scope.ts";

/** The version of Prometheus that the chart is made for; its configuration has what came with 3.12 and no later. */
export const version = "3.15.0";

/** The component, and the name of its objects behind the chart's. */
export const name = "prometheus";

/** The Service behind which each replica has a name of its own. */
export const headlessName = "prometheus-headless";

/** The port by the name that container, Service and scrape job know it by. */
export const port = { name: "http", number: 9090 };

/** Where things are in the container. */
export const directories = {
  configuration: "/etc/prometheus/config",
  rules: "/etc/prometheus/rules",
  data: "/prometheus",
};

/** Where requests from outside the cluster end. */
export function backend({ values: { prometheus } }: Scope): Backend {
  return { service: nameOf(name), port: prometheus.service.port, path: prometheus.routePrefix };
}
