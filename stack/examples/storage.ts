import type { Examples } from "./examples.ts";

/** Where Prometheus keeps its data. */
export const storage: Examples = {
  "a3-hostpath-retain": {
    description:
      "A3, A4: a directory of a named node, made where it is missing and given to Prometheus' user.",
    values: {
      prometheus: {
        persistence: {
          type: "hostPath",
          path: "/opt/prometheus",
          nodeName: "node-1",
          size: "50Gi",
          storageClassName: "prometheus",
          takeOwnership: { enabled: true },
        },
        retention: { time: "30d", size: "40GB" },
      },
    },
  },
  "a3-local": {
    description:
      "A3: a disk of a named node that is mounted there already; gone with the release, but for its data.",
    values: {
      prometheus: {
        persistence: { type: "local", path: "/mnt/metrics", nodeName: "node-1", keepOnUninstall: false },
      },
    },
  },
  "a3-storage-class": {
    description: "A3: claims filled by a StorageClass, one for each of two servers.",
    values: {
      prometheus: { replicas: 2, persistence: { storageClassName: "local-path", size: "10Gi" } },
    },
  },
  "a3-volume-by-hand": {
    description:
      "A3: a volume that was made by hand and has no class, shared with others, on a file server that leaves owners as they are.",
    values: {
      prometheus: {
        persistence: {
          storageClassName: "",
          volumeName: "metrics",
          accessModes: ["ReadWriteMany"],
          annotations: { "k8up.io/backup": "true" },
          labels: { backup: "daily" },
          subPath: "prometheus",
          takeOwnership: { enabled: true },
        },
      },
    },
  },
  "a3-existing-claim": {
    description: "A3: a claim that is there already.",
    values: { prometheus: { persistence: { type: "existingClaim", existingClaim: "metrics" } } },
  },
  "no-persistence": {
    description: "Data that goes with the pod, for trying things out, and no more than 5 GiB of it.",
    values: {
      prometheus: {
        persistence: { type: "none", size: "5Gi" },
        retention: { time: "2h" },
        terminationGracePeriodSeconds: 30,
      },
    },
  },
};
