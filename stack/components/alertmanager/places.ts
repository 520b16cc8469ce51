import { type Expression, namedText, text, trimSuffix, withDefault } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { prefixOf } from "../../kit/exposure/prefix.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { type Asked, askedBy, webScheme } from "../../kit/web/access.ts";
import type { Scope } from "../../scope.ts";
import type { values } from "./values.ts";

/** Alertmanager as its templates see it. */
export type Alertmanager = SelfOf<typeof values>;

/** The Service behind which each replica has a name of its own. */
export const headlessName = "alertmanager-headless";

/** Its ports by the names that containers, Services and jobs know them by. */
export const ports = {
  http: { name: "http", number: 9093 },
  /** Between replicas: updates by UDP, the whole state by TCP. */
  gossip: { tcp: "gossip-tcp", udp: "gossip-udp", number: 9094 },
};

const base = "/etc/alertmanager";

/** Where things are in the container. */
export const directories = {
  configuration: `${base}/config`,
  secrets: `${base}/secrets`,
  data: "/alertmanager",
};

/** The file of the configuration, as a key of its Secret and in the container. */
export const configurationFile = "alertmanager.yml";

/** The same as the operator calls it. */
export const operatedFile = "alertmanager.yaml";

/** Where the operator puts the templates of notifications. */
export function operatedTemplates({ name }: Alertmanager): Expression<string> {
  return text`${base}/configmaps/${nameOf(name)}/*.tmpl`;
}

/** By what it knows its replicas from another Alertmanager that comes to have an address of one of them. */
export function clusterLabel({ name, scope }: Alertmanager): Expression<string> {
  return text`${scope.release.namespace}/${nameOf(name)}`;
}

/** The path below which Alertmanager answers. */
export const prefix = namedText("alertmanager.prefix", {
  description: "The path below which Alertmanager answers: its own, or that of its external URL.",
  body: (_, { values: { alertmanager } }: Scope) => prefixOf(alertmanager),
});

/** The URL that links in notifications begin with; by default that of the Service, with the prefix. */
export function externalUrl({ name, scope, values }: Alertmanager): Expression<string> {
  const service = text`${webScheme(values.web)}://${nameOf(name)}.${scope.release.namespace}:${values.service.port}`;
  return withDefault(values.externalUrl, text`${service}${prefix()}`);
}

/** Alertmanager as it is asked, seen from its own container. */
export function asked({ values: { web } }: Alertmanager): Asked {
  return askedBy(web, base, "web");
}

/** A path of Alertmanager's own, below its prefix. */
export function pathTo(page: string): Expression<string> {
  return text`${trimSuffix(prefix(), "/")}/${page}`;
}
