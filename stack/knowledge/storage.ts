import type { Trouble } from "./trouble.ts";

const place = "claim" as const;

/** What keeps claims from their volumes. */
export const storage: readonly Trouble[] = [
  {
    id: "no-default-class",
    alerts: ["KubePersistentVolumeClaimPending"],
    title: "There is no default StorageClass",
    place,
    pattern: "no persistent volumes available for this claim and no storage class is set",
    cause:
      "The claim names no class, the cluster has no default one, and no volume that was made by hand fits.",
    sure: "certain",
    cures: [
      {
        says: "Name one of those that `kubectl get storageclass` lists.",
        values: { prometheus: { persistence: { storageClassName: "standard" } } },
      },
    ],
  },
  {
    id: "no-such-class",
    alerts: ["KubePersistentVolumeClaimPending"],
    title: "The StorageClass is not there",
    place,
    pattern: 'storageclass\\.storage\\.k8s\\.io ".*" not found',
    cause: "The claim names a class that nobody has made, or that is spelt otherwise.",
    sure: "certain",
    cures: [
      {
        says: "Name one of those that `kubectl get storageclass` lists. The claim that is there has to go first: its class cannot be changed.",
        command: "kubectl delete persistentvolumeclaim NAME --namespace NAMESPACE",
        values: { prometheus: { persistence: { storageClassName: "standard" } } },
      },
    ],
  },
  {
    id: "nobody-provides",
    alerts: ["KubePersistentVolumeClaimPending"],
    title: "Nobody makes the volume",
    place,
    pattern: "Waiting for a volume to be created either by the external provisioner",
    cause: "The program that makes volumes of this class does not run, or does not come to it.",
    sure: "likely",
    cures: [
      {
        says: "See who should, and whether it runs.",
        command: "kubectl get storageclass; kubectl get pods --all-namespaces",
      },
    ],
  },
  {
    id: "volume-lost",
    alerts: ["KubePersistentVolumeClaimLost"],
    title: "A claim has lost its volume",
    place,
    pattern: "lost its PersistentVolume",
    cause: "The volume was deleted, and what was in it may be gone; the claim never gets another one.",
    sure: "certain",
    cures: [
      {
        says: "Make the volume anew where its directory or disk is still there; or begin anew, with another claim.",
        command: "kubectl delete persistentvolumeclaim NAME --namespace NAMESPACE",
      },
    ],
  },
  {
    id: "volume-elsewhere",
    alerts: ["KubePodNotReady"],
    title: "The node that has the data is not there",
    place: "pod",
    pattern: "didn't match PersistentVolume's node affinity|volume node affinity conflict",
    cause:
      "The volume is on one node, and that is gone, shut for new pods, or not among those that the values allow.",
    sure: "certain",
    cures: [
      {
        says: "Have the node back.",
        command: "kubectl get nodes; kubectl uncordon NODE",
      },
      {
        says: "Or begin anew on another node: what was collected is lost.",
        command:
          "kubectl delete persistentvolumeclaim CLAIM --namespace NAMESPACE --wait=false; kubectl delete pod NAME --namespace NAMESPACE",
      },
    ],
  },
  {
    id: "claim-missing",
    alerts: ["KubePodNotReady"],
    title: "A claim is not there",
    place: "pod",
    pattern: 'persistentvolumeclaim ".*" not found',
    cause: "The values name a claim that somebody else was to make.",
    sure: "certain",
    cures: [
      {
        says: "Make it; or uninstall the chart, and let it make one.",
        values: { prometheus: { persistence: { type: "claim", size: "50Gi" } } },
      },
    ],
  },
  {
    id: "volume-not-mounted",
    alerts: ["KubeContainerWaiting", "KubePodNotReady"],
    title: "A volume cannot be mounted",
    place: "pod",
    pattern:
      "^FailedMount.*(MountVolume|does not exist|timed out|exit status)|^FailedAttachVolume|Multi-Attach",
    cause:
      "The directory or the disk is not there, is still in the hands of another node, or the node lacks the program that mounts it.",
    sure: "likely",
    cures: [
      {
        says: "The message says which volume it is, and what is missing.",
        command: "kubectl describe pod NAME --namespace NAMESPACE",
      },
    ],
  },
  {
    id: "volume-full",
    alerts: ["PrometheusDiskWritesFailing", "KubePersistentVolumeAlmostFull"],
    title: "The volume is full",
    place: "log",
    pattern: "no space left on device",
    cause: "Nothing more can be written to the volume that the program keeps its data in.",
    sure: "certain",
    cures: [
      {
        says: "Make it larger, where its class can; how much Prometheus keeps goes by the size.",
        values: { prometheus: { persistence: { type: "claim", size: "100Gi" } } },
      },
      { says: "Or keep less.", values: { prometheus: { retention: { time: "7d" } } } },
    ],
  },
];
