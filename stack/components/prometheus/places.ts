import { type Expression, eq, namedText, text, trimSuffix, withDefault } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { prefixOf } from "../../kit/exposure/prefix.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { configurationDirectory } from "../../kit/scrape/write/files.ts";
import { type Asked, askedBy, webScheme } from "../../kit/web/access.ts";
import type { Scope } from "../../scope.ts";
import type { values } from "./values.ts";

/** Prometheus as its templates see it, whatever runs it and whether it stores or only passes on. */
export type Prometheus = SelfOf<typeof values>;

/** True of one that only sends what it collects. */
export function isAgent({ values }: Prometheus): Expression<boolean> {
  return eq(values.mode, "agent");
}

/** The environment variable with the pod's name, where that is to be a label. */
export const podName = "POD_NAME";

/** The Service behind which each replica has a name of its own. */
export const headlessName = "prometheus-headless";

/** The port by the name that container, Service and scrape job know it by. */
export const port = { name: "http", number: 9090 };

/** Where things are in the container. */
export const directories = {
  configuration: `${configurationDirectory}/config`,
  rules: `${configurationDirectory}/rules`,
  secrets: `${configurationDirectory}/secrets`,
  data: "/prometheus",
  /** Of an agent, beside what a server has written. */
  agentData: "/prometheus/agent",
};

/** The path below which Prometheus answers. */
export const prefix = namedText("prometheus.prefix", {
  description: "The path below which Prometheus answers: its own, or that of its external URL.",
  body: (_, { values: { prometheus } }: Scope) => prefixOf(prometheus),
});

/**
 * The URL that links in alerts begin with, and whose path Prometheus puts before its pages; by default that of the
 * Service, with the prefix: without it Prometheus would send people to pages above the prefix.
 */
export function externalUrl(self: Prometheus): Expression<string> {
  const { name, scope, values } = self;
  const service = text`${webScheme(values.web)}://${nameOf(name)}.${scope.release.namespace}:${values.service.port}`;
  return withDefault(values.externalUrl, text`${service}${prefix()}`);
}

/** Prometheus as it is asked, seen from its own container. */
export function asked({ values: { web } }: Prometheus): Asked {
  return askedBy(web, configurationDirectory, "web");
}

/** A path of Prometheus' own, below its prefix. */
export function pathTo(page: string): Expression<string> {
  return text`${trimSuffix(prefix(), "/")}/${page}`;
}
