import { alertGroup, timeSpan } from "../../../kit/rules/alert.ts";

const pod = "{{ $labels.namespace }}/{{ $labels.pod }}";
const container = `{{ $labels.container }} of ${pod}`;

/** The largest of the series of each pod: they tell which kube-state-metrics they come from, and it may be replaced. */
const ofPod = (series: string) => `max by (cluster, namespace, pod) (${series})`;
const ofContainer = (series: string) => `max by (cluster, namespace, pod, container) (${series})`;

/** Reasons to wait that have an alert of their own. */
const noImage = "ImagePullBackOff|ErrImagePull|InvalidImageName|ErrImageNeverPull";

/** Pods that are not as they should be. */
export const pods = alertGroup("pods", "pods and their containers", "kmstack-pods", {
  KubePodCrashLooping: {
    summary: "A container ends again and again, and waits longer each time.",
    expr:
      ofContainer('max_over_time(kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff"}[5m])') +
      " == 1",
    for: "15m",
    severity: "warning",
    description: `${container} ends again and again (CrashLoopBackOff).`,
  },
  KubeContainerOOMKilled: {
    summary: "A container was killed because it wanted more memory than it may have.",
    expr: `
      ${ofContainer("increase(kube_pod_container_status_restarts_total[15m])")} > 0
      and ${ofContainer('kube_pod_container_status_last_terminated_reason{reason="OOMKilled"}')} == 1`,
    for: "0s",
    severity: "warning",
    description: `${container} was killed: it wanted more memory than its limit.`,
  },
  KubePodImagePullFailing: {
    summary: "A container's image cannot be had.",
    expr:
      ofContainer(`max_over_time(kube_pod_container_status_waiting_reason{reason=~"${noImage}"}[5m])`) +
      " == 1",
    for: "10m",
    severity: "warning",
    description: `The image of ${container} cannot be had.`,
  },
  KubeContainerWaiting: {
    summary: "A container has not started for long.",
    expr: `
      max by (cluster, namespace, pod, container, reason)
        (kube_pod_container_status_waiting_reason{reason!~"CrashLoopBackOff|${noImage}"}) == 1`,
    for: "1h",
    severity: "warning",
    description: `${container} has not started: {{ $labels.reason }}.`,
  },
  KubePodNotReady: {
    summary: "A pod has not been ready for long.",
    expr: `
      ${ofPod('kube_pod_status_ready{condition="true"}')} == 0
      and ${ofPod('kube_pod_status_phase{phase=~"Pending|Running|Unknown"}')} == 1`,
    for: "15m",
    severity: "warning",
    description: `${pod} is not ready.`,
  },
  KubePodFailed: {
    summary: "A pod has failed, and nothing takes its place or takes it away.",
    expr: `
      ${ofPod('kube_pod_status_phase{phase="Failed"}')} == 1
      unless ${ofPod('kube_pod_owner{owner_kind="Job"}')}`,
    for: "15m",
    severity: "warning",
    description: `${pod} has failed and is there still.`,
  },
  KubePodStuckTerminating: {
    summary: "A pod that was deleted does not go.",
    expr: `time() - ${ofPod("kube_pod_deletion_timestamp")} > $threshold`,
    for: "0s",
    severity: "warning",
    threshold: timeSpan("15m", "How long after the time that it was given."),
    description: `${pod} should have been gone for {{ $value | humanizeDuration }}.`,
  },
});
