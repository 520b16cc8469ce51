import { dnsLabel, mapOf, required, text as textValue } from "../../schema/index.ts";
import {
  type Expression,
  eachEntry,
  entry,
  hasKey,
  mapping,
  namedYaml,
  not,
  type Reference,
  replace,
  text,
  truncate,
  when,
} from "../../template/index.ts";
import type { Scope } from "../scope.ts";

type Labels = Readonly<Record<string, string>>;

const component = dnsLabel(required, "The component's name.");

/** The labels that the chart sets itself, by their recommended names. Source: Kubernetes, "Recommended Labels". */
export const ownLabels = [
  "app.kubernetes.io/name",
  "app.kubernetes.io/instance",
  "app.kubernetes.io/part-of",
  "app.kubernetes.io/managed-by",
  "helm.sh/chart",
] as const;

/** The labels by which a component's objects find each other. They end up in fields that cannot be changed. */
export const selectorLabels = namedYaml<Labels>()("selectorLabels", {
  description: "Labels by which a component's objects find each other; selectors can never be changed.",
  parameters: { component },
  body: ({ component }, { release }: Scope) =>
    mapping<string>({
      "app.kubernetes.io/name": component,
      "app.kubernetes.io/instance": release.name,
    }),
});

/** The labels of every object of a component but its pods. */
export const labels = namedYaml<Labels>()("labels", {
  description: "Labels of every object of a component; its pods have those of podLabels.",
  parameters: { component },
  body: ({ component }, { values, chart, release }: Scope) =>
    mapping<string>(
      selectorLabels({ component }),
      {
        "app.kubernetes.io/part-of": chart.name,
        "app.kubernetes.io/managed-by": "Helm",
        "helm.sh/chart": chartLabel({ chart, release }),
      },
      values.commonLabels,
    ),
});

/** A label's value holds no `+`, which a chart's version may. */
function chartLabel({ chart }: Pick<Scope, "chart" | "release">): Expression<string> {
  return truncate(replace(text`${chart.name}-${chart.version}`, "+", "_"), 63);
}

const podLabelsTemplate = namedYaml<Labels>()("podLabels", {
  description:
    "Labels of a component's pods: without the chart's version, which would restart them with every release of the chart. The user's labels of the component go before those of all objects.",
  parameters: {
    component,
    own: mapOf(textValue(required, "A label's value."), {}, "The user's labels of this component's pods."),
  },
  body: ({ component, own }, { values, chart }: Scope) =>
    mapping<string>(
      selectorLabels({ component }),
      { "app.kubernetes.io/part-of": chart.name },
      own,
      eachEntry(values.commonLabels, (key, value) => when(not(hasKey(own, key)), mapping(entry(key, value)))),
    ),
});

/** The labels of a component's pods. */
export function podLabels(component: string, own: Reference<Labels>): Expression<Labels> {
  return podLabelsTemplate({ component, own });
}
