import { boolean, object } from "../../../schema/index.ts";
import { namespacesOf } from "../../kit/scrape/values.ts";

/** Applications that say themselves that they have metrics. */
export const values = object(
  {
    services: object(
      { enabled: boolean(true, "Find the endpoints of Services by their annotations.") },
      "Endpoints of Services.",
    ),
    pods: object({ enabled: boolean(true, "Find pods by their annotations.") }, "Pods."),
    namespaces: namespacesOf("Only Services and pods of these namespaces; all, if the list is empty."),
  },
  'Applications that ask for it are scraped: Services or pods with the annotation `prometheus.io/scrape: "true"` and, where they differ from the defaults, `prometheus.io/port`, `prometheus.io/path` (/metrics) and `prometheus.io/scheme` (http).',
);
