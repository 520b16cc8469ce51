import type { Trouble } from "./trouble.ts";

/** What keeps programs from running. */
export const running: readonly Trouble[] = [
  {
    id: "image-not-pulled",
    alerts: ["KubePodImagePullFailing"],
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
  },
  {
    id: "data-not-writable",
    alerts: ["KubePodCrashLooping"],
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
  },
  {
    id: "host-port-taken",
    alerts: ["KubePodNotReady", "KubeDaemonSetRolloutStuck"],
    title: "A port of the node is taken",
    place: "pod",
    pattern: "didn't have free ports for the requested pod ports",
    cause: "Another program has the port, most often another node-exporter.",
    sure: "certain",
    cures: [{ says: "Take another port.", values: { nodeExporter: { port: 19100 } } }],
  },
  {
    id: "no-node-fits",
    alerts: ["KubePodNotReady"],
    title: "No node fits a pod",
    place: "pod",
    pattern: "\\d+/\\d+ nodes are available",
    cause:
      "The nodes have no room, the wrong labels, or taints that the pod does not tolerate; the message says how many of each.",
    sure: "certain",
    cures: [
      { says: "Look at what it asks for.", command: "kubectl describe pod NAME --namespace NAMESPACE" },
    ],
  },
  {
    id: "out-of-memory",
    alerts: ["KubeContainerOOMKilled", "KubePodCrashLooping"],
    title: "A program was ended for the memory that it wanted",
    place: "pod",
    pattern: "^OOMKilled",
    cause:
      "It wanted more than `resources.limits.memory` lets it have; Prometheus wants more for each series.",
    sure: "certain",
    cures: [
      {
        says: "Allow more; here Prometheus.",
        values: { prometheus: { resources: { limits: { memory: "4Gi" } } } },
      },
      {
        says: "Or keep fewer series: `kmstack metrics` and the page on metrics say by whom which are read.",
        values: { scrape: { metrics: "lean" } },
      },
    ],
  },
  {
    id: "evicted",
    alerts: ["KubeletEvictions", "KubePodFailed"],
    title: "A node has put a pod out",
    place: "pod",
    pattern: "^Evicted",
    cause: "The node had too little memory or disk left; the message says which.",
    sure: "certain",
    cures: [
      {
        says: "Give the node room, or the pod a volume of its own; what is left of the pod can go.",
        command: "kubectl delete pod NAME --namespace NAMESPACE",
      },
    ],
  },
  {
    id: "secret-missing",
    alerts: ["KubeContainerWaiting", "KubePodNotReady"],
    title: "A Secret or a ConfigMap is not there",
    place: "pod",
    pattern: '(secret|configmap) "[^"]*" not found|couldn\'t find key|references non-existent',
    cause:
      "The values name one that you were to make, in the namespace of the release, or a key that it lacks.",
    sure: "certain",
    cures: [
      {
        says: "Make it; the message has its name.",
        command: "kubectl get secrets,configmaps --namespace NAMESPACE",
      },
    ],
  },
  {
    id: "wrong-architecture",
    alerts: ["KubePodCrashLooping"],
    title: "An image is for another kind of processor",
    place: "log",
    pattern: "exec format error",
    cause:
      "The node's processor is not one of those that the image is for; mirrors often copy but one of them.",
    sure: "certain",
    cures: [{ says: "Have all platforms in the mirror.", command: "crane copy --all-tags SOURCE TARGET" }],
  },
  {
    id: "account-missing",
    alerts: [
      "KubeDeploymentReplicasMismatch",
      "KubeStatefulSetReplicasMismatch",
      "KubeDaemonSetRolloutStuck",
    ],
    title: "A ServiceAccount is not there",
    place: "workload",
    pattern: 'serviceaccount "[^"]*" not found',
    cause: "The values name an account that somebody else was to make.",
    sure: "certain",
    cures: [
      {
        says: "Make it, or let the chart make one; here Prometheus'.",
        values: { prometheus: { serviceAccount: { create: true } } },
      },
    ],
  },
  {
    id: "pod-security",
    alerts: ["KubeDaemonSetRolloutStuck"],
    title: "Pod Security refuses pods",
    place: "workload",
    pattern: "violates PodSecurity",
    cause:
      "The namespace allows less than the pods want: node-exporter sees the node's own directories, which takes `privileged`.",
    sure: "certain",
    cures: [
      {
        says: "Allow it in that namespace.",
        command:
          "kubectl label namespace NAMESPACE pod-security.kubernetes.io/enforce=privileged --overwrite",
      },
      { says: "Or do without.", values: { nodeExporter: { enabled: false } } },
    ],
  },
  {
    id: "quota-used-up",
    alerts: [
      "KubeDeploymentReplicasMismatch",
      "KubeStatefulSetReplicasMismatch",
      "KubeDaemonSetRolloutStuck",
    ],
    title: "A quota is used up",
    place: "workload",
    pattern: "exceeded quota|must specify (limits|requests)|failed quota",
    cause:
      "The namespace has a ResourceQuota that leaves no room, or that wants requests and limits to be said.",
    sure: "certain",
    cures: [
      {
        says: "Say what the programs may have, or raise the quota.",
        command: "kubectl describe resourcequota --namespace NAMESPACE",
      },
    ],
  },
  {
    id: "pod-refused",
    alerts: [
      "KubeDeploymentReplicasMismatch",
      "KubeStatefulSetReplicasMismatch",
      "KubeDaemonSetRolloutStuck",
    ],
    title: "Pods are refused",
    place: "workload",
    pattern: "is forbidden|denied the request|failed calling webhook",
    cause:
      "An admission plugin or a webhook of the cluster takes no such pod; the message says which, and why.",
    sure: "certain",
    cures: [
      {
        says: "Ask whose it is; what all pods have to have can be said for all parts at once.",
        command: "kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations",
      },
    ],
  },
  // The node says it, and so do the pods that are on it.
  ...(
    [
      ["node", "^Ready is (False|Unknown)"],
      ["pod", "^NodeNotReady: "],
    ] as const
  ).map(
    ([place, pattern]): Trouble => ({
      id: "node-not-ready",
      alerts: ["KubeNodeNotReady", "KubeNodeUnreachable"],
      title: "A node is not ready",
      place,
      pattern,
      cause:
        "Its kubelet has stopped, cannot reach the API server, or says itself what it lacks; nothing of what runs there is seen meanwhile.",
      sure: "certain",
      cures: [
        { says: "Read what the node says of itself.", command: "kubectl describe node NODE" },
        {
          says: "Where it says nothing any more, look on the machine, and start the kubelet again.",
          command: "systemctl status kubelet; journalctl --unit kubelet --lines 50",
        },
      ],
    }),
  ),
  {
    id: "not-ready-yet",
    alerts: ["KubePodNotReady"],
    title: "A program runs, and does not say that it is ready",
    place: "pod",
    pattern: "^Unhealthy: (Startup|Readiness|Liveness) probe failed",
    cause:
      "It is at work with something long, such as reading back what it had collected, or it listens elsewhere than the probe asks.",
    sure: "likely",
    cures: [
      { says: "Its log says what it does.", command: "kubectl logs --namespace NAMESPACE NAME --tail 20" },
    ],
  },
];
