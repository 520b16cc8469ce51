import type { Expression } from "kube-metrics-stack/template";
import {
  includes,
  mapping,
  namedText,
  namedYaml,
  notEmpty,
  replace,
  text,
  trimSuffix,
  truncate,
  when,
} from "kube-metrics-stack/template";
import type { Scope } from "./values.ts";

type Labels = Readonly<Record<string, string>>;

/** As long as a label may be. */
const short = (name: Expression<string>) => trimSuffix(truncate(name, 63), "-");

export const name = namedText("name", {
  description: "The chart's name, or what the values have in its place.",
  body: (_, { values: v, chart }: Scope) => short(when(notEmpty(v.nameOverride), v.nameOverride, chart.name)),
});

const releaseAndName = namedText("releaseAndName", {
  description: "The release's name, with that of the chart behind it where it does not say it already.",
  body: (_, { values: v, chart, release }: Scope) => {
    const own = when(notEmpty(v.nameOverride), v.nameOverride, chart.name);
    return short(when(includes(release.name, own), release.name, text`${release.name}-${own}`));
  },
});

export const fullName = namedText("fullName", {
  description: "The name of all objects.",
  body: (_, { values: v }: Scope) =>
    when(notEmpty(v.fullnameOverride), short(v.fullnameOverride), releaseAndName()),
});

export const accountName = namedText("accountName", {
  description: "The account that metrics-server runs under.",
  body: (_, { values: { serviceAccount: v } }: Scope) =>
    when(notEmpty(v.name), v.name, when(v.create, fullName(), "default")),
});

export const selectorLabels = namedYaml<Labels>()("selectorLabels", {
  description: "What tells the pods from others.",
  body: (_, { release }: Scope) => ({
    "app.kubernetes.io/name": name(),
    "app.kubernetes.io/instance": release.name,
  }),
});

export const labels = namedYaml<Labels>()("labels", {
  description: "The labels of all objects.",
  body: (_, { values: v, chart }: Scope) =>
    mapping<string>(
      { "helm.sh/chart": short(replace(text`${chart.name}-${chart.version}`, "+", "_")) },
      selectorLabels(),
      { "app.kubernetes.io/version": chart.appVersion, "app.kubernetes.io/managed-by": "Helm" },
      v.commonLabels,
    ),
});

/** The metadata of an object of the namespace. */
export const metadata = ({ release }: Scope) => ({
  name: fullName(),
  namespace: release.namespace,
  labels: labels(),
});

/** Who a role is bound to. */
export const account = ({ release }: Scope) => ({
  kind: "ServiceAccount",
  name: accountName(),
  namespace: release.namespace,
});
