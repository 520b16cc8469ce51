import type { Examples } from "./examples.ts";

/** Of which kind the cluster is, and what of its control plane is watched. */
export const clusters: Examples = {
  "control-plane": {
    description:
      "The control plane at its machines' addresses, where it answers others than its own machine.",
    values: {
      controlPlane: {
        scheduler: { enabled: true, addresses: ["198.51.100.10"] },
        controllerManager: { enabled: true, addresses: ["198.51.100.10"] },
        etcd: { enabled: true, addresses: ["198.51.100.10"] },
      },
    },
  },
  "profile-eks": {
    description:
      "EKS: certificates of kubelets are verified, scheduler and controller manager asked by its API.",
    values: { cluster: { profile: "eks" } },
  },
  "profile-openshift": {
    description: "OpenShift: users of pods are its own affair.",
    values: { cluster: { profile: "openshift" } },
  },
};
