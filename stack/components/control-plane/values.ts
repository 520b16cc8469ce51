import { boolean, object } from "../../../schema/index.ts";
import { jobValues } from "../../kit/scrape/job-values.ts";

/** What of the control plane is watched. */
export const values = object(
  {
    apiServer: object(
      {
        enabled: boolean(true, "Collect the metrics of the Kubernetes API servers."),
        ...jobValues(),
      },
      "The Kubernetes API servers.",
    ),
  },
  "The control plane.",
);
