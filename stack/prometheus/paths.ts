import { type Expression, text, trimSuffix } from "../../template/index.ts";
import type { Scope } from "../scope.ts";

/** A path of Prometheus' own, below its prefix. */
export function pathTo({ values }: Scope, page: string): Expression<string> {
  return text`${trimSuffix(values.prometheus.routePrefix, "/")}/${page}`;
}
