import { boolean, object } from "../../../schema/index.ts";

/** What of the control plane is watched. */
export const values = object(
  {
    apiServer: object(
      {
        enabled: boolean(true, "Collect the metrics of the Kubernetes API servers."),
      },
      "The Kubernetes API servers.",
    ),
  },
  "The control plane.",
);
