import { boolean, object } from "../../../schema/index.ts";
import { jobValues } from "../../kit/scrape/job-values.ts";
import { namespacesOf } from "../../kit/scrape/values.ts";

/** Applications that say themselves that they have metrics. */
export const values = object(
  {
    services: object(
      { enabled: boolean(true, "Find the endpoints of Services by their annotations."), ...jobValues() },
      "Endpoints of Services.",
    ),
    pods: object({ enabled: boolean(true, "Find pods by their annotations."), ...jobValues() }, "Pods."),
    namespaces: namespacesOf("Only Services and pods of these namespaces; all, if the list is empty."),
    ignoredNamespaces: namespacesOf("No Services and pods of these namespaces."),
  },
  [
    'Applications that ask for it are scraped: Services or pods with the annotation `prometheus.io/scrape: "true"` and, where they differ from the defaults, `prometheus.io/port` (a number or the name of a port), `prometheus.io/path` (/metrics), `prometheus.io/scheme` (http) and `prometheus.io/param-…` for each parameter of the URL (behind a `?` the path may have three itself).',
    "What both a Service and its pod ask for is asked once, by the pod's annotations. Without a port, all ports of the Service or of the pod are asked; those of init containers only if they are named for metrics, as of sidecars.",
  ].join(" "),
);
