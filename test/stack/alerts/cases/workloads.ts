import { workloads } from "../../../../stack/components/kube-state-metrics/alerts/index.ts";
import { casesOf } from "../case.ts";

const of = (kind: string, metric: string, more = "") =>
  `${metric}{job="kube-state-metrics", namespace="shop", ${kind}="cart"${more}}`;
const ofDeployment = (name: string) => of("deployment", `kube_deployment_${name}`);
const ofStatefulSet = (name: string) => of("statefulset", `kube_statefulset_${name}`);
const ofDaemonSet = (name: string) => of("daemonset", `kube_daemonset_${name}`);
const ofBudget = (name: string) => of("poddisruptionbudget", `kube_poddisruptionbudget_${name}`);

const deployment = { namespace: "shop", deployment: "cart" };
const statefulset = { namespace: "shop", statefulset: "cart" };
const daemonset = { namespace: "shop", daemonset: "cart" };

export const workloadCases = casesOf(workloads, {
  KubeDeploymentReplicasMismatch: {
    series: {
      [ofDeployment("spec_replicas")]: 3,
      [ofDeployment("status_replicas_available")]: [3, 2],
      [ofDeployment("status_replicas_updated")]: 3,
    },
    labels: deployment,
    says: "shop/cart should have 3 available pods, and has fewer.",
  },
  KubeDeploymentGenerationMismatch: {
    series: {
      [ofDeployment("metadata_generation")]: 7,
      [ofDeployment("status_observed_generation")]: [7, 6],
    },
    labels: deployment,
    says: "The last change of the Deployment shop/cart was not taken up.",
  },
  KubeDeploymentRolloutStuck: {
    series: {
      [of("deployment", "kube_deployment_status_condition", ', condition="Progressing", status="false"')]: [
        0, 1,
      ],
    },
    labels: deployment,
    says: "The new pods of shop/cart do not become available.",
  },
  KubeStatefulSetReplicasMismatch: {
    series: {
      [ofStatefulSet("replicas")]: 3,
      [ofStatefulSet("status_replicas_ready")]: [3, 2],
      [ofStatefulSet("status_replicas_updated")]: 3,
    },
    labels: statefulset,
    says: "shop/cart should have 3 ready pods, and has fewer.",
  },
  KubeStatefulSetGenerationMismatch: {
    series: {
      [ofStatefulSet("metadata_generation")]: 7,
      [ofStatefulSet("status_observed_generation")]: [7, 6],
    },
    labels: statefulset,
    says: "The last change of the StatefulSet shop/cart was not taken up.",
  },
  KubeDaemonSetRolloutStuck: {
    series: {
      [ofDaemonSet("status_desired_number_scheduled")]: 3,
      [ofDaemonSet("status_number_available")]: [3, 2],
      [ofDaemonSet("status_updated_number_scheduled")]: 3,
    },
    labels: daemonset,
    says: "shop/cart should have 3 available pods, and has fewer.",
  },
  KubeDaemonSetMisScheduled: {
    series: { [ofDaemonSet("status_number_misscheduled")]: [0, 1] },
    labels: daemonset,
    says: "1 pods of shop/cart are on nodes that should have none.",
  },
  KubeJobFailed: {
    series: { [of("job_name", "kube_job_failed", ', condition="true"')]: [0, 1] },
    labels: { namespace: "shop", job_name: "cart" },
    says: "shop/cart has failed; it is there still, for you to look at.",
  },
  KubeJobNotCompleted: {
    series: {
      [of("job_name", "kube_job_status_start_time")]: 780 * 60,
      [of("job_name", "kube_job_status_active")]: [0, 1],
    },
    minutes: 780,
    step: 5,
    seenAfter: 725,
    labels: { namespace: "shop", job_name: "cart" },
    says: "shop/cart has gone on for 12h 5m 0s.",
  },
  KubeCronJobMissed: {
    series: {
      // The next hour, but while it is not well always the same.
      [of("cronjob", "kube_cronjob_next_schedule_time")]: (minute, isIll) =>
        isIll ? 100 * 60 : (Math.floor(minute / 60) + 1) * 3600,
      [of("cronjob", "kube_cronjob_spec_suspend")]: 0,
    },
    minutes: 100,
    seenAfter: 65,
    labels: { namespace: "shop", cronjob: "cart" },
    says: "shop/cart should have been run 1h 5m 0s ago.",
  },
  KubePdbNotEnoughHealthyPods: {
    series: { [ofBudget("status_desired_healthy")]: 2, [ofBudget("status_current_healthy")]: [2, 1] },
    labels: { namespace: "shop", poddisruptionbudget: "cart" },
    says: "shop/cart asks for 2 healthy pods, and there are fewer.",
  },
});
