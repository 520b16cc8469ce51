import {
  type Expression,
  gt,
  join,
  jsonText,
  notEmpty,
  numberText,
  type Operand,
  type Reference,
  replace,
  withoutMatch,
} from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { type Flag, flag, flagNotToGive, flagWhen } from "../../kit/workload/flags.ts";
import { customResourcesFile } from "./custom-resources/configmap.ts";
import { ports } from "./ports.ts";
import type { values as definition } from "./values.ts";

type Allowlist = Reference<Readonly<Record<string, readonly string[]>>>;

/** The arguments of kube-state-metrics. Source: kube-state-metrics 2.18, docs/developer/cli-arguments.md. */
export function flags({ values }: SelfOf<typeof definition>, shard: Operand<number> = 0): readonly Flag[] {
  const { collectors, customResources, ignoredNamespaces, namespaces, shards } = values;
  const isSharded = gt(shards, 1);
  const list = (name: string, of: Reference<readonly string[]>) =>
    flagWhen(notEmpty(of), name, join(of, ","), of);
  const allowlist = (name: string, of: Allowlist) => flagWhen(notEmpty(of), name, keysByKind(of), of);
  return [
    flag("port", `${ports.objects.number}`),
    flag("telemetry-port", `${ports.self.number}`),
    flag("resources", join(collectors, ","), collectors),
    allowlist("metric-labels-allowlist", values.metricLabelsAllowlist),
    allowlist("metric-annotations-allowlist", values.metricAnnotationsAllowlist),
    list("metric-allowlist", values.metricAllowlist),
    list("metric-denylist", values.metricDenylist),
    list("metric-opt-in-list", values.metricOptInList),
    list("namespaces", namespaces),
    list("namespaces-denylist", ignoredNamespaces),
    // Who has such a file of their own mounts and names it; checks.ts refuses that beside one of the chart's.
    {
      ...flagWhen(notEmpty(customResources), "custom-resource-state-config-file", customResourcesFile),
      repeatable: true,
    },
    flagWhen(isSharded, "shard", numberText(shard), shards),
    flagWhen(isSharded, "total-shards", numberText(shards), shards),
    // What it reads there goes before all other arguments.
    flagNotToGive("config"),
  ];
}

/** `pods=[app,team],nodes=[*]`: what stands in the map, without JSON's braces and quotes, which no key has. */
function keysByKind(allowlist: Allowlist): Expression<string> {
  return replace(withoutMatch(jsonText(allowlist), '[{}"]'), ":[", "=[");
}
