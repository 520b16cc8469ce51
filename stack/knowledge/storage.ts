import type { Trouble } from "./trouble.ts";

const place = "claim" as const;
const page = "troubleshooting.md";

/** What keeps claims from their volumes. */
export const storage: readonly Trouble[] = [
  {
    id: "no-default-class",
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
    page,
  },
  {
    id: "no-such-class",
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
    page,
  },
  {
    id: "nobody-provides",
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
    page,
  },
];
