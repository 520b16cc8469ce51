import { boolean, object } from "../../../schema/index.ts";
import { jobValues } from "../../kit/scrape/job-values.ts";

/** The kubelet's own metrics and those of its cAdvisor. */
export const values = object(
  {
    enabled: boolean(true, "Collect the kubelets' own metrics: of pods, volumes and the kubelet itself."),
    ...jobValues(),
    cadvisor: object(
      {
        enabled: boolean(
          true,
          "Collect what every container uses, from the cAdvisor in the kubelet. By itself: with the kubelet's own metrics or without them.",
        ),
        ...jobValues(),
      },
      "CPU, memory, network and disk of containers.",
    ),
  },
  "The kubelet of every node. How it is reached, and its certificate checked, is said in `kubelets`.",
);
