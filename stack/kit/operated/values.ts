import {
  beside,
  boolean,
  dnsLabel,
  type Infer,
  listOf,
  object,
  required,
  textOf,
  unset,
} from "../../../schema/index.ts";
import { labelsOf } from "../naming/values.ts";

/** The version of the Prometheus operator, and of the definitions of its resources, that the chart is made for. */
export const operatorVersion = "0.92.1";

/** What brings the definitions of the operator's resources into a cluster. */
export const applyDefinitions = `kubectl apply --server-side --filename https://github.com/prometheus-operator/prometheus-operator/releases/download/v${operatorVersion}/stripped-down-crds.yaml`;

const controllerId = textOf({
  pattern: "^[!-~]{1,250}$",
  expected: "a text without spaces such as operators/main",
});

/** Which objects of one kind count, besides the chart's own. */
function readValues(kind: string, where = "") {
  return object(
    {
      enabled: boolean(true, `Read objects of the kind ${kind} that others have made.`),
      labels: labelsOf("Labels that an object must have to be read; all are, where there are none."),
      namespaces: listOf(
        dnsLabel(required, "A namespace."),
        [],
        "Namespaces, besides the release's own, whose objects are read; all of them, where there are none.",
        { distinct: true },
      ),
    },
    `Which objects of the kind ${kind} are read.${where}`,
  );
}

/** Whether the stack is made of the operator's resources, and what of others it reads then. */
export const operatedValues = {
  enabled: boolean(
    false,
    "Run Prometheus and Alertmanager by the Prometheus operator: the chart makes its custom resources (Prometheus or PrometheusAgent, Alertmanager, ScrapeConfig, PrometheusRule) in place of StatefulSets and configuration, and what others declare by such resources is collected too. Their definitions have to be in the cluster before: see docs/operator.md.",
  ),
  controllerId: controllerId(
    unset,
    "The `--controller-id` of the operator that takes the chart's objects, where that is not the chart's own (`operator.own`) and has one.",
    { examples: ["operators/main"] },
  ),
  reads: object(
    {
      serviceMonitors: readValues("ServiceMonitor"),
      podMonitors: readValues("PodMonitor"),
      probes: readValues("Probe"),
      scrapeConfigs: readValues("ScrapeConfig", " The chart's own carry the labels that are named here."),
      prometheusRules: readValues("PrometheusRule", " The chart's own carry the labels that are named here."),
      alertmanagerConfigs: readValues(
        "AlertmanagerConfig",
        " The chart's own operator sees those of namespaces whose Secrets it may read (`operator.secrets`), and of the release's own.",
      ),
    },
    "Which objects of others count, by kind, label and namespace: by default all of the cluster.",
  ),
  secrets: object(
    {
      everywhere: boolean(
        false,
        "Let the chart's own operator read all Secrets and ConfigMaps of the cluster.",
      ),
      ...beside(
        { everywhere: false },
        {
          namespaces: listOf(
            dnsLabel(required, "A namespace."),
            [],
            "Namespaces, besides the release's own, whose Secrets and ConfigMaps the chart's own operator may read.",
            { distinct: true, examples: [["shop"]] },
          ),
        },
      ),
    },
    "Secrets of others: objects of others that name one (such as a ServiceMonitor with a password) count only where the operator may read it. By default it may nowhere but in the release's namespace.",
  ),
};

/** What a template finds of it; the chart's own operator is a component. */
export interface OperatedValues {
  readonly enabled: boolean;
  readonly controllerId?: string | undefined;
  readonly own: { readonly enabled: boolean };
  readonly reads: Infer<typeof operatedValues.reads>;
  readonly secrets: Infer<typeof operatedValues.secrets>;
}

export type ReadValues = Infer<ReturnType<typeof readValues>>;
