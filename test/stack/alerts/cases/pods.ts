import { pods } from "../../../../stack/components/kube-state-metrics/alerts/index.ts";
import { casesOf, growsBy } from "../case.ts";

const pod = { namespace: "shop", pod: "cart-0" };
const container = { ...pod, container: "cart" };
const ofPod = (metric: string, more = "") =>
  `${metric}{job="kube-state-metrics", namespace="shop", pod="cart-0", uid="1"${more}}`;
const ofContainer = (metric: string, more = "") => ofPod(metric, `, container="cart"${more}`);
const waiting = (reason: string) =>
  ofContainer("kube_pod_container_status_waiting_reason", `, reason="${reason}"`);
const phase = (name: string) => ofPod("kube_pod_status_phase", `, phase="${name}"`);

export const podCases = casesOf(pods, {
  KubePodCrashLooping: {
    series: { [waiting("CrashLoopBackOff")]: [0, 1] },
    labels: container,
    says: "cart of shop/cart-0 ends again and again (CrashLoopBackOff).",
  },
  KubeContainerOOMKilled: {
    series: {
      [ofContainer("kube_pod_container_status_restarts_total")]: growsBy(0, 1 / 300),
      [ofContainer("kube_pod_container_status_last_terminated_reason", ', reason="OOMKilled"')]: 1,
    },
    labels: container,
    says: "cart of shop/cart-0 was killed: it wanted more memory than its limit.",
  },
  KubePodImagePullFailing: {
    series: { [waiting("ImagePullBackOff")]: [0, 1] },
    labels: container,
    says: "The image of cart of shop/cart-0 cannot be had.",
  },
  KubeContainerWaiting: {
    series: { [waiting("CreateContainerConfigError")]: [0, 1], [waiting("CrashLoopBackOff")]: 1 },
    labels: { ...container, reason: "CreateContainerConfigError" },
    says: "cart of shop/cart-0 has not started: CreateContainerConfigError.",
  },
  KubePodNotReady: {
    series: {
      [ofPod("kube_pod_status_ready", ', condition="true"')]: [1, 0],
      [phase("Running")]: 1,
      // One that has done its work is not ready either.
      [ofPod("kube_pod_status_ready", ', condition="true"').replace("cart-0", "done")]: 0,
      [phase("Succeeded").replace("cart-0", "done")]: 1,
      [phase("Running").replace("cart-0", "done")]: 0,
    },
    labels: pod,
    says: "shop/cart-0 is not ready.",
  },
  KubePodFailed: {
    series: {
      [phase("Failed")]: [0, 1],
      [phase("Failed").replace("cart-0", "of-job")]: 1,
      [ofPod("kube_pod_owner", ', owner_kind="Job"').replace("cart-0", "of-job")]: 1,
    },
    labels: pod,
    says: "shop/cart-0 has failed and is there still.",
  },
  KubePodStuckTerminating: {
    // Deleted just when it ceases to be well, and gone a quarter of an hour and 20 minutes later.
    series: { [ofPod("kube_pod_deletion_timestamp")]: (_, isIll) => (isIll ? 40 * 60 : Number.NaN) },
    minutes: 40,
    seenAfter: 16,
    labels: pod,
    says: "shop/cart-0 should have been gone for 16m 0s.",
  },
});
