import { boolean, object } from "../../../schema/index.ts";
import { annotationsOf, labelsOf } from "../../kit/naming/values.ts";

/** The chart's own dashboards. */
export const values = object(
  {
    enabled: boolean(true, "Make the chart's dashboards, for the parts of it that are switched on."),
    elsewhere: object(
      {
        enabled: boolean(
          false,
          "Make them for a Grafana that is not this release's, also where this one has none: with labels by which that one finds them.",
        ),
        labels: labelsOf("The labels.", { grafana_dashboard: "1" }),
        annotations: annotationsOf("Annotations, by which that Grafana knows for instance the folder."),
      },
      "Dashboards for a Grafana elsewhere, which looks for ConfigMaps by a label.",
    ),
  },
  "The chart's own dashboards.",
);
