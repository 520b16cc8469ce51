import { boolean, integer, kubernetes, object, quantity, text } from "kube-metrics-stack/schema";
import { hardened } from "../workload/hardened.ts";

const small = { cpu: "40m", memory: "25Mi" };

export const addonResizer = object(
  {
    enabled: boolean(false, "Whether a second container fits the requests to the size of the cluster."),
    image: object(
      {
        repository: text("registry.k8s.io/autoscaling/addon-resizer", "Where the image is."),
        tag: text("1.8.23", "Which one it is."),
      },
      "The second container's image.",
    ),
    securityContext: kubernetes("v1", "SecurityContext", hardened, "What the second container may do."),
    resources: kubernetes("v1", "ResourceRequirements", { requests: small, limits: small }, "What it gets."),
    nanny: object(
      {
        cpu: quantity("0m", "CPU for a cluster without nodes."),
        extraCpu: quantity("1m", "CPU for each node."),
        memory: quantity("0Mi", "Memory for a cluster without nodes."),
        extraMemory: quantity("2Mi", "Memory for each node."),
        minClusterSize: integer(100, "As many nodes are reckoned with at least.", { minimum: 1 }),
        pollPeriod: integer(300000, "Milliseconds between two looks at the cluster.", { minimum: 1 }),
        threshold: integer(5, "Percent by which requests may be off before they are changed.", {
          minimum: 0,
          maximum: 100,
        }),
      },
      "How large the requests become.",
    ),
  },
  "Requests that grow with the cluster.",
);
