import { type Expression, namedText, text, trimSuffix, withDefault } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { prefixOf } from "../../kit/exposure/prefix.ts";
import { nameOf } from "../../kit/naming/names.ts";
import type { Scope } from "../../scope.ts";
import type { values } from "./values.ts";

/** Grafana as its templates see it. */
export type Grafana = SelfOf<typeof values>;

/** The Service by which Prometheus finds each replica. */
export const headlessName = "grafana-headless";

/** The port by the name that container, Services and scrape job know it by. */
export const port = { name: "http", number: 3000 };

/** Where things are in the container; where Grafana looks for them by itself where that is said in its image. */
export const directories = {
  data: "/var/lib/grafana",
  logs: "/var/log/grafana",
  /** What it finds again by itself; two processes must not have one. Source: grafana/helm-charts, issue 4073. */
  search: "/var/lib/grafana-search",
  temporary: "/tmp",
  configuration: "/etc/grafana/config",
  provisioning: "/etc/grafana/provisioning",
  /** A folder for each of Grafana's. */
  dashboards: "/etc/grafana/dashboards",
  /** What is found by its label. */
  discovered: "/var/lib/grafana-discovered",
};

/** Files and folders of the volume with what Grafana reads when it starts. */
export const startFiles = {
  settings: "grafana.ini",
  dataSources: { folder: "datasources", file: "datasources/release.yaml" },
  dashboards: { folder: "dashboards", file: "dashboards/release.yaml" },
  secrets: "secrets",
};

/** The first password, where the pod makes it. */
export const passwordFile = `${directories.data}/admin-password`;

/** Dashboards that the pod downloaded. */
export const downloads = `${directories.data}/dashboards`;

/** The path below which Grafana answers. */
export const prefix = namedText("grafana.prefix", {
  description: "The path below which Grafana answers: its own, or that of its external URL.",
  body: (_, { values: { grafana } }: Scope) => prefixOf(grafana),
});

/** The URL that links begin with; by default that of the Service, with the prefix. */
export function externalUrl({ name, scope, values }: Grafana): Expression<string> {
  const service = text`http://${nameOf(name)}.${scope.release.namespace}:${values.service.port}`;
  return withDefault(values.externalUrl, text`${service}${prefix()}`);
}

/** A path of Grafana's own, below its prefix. */
export function pathTo(page: string): Expression<string> {
  return text`${trimSuffix(prefix(), "/")}/${page}`;
}
