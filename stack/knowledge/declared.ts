import { applyDefinitions } from "../kit/operated/values.ts";
import type { Trouble } from "./trouble.ts";

const place = "declared" as const;
const page = "operator.md#what-is-read";

/** What is declared by objects of the operator, and comes to nothing. */
export const declared: readonly Trouble[] = [
  {
    id: "kinds-missing",
    title: "The operator's kinds are not there",
    place: "operator",
    pattern: "^the cluster has no kinds of",
    cause: "The operator runs, and the custom resources that it works on are not in the cluster.",
    sure: "certain",
    cures: [
      {
        says: "Apply them before the chart; they are too large for a release.",
        command: applyDefinitions,
      },
    ],
    page: "operator.md#begin",
  },
  {
    id: "not-selected-by-label",
    title: "An object of the operator is not read, for its labels",
    place,
    pattern: "^no \\S+ reads it: .* wants the labels",
    cause: "Whoever could read it asks for labels that it does not have.",
    sure: "certain",
    cures: [
      { says: "Give it the labels.", command: "kubectl label KIND NAME --namespace NAMESPACE LABELS" },
      {
        says: "Or, where the Prometheus is this chart's, read all of the cluster's; here its ServiceMonitors.",
        values: { operator: { enabled: true, reads: { serviceMonitors: { labels: {} } } } },
      },
    ],
    page,
  },
  {
    id: "not-selected-by-namespace",
    title: "An object of the operator is not read, for its namespace",
    place,
    pattern: "^no \\S+ reads it: .* does not look into the namespace",
    cause: "Whoever could read it looks into other namespaces.",
    sure: "certain",
    cures: [
      {
        says: "Where the Prometheus is this chart's, have it look into all of the cluster; here for ServiceMonitors.",
        values: { operator: { enabled: true, reads: { serviceMonitors: { namespaces: [] } } } },
      },
    ],
    page,
  },
  {
    id: "kind-not-read",
    title: "Objects of a kind of the operator's are not read at all",
    place,
    pattern: "^no \\S+ reads it: \\S+ reads no \\S+ at all",
    cause: "Whoever could read it has no selector for its kind, and takes none then.",
    sure: "certain",
    cures: [
      {
        says: "Where the Prometheus is this chart's, have it read them; here ServiceMonitors.",
        values: { operator: { enabled: true, reads: { serviceMonitors: { enabled: true } } } },
      },
    ],
    page,
  },
  {
    id: "nobody-reads",
    title: "Nobody reads the objects of the operator",
    place,
    pattern: "^no \\S+ reads it: there is none",
    cause: "The kinds are in the cluster, and nothing that reads them.",
    sure: "certain",
    cures: [{ says: "Run Prometheus by the operator.", values: { operator: { enabled: true } } }],
    page,
  },
  {
    id: "monitor-without-targets",
    title: "A monitor finds no targets",
    place,
    pattern: "^read, and none of its endpoints is a target",
    cause:
      "Its `selector` fits no Service or no pod, or its `port` is not the name of a port there: it wants the name, and not the number.",
    sure: "likely",
    cures: [
      {
        says: "Compare its selector with the labels of the Services, and its port with the names of their ports.",
        command: "kubectl get services --namespace NAMESPACE --show-labels",
      },
    ],
    page,
  },
  {
    id: "webhook-left-behind",
    title: "A webhook was left behind",
    place: "operator",
    pattern: "^its Service .* is not there",
    cause:
      "Who had installed the operator has taken it away, and not the webhook: rules can no longer be changed, as nobody answers.",
    sure: "certain",
    cures: [{ says: "Delete it.", command: "kubectl delete KIND NAME" }],
    page: "operator.md#have-rules-of-others-judged-before-they-are-taken",
  },
];
