import { alertGroup } from "../../../kit/rules/alert.ts";

/** Volumes and claims as the cluster sees them. */
export const storage = alertGroup(
  "storage",
  "volumes and claims as the cluster sees them",
  "kmstack-kubelets",
  {
    KubePersistentVolumeErrors: {
      summary: "A volume could not be made or given back.",
      expr: 'max by (cluster, persistentvolume, phase) (kube_persistentvolume_status_phase{phase=~"Failed|Pending"}) == 1',
      for: "5m",
      severity: "critical",
      description: "The volume {{ $labels.persistentvolume }} is {{ $labels.phase }}.",
    },
    KubePersistentVolumeClaimPending: {
      summary: "A claim gets no volume.",
      expr: `
      max by (cluster, namespace, persistentvolumeclaim)
        (kube_persistentvolumeclaim_status_phase{phase="Pending"}) == 1`,
      for: "15m",
      severity: "warning",
      description: "{{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} gets no volume.",
    },
    KubePersistentVolumeClaimLost: {
      summary: "The volume of a claim is gone.",
      expr: `
      max by (cluster, namespace, persistentvolumeclaim)
        (kube_persistentvolumeclaim_status_phase{phase="Lost"}) == 1`,
      for: "5m",
      severity: "critical",
      description: "The volume of {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is gone.",
    },
  },
);
