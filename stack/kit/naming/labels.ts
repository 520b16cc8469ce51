import { dnsLabel, mapOf, required, text as textValue } from "../../../schema/index.ts";
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
  type Tree,
  text,
  truncate,
  when,
} from "../../../template/index.ts";
import type { KitScope, Part } from "../part.ts";

type Labels = Readonly<Record<string, string>>;

const component = dnsLabel(required, "The component's name.");

const selectorLabelsTemplate = namedYaml<Labels>()("selectorLabels", {
  description:
    "Labels by which a component's objects find each other; selectors can never be changed. As part of another chart one release may have this one twice: there the alias is among them.",
  parameters: { component },
  body: ({ component }, { release, chart }: KitScope) =>
    mapping<string>(
      { "app.kubernetes.io/name": component, "app.kubernetes.io/instance": release.name },
      // By itself the chart is in a release once, and 0.1.0 had no more in its selectors.
      when(not(chart.isRoot), { "app.kubernetes.io/part-of": chart.name }),
    ),
});

const identityTemplate = namedYaml<Labels>()("identityLabels", {
  description: "Labels that tell what an object or a pod is.",
  parameters: { component },
  body: ({ component }, { release, chart }: KitScope) =>
    mapping<string>({
      "app.kubernetes.io/name": component,
      "app.kubernetes.io/instance": release.name,
      "app.kubernetes.io/part-of": chart.name,
    }),
});

const labelsTemplate = namedYaml<Labels>()("labels", {
  description: "Labels of every object of a component; its pods have those of podLabels.",
  parameters: { component },
  body: ({ component }, { values, chart }: KitScope) =>
    mapping<string>(
      identityTemplate({ component }),
      {
        "app.kubernetes.io/managed-by": "Helm",
        "helm.sh/chart": chartLabel({ chart }),
      },
      values.commonLabels,
    ),
});

/** A label's value holds no `+`, which a chart's version may. */
function chartLabel({ chart }: Pick<KitScope, "chart">): Expression<string> {
  return truncate(replace(text`${chart.name}-${chart.version}`, "+", "_"), 63);
}

const podLabelsTemplate = namedYaml<Labels>()("podLabels", {
  description:
    "Labels of a component's pods: without the chart's version, which would restart them with every release of the chart. The user's labels of the component go before those of all objects.",
  parameters: {
    component,
    own: mapOf(textValue(required, "A label's value."), {}, "The user's labels of this component's pods."),
  },
  body: ({ component, own }, { values }: KitScope) =>
    mapping<string>(
      identityTemplate({ component }),
      own,
      eachEntry(values.commonLabels, (key, value) => when(not(hasKey(own, key)), mapping(entry(key, value)))),
    ),
});

/** The labels by which a part's objects find each other. They end up in fields that cannot be changed. */
export function selectorLabels({ name }: Pick<Part, "name">): Expression<Labels> {
  return selectorLabelsTemplate({ component: name });
}

/** The labels of every object of a part but its pods. */
export function labels({ name }: Part): Expression<Labels> {
  return labelsTemplate({ component: name });
}

/**
 * The labels of an object of a part to which the user gives labels too; those go before the ones of all objects.
 *
 * @param own the user's for this object
 */
export function labelsBeside({ name, scope: { chart } }: Part, own: Reference<Labels>): Tree<Labels> {
  return mapping<string>(podLabelsTemplate({ component: name, own }), {
    "app.kubernetes.io/managed-by": "Helm",
    "helm.sh/chart": chartLabel({ chart }),
  });
}

/**
 * The labels of a part's pods.
 *
 * @param own the user's for the pods of this part
 */
export function podLabels({ name }: Part, own: Reference<Labels>): Expression<Labels> {
  return podLabelsTemplate({ component: name, own });
}
