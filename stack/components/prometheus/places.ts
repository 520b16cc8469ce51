import { type Expression, text, trimSuffix } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { configurationDirectory } from "../../kit/scrape/write/files.ts";
import type { values } from "./values.ts";

/** Prometheus as its templates see it, whatever runs it and whether it stores or only passes on. */
export type Prometheus = SelfOf<typeof values>;

/** The Service behind which each replica has a name of its own. */
export const headlessName = "prometheus-headless";

/** The port by the name that container, Service and scrape job know it by. */
export const port = { name: "http", number: 9090 };

/** Where things are in the container. */
export const directories = {
  configuration: `${configurationDirectory}/config`,
  rules: `${configurationDirectory}/rules`,
  data: "/prometheus",
};

/** A path of Prometheus' own, below its prefix. */
export function pathTo({ values }: Prometheus, page: string): Expression<string> {
  return text`${trimSuffix(values.routePrefix, "/")}/${page}`;
}
