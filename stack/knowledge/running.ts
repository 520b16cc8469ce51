import type { Trouble } from "./trouble.ts";

/** What keeps programs from running. */
export const running: readonly Trouble[] = [
  {
    id: "image-not-pulled",
    title: "An image cannot be had",
    place: "pod",
    pattern: "^(ErrImagePull|ImagePullBackOff|InvalidImageName)",
    cause: "Its registry is not reached, does not have it, or wants a password; or a mirror's name is wrong.",
    sure: "certain",
    cures: [
      {
        says: "Name the registry that your cluster reaches: `images.txt` of the chart lists what it has to have.",
        values: { global: { imageRegistry: "registry.example.com" } },
      },
    ],
    page: "troubleshooting.md",
  },
  {
    id: "data-not-writable",
    title: "The data belongs to somebody else",
    place: "log",
    pattern: "permission denied",
    of: "prometheus",
    cause: "The directory or the volume belongs to root, and Prometheus runs as nobody.",
    sure: "likely",
    cures: [
      {
        says: "Have it given to Prometheus before it starts.",
        values: { prometheus: { persistence: { takeOwnership: { enabled: true } } } },
      },
    ],
    page: "troubleshooting.md",
  },
  {
    id: "host-port-taken",
    title: "A port of the node is taken",
    place: "pod",
    pattern: "didn't have free ports for the requested pod ports",
    cause: "Another program has the port, most often another node-exporter.",
    sure: "certain",
    cures: [{ says: "Take another port.", values: { nodeExporter: { port: 19100 } } }],
    page: "troubleshooting.md",
  },
  {
    id: "no-node-fits",
    title: "No node fits a pod",
    place: "pod",
    pattern: "\\d+/\\d+ nodes are available",
    cause:
      "The nodes have no room, the wrong labels, or taints that the pod does not tolerate; the message says how many of each.",
    sure: "certain",
    cures: [
      { says: "Look at what it asks for.", command: "kubectl describe pod NAME --namespace NAMESPACE" },
    ],
    page: "troubleshooting.md",
  },
  {
    id: "configuration-refused",
    title: "Prometheus refuses its configuration",
    place: "prometheus",
    pattern: "^the last configuration was refused",
    cause: "What it was given last is wrong, and it goes on with what it had before.",
    sure: "certain",
    cures: [
      {
        says: "Its log says what is wrong and where.",
        command: "kubectl logs --namespace NAMESPACE NAME --container prometheus --tail 50",
      },
    ],
    page: "troubleshooting.md",
  },
];
