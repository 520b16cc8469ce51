import type { Examples } from "./examples.ts";

/** Of which kind the cluster is, and what of its control plane is watched. */
export const clusters: Examples = {
  "control-plane": {
    description:
      "A6: the control plane at its machines' addresses, and kube-proxy on every node, where they answer others than their own machine.",
    values: {
      controlPlane: {
        scheduler: { enabled: true, addresses: ["198.51.100.10"], tls: "verify" },
        controllerManager: { enabled: true, addresses: ["198.51.100.10"] },
        etcd: { enabled: true, addresses: ["198.51.100.10"] },
        kubeProxy: { enabled: true },
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
