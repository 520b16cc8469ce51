import {
  boolean,
  choice,
  either,
  type Infer,
  integer,
  listOf,
  mapOf,
  object,
  required,
  text,
  textOf,
  unset,
} from "../../../../schema/index.ts";

/* As kube-state-metrics' own file has it, so that it can be pasted. Source: kube-state-metrics 2.18, pkg/customresourcestate. */

const metricName = textOf({
  pattern: "^[A-Za-z_:][A-Za-z0-9_:]*$",
  expected: "a part of a metric's name such as ready_replicas",
  word: true,
});

/** What it makes no path of ends kube-state-metrics at its start. */
const step = text(
  required,
  "A field, an index, or an item of a list that has a field of a value: `[type=Ready]`.",
  {
    pattern: "^([^\\[\\n][^\\n]*|\\[[^=\\n]+=[^\\n]*\\]|\\[[^\\]\\n]*)$",
    expected: "a field, an index, or an item such as [type=Ready]",
  },
);

function path(description: string, byDefault: typeof unset = unset) {
  return listOf(step, byDefault, description, {
    examples: [["status", "conditions", "[type=Ready]", "status"]],
  });
}

const labelPattern = "^[A-Za-z_][A-Za-z0-9_]*$";

const labelKey = {
  keyPattern: "^[A-Za-z_*][A-Za-z0-9_*]*$",
  keyExpected: "a label's name such as name; with a * at an end it stands for all keys of a mapping",
};

const labels = {
  commonLabels: mapOf(text(required, "The label's value."), unset, "Labels of a fixed value.", {
    keyPattern: labelPattern,
    keyExpected: "a label's name such as team",
  }),
  labelsFromPath: mapOf(
    listOf(step, required, "The path of the field."),
    unset,
    "Labels whose value is a field of the object, by its path.",
    labelKey,
  ),
};

const errorLogV = integer(
  unset,
  "How much has to be logged for what cannot be read to be logged too, such as a field that is missing.",
  { minimum: 0, maximum: 10 },
);

const labelFromKey = text(unset, "The label that carries the key, where the path leads to a mapping.", {
  pattern: labelPattern,
  expected: "a label's name such as condition",
});

const where = {
  path: path("Where the value is, or what has it. Of a list or a mapping each item is a series."),
  labelsFromPath: mapOf(
    listOf(step, required, "The path of the field, from there."),
    unset,
    "Labels from below this path.",
    labelKey,
  ),
};

const valueFrom = path("The field below the path that has the value.");

const typeOf = <const T extends string>(type: T, what: string) =>
  choice(
    { [type]: what } as Readonly<Record<T, string>>,
    required,
    "The kind of metric, by the section beside it.",
  );

const each = either(
  {
    gauge: object(
      {
        type: typeOf("Gauge", "A number."),
        gauge: object(
          {
            ...where,
            valueFrom,
            labelFromKey,
            nilIsZero: boolean(unset, "Take a field that is missing for 0; otherwise it has no series."),
          },
          "A number, a truth, a time or a quantity.",
          required,
        ),
      },
      "A number.",
    ),
    info: object(
      {
        type: typeOf("Info", "Texts, as labels."),
        info: object({ ...where, labelFromKey }, "Texts, as labels of a series of value 1.", required),
      },
      "Texts.",
    ),
    stateSet: object(
      {
        type: typeOf("StateSet", "One of several states."),
        stateSet: object(
          {
            ...where,
            valueFrom,
            list: listOf(text(required, "A state."), required, "The states that there are.", {
              minimumItems: 1,
            }),
            labelName: text(required, "The label that carries the state.", {
              pattern: labelPattern,
              expected: "a label's name such as phase",
            }),
          },
          "A series for each state: 1 for the one that is, 0 for the others.",
          required,
        ),
      },
      "One of several states.",
    ),
  },
  required,
  "What a series is made of.",
);

const metric = object(
  {
    name: metricName(required, "The metric's name behind the prefix."),
    help: text(required, "What it is, for people."),
    each,
    ...labels,
    errorLogV,
  },
  "A metric.",
  required,
);

const dnsWord = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";

/** A kind of custom resources, and the metrics of it. */
const customResource = object(
  {
    groupVersionKind: object(
      {
        group: text(required, "The API group.", {
          pattern: `^${dnsWord}(\\.${dnsWord})+$`,
          expected: "an API group such as cert-manager.io",
        }),
        version: text(required, "The version, or `*` for each that there is.", {
          pattern: `^(\\*|${dnsWord})$`,
          expected: "a version such as v1, or *",
        }),
        kind: text(required, "The kind.", {
          pattern: "^[A-Z][A-Za-z0-9]*$",
          expected: "a kind such as Certificate; all kinds at once would need a right to all of them",
        }),
      },
      "Which objects.",
      required,
    ),
    resourcePlural: text(
      required,
      "The kind in the plural as the API has it, such as `certificates`: the right to list them names it.",
      { pattern: `^${dnsWord}$`, expected: "a plural such as certificates" },
    ),
    metricNamePrefix: text(
      unset,
      "What the metrics' names begin with, before an underscore; by default `kube_customresource`.",
      { pattern: "^([A-Za-z_:][A-Za-z0-9_:]*)?$", expected: "the begin of a metric's name, or nothing" },
    ),
    ...labels,
    metrics: listOf(metric, required, "Its metrics.", { minimumItems: 1 }),
    errorLogV,
  },
  "A kind of objects.",
  required,
);

/** The metrics of objects that kube-state-metrics itself knows nothing of. */
export const customResources = listOf(
  customResource,
  [],
  "Metrics of custom resources, each kind as in `spec.resources` of a CustomResourceStateMetrics. Its ClusterRole allows to list these, and which CustomResourceDefinitions there are; those that come later are found.",
  {
    examples: [
      [
        {
          groupVersionKind: { group: "cert-manager.io", version: "v1", kind: "Certificate" },
          resourcePlural: "certificates",
          labelsFromPath: { namespace: ["metadata", "namespace"], name: ["metadata", "name"] },
          metrics: [
            {
              name: "ready",
              help: "Whether the certificate is there and valid.",
              each: {
                type: "Gauge",
                gauge: { path: ["status", "conditions", "[type=Ready]"], valueFrom: ["status"] },
              },
            },
          ],
        },
      ],
    ],
  },
);

export type CustomResources = Infer<typeof customResources>;
