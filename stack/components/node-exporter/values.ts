import { beside, boolean, choice, object, port, text, unset } from "../../../schema/index.ts";
import { calledThose } from "../../kit/cluster/platforms.ts";
import { daemonSetUpdates, probeValues } from "../../kit/lifecycle/values.ts";
import { ownJobValues } from "../../kit/scrape/job-values.ts";
import { image, imageTag } from "../../kit/workload/image-values.ts";
import { podValues, restrictedPod } from "../../kit/workload/values.ts";
import { program, version } from "./version.ts";

const { network, ...pod } = podValues({
  argument: "--no-collector.wifi",
  resources: { requests: { cpu: "50m", memory: "32Mi" } },
  podSecurityContext: restrictedPod,
  tolerations: [{ operator: "Exists" }],
  tolerationsNote: " By default all of them: nodes of the control plane are measured too.",
});

/** Hardware and kernel metrics of every node. */
export const values = object(
  {
    enabled: boolean(
      unset,
      `Run node-exporter on every node and collect its metrics; by default everywhere but on ${calledThose("closesNodes").join(", ")}. It looks at the node's own files, processes and network, which a namespace has to allow: Pod Security level \`privileged\`.`,
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
    measuredMountPoints: text(
      unset,
      "The only mount points that are measured, as a regular expression, in place of `ignoredMountPoints`.",
      { examples: ["^/(|data)$"] },
    ),
    ignoredInterfaces: text(
      "^(veth.*|cali.*|lxc.*|cilium_.*|[a-f0-9]{15})$",
      "Network interfaces that are not measured, as a regular expression; by default those of pods, which come and go. With an empty one all are measured.",
    ),
    measuredInterfaces: text(
      unset,
      "The only network interfaces whose traffic is measured, as a regular expression. Whether they are up, and how fast they are, is told of all that `ignoredInterfaces` does not leave out.",
      { examples: ["^eth0$"] },
    ),
    listenOn: choice(
      {
        all: "All addresses of the node.",
        podIP: "Only the address of the pod: with `hostNetwork` that by which the cluster knows the node.",
      },
      "all",
      "At which addresses node-exporter answers.",
    ),
    hostNetwork: boolean(
      true,
      "Run in the nodes' own network. Without it the traffic of the pod is measured in place of the node's; all else stays the same but that a NetworkPolicy can be made for it: of pods in the network of a node plugins make nothing or too much.",
    ),
    mountPropagation: choice(
      {
        HostToContainer: "What is mounted on the node later is seen too.",
        None: "Only what is mounted when the pod starts. Where `/` is no shared mount, as on Docker Desktop, a pod with the other one does not start.",
      },
      "HostToContainer",
      "How the node's mounts come to the pod.",
    ),
    scrape: ownJobValues(),
    readinessProbe: probeValues("When it counts as not ready."),
    livenessProbe: probeValues("When it is started again because it does not answer."),
    updateStrategy: daemonSetUpdates({ maxUnavailable: "10%" }),
    ...pod,
    // Of pods in the network of a node plugins make nothing or too much.
    ...beside({ hostNetwork: false }, { network }),
  },
  "node-exporter: hardware and kernel metrics of every node.",
);
