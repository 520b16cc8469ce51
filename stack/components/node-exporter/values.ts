import { boolean, object, port, text } from "../../../schema/index.ts";
import { image, imageTag } from "../../kit/workload/image-values.ts";
import { podValues, restrictedPod } from "../../kit/workload/values.ts";
import { program, version } from "./version.ts";

/** Hardware and kernel metrics of every node. */
export const values = object(
  {
    enabled: boolean(
      true,
      "Run node-exporter on every node and collect its metrics. It looks at the node's own files, processes and network, which a namespace has to allow: Pod Security level `privileged`.",
    ),
    image: image(
      {
        registry: "quay.io",
        repository: "prometheus/node-exporter",
        tag: imageTag(
          `v${version}`,
          `The image's tag: node-exporter's version, v${program.oldest}.0 or later.`,
        ),
      },
      "The image of node-exporter.",
    ),
    port: port(
      9100,
      "The port on each node's own address. Another one where something on the nodes has this already.",
    ),
    ignoredMountPoints: text(
      "^/(dev|proc|sys|run/containerd/.+|run/credentials/.+|run/k3s/containerd/.+|var/lib/containers/storage/.+|var/lib/docker/.+|var/lib/kubelet/pods/.+)($|/)",
      "Mount points that are not measured, as a regular expression; by default those of pods and containers, which come and go.",
    ),
    ignoredInterfaces: text(
      "^(veth.*|cali.*|lxc.*|cilium_.*|[a-f0-9]{15})$",
      "Network interfaces that are not measured, as a regular expression; by default those of pods, which come and go.",
    ),
    ...podValues({
      resources: { requests: { cpu: "50m", memory: "32Mi" } },
      podSecurityContext: restrictedPod,
      tolerations: [{ operator: "Exists" }],
      tolerationsNote: " By default all of them: nodes of the control plane are measured too.",
    }),
  },
  "node-exporter: hardware and kernel metrics of every node.",
);
