import { alertGroup, timeSpan } from "../../../kit/rules/alert.ts";

const called = (kind: string) => `{{ $labels.namespace }}/{{ $labels.${kind} }}`;

/** The largest of the series of each object: they tell which kube-state-metrics they come from, and it may be replaced. */
const of = (kind: string, series: string) => `max by (cluster, namespace, ${kind}) (${series})`;

/** Fewer are there than wanted, and that is not because they are being replaced. */
function tooFew(kind: string, wanted: string, available: string, updated: string): string {
  return `
    ${of(kind, wanted)} > ${of(kind, available)}
    and ${of(kind, `changes(${updated}[10m])`)} == 0`;
}

/** What people say the cluster should run is not what runs. */
export const workloads = alertGroup(
  "workloads",
  "Deployments, StatefulSets, DaemonSets and Jobs",
  "kmstack-workloads",
  {
    KubeDeploymentReplicasMismatch: {
      summary: "A Deployment has fewer available pods than it should.",
      expr: tooFew(
        "deployment",
        "kube_deployment_spec_replicas",
        "kube_deployment_status_replicas_available",
        "kube_deployment_status_replicas_updated",
      ),
      for: "15m",
      severity: "warning",
      description: `${called("deployment")} should have {{ $value }} available pods, and has fewer.`,
    },
    KubeDeploymentGenerationMismatch: {
      summary: "Nothing has taken up the last change of a Deployment.",
      expr: `
      ${of("deployment", "kube_deployment_metadata_generation")}
        > ${of("deployment", "kube_deployment_status_observed_generation")}`,
      for: "15m",
      severity: "warning",
      description: `The last change of the Deployment ${called("deployment")} was not taken up.`,
    },
    KubeDeploymentRolloutStuck: {
      summary: "A Deployment does not get on with its new pods.",
      expr: `${of("deployment", 'kube_deployment_status_condition{condition="Progressing", status="false"}')} == 1`,
      for: "15m",
      severity: "warning",
      description: `The new pods of ${called("deployment")} do not become available.`,
    },
    KubeStatefulSetReplicasMismatch: {
      summary: "A StatefulSet has fewer ready pods than it should.",
      expr: tooFew(
        "statefulset",
        "kube_statefulset_replicas",
        "kube_statefulset_status_replicas_ready",
        "kube_statefulset_status_replicas_updated",
      ),
      for: "15m",
      severity: "warning",
      description: `${called("statefulset")} should have {{ $value }} ready pods, and has fewer.`,
    },
    KubeStatefulSetGenerationMismatch: {
      summary: "Nothing has taken up the last change of a StatefulSet.",
      expr: `
      ${of("statefulset", "kube_statefulset_metadata_generation")}
        > ${of("statefulset", "kube_statefulset_status_observed_generation")}`,
      for: "15m",
      severity: "warning",
      description: `The last change of the StatefulSet ${called("statefulset")} was not taken up.`,
    },
    KubeDaemonSetRolloutStuck: {
      summary: "A DaemonSet has fewer available pods than nodes that should have one.",
      expr: tooFew(
        "daemonset",
        "kube_daemonset_status_desired_number_scheduled",
        "kube_daemonset_status_number_available",
        "kube_daemonset_status_updated_number_scheduled",
      ),
      for: "15m",
      severity: "warning",
      description: `${called("daemonset")} should have {{ $value }} available pods, and has fewer.`,
    },
    KubeDaemonSetMisScheduled: {
      summary: "A DaemonSet has pods on nodes that should have none.",
      expr: `${of("daemonset", "kube_daemonset_status_number_misscheduled")} > 0`,
      for: "15m",
      severity: "info",
      description: `{{ $value }} pods of ${called("daemonset")} are on nodes that should have none.`,
    },
    KubeJobFailed: {
      summary: "A Job has failed.",
      expr: `${of("job_name", 'kube_job_failed{condition="true"}')} == 1`,
      for: "15m",
      severity: "warning",
      description: `${called("job_name")} has failed; it is there still, for you to look at.`,
    },
    KubeJobNotCompleted: {
      summary: "A Job goes on for very long.",
      expr: `
      time() - ${of("job_name", "kube_job_status_start_time and kube_job_status_active > 0")} > $threshold`,
      for: "0s",
      severity: "warning",
      threshold: timeSpan("12h", "How long it may take."),
      description: `${called("job_name")} has gone on for {{ $value | humanizeDuration }}.`,
    },
    KubeCronJobMissed: {
      summary: "A CronJob was not run when it should have been.",
      expr: `
      time() - ${of("cronjob", "kube_cronjob_next_schedule_time")} > $threshold
      unless ${of("cronjob", "kube_cronjob_spec_suspend")} == 1`,
      for: "0s",
      severity: "warning",
      threshold: timeSpan("1h", "How late it may be."),
      description: `${called("cronjob")} should have been run {{ $value | humanizeDuration }} ago.`,
    },
    KubePdbNotEnoughHealthyPods: {
      summary:
        "Fewer pods are healthy than a PodDisruptionBudget asks for: no node with one of them can be drained.",
      expr: `
      ${of("poddisruptionbudget", "kube_poddisruptionbudget_status_desired_healthy")}
        > ${of("poddisruptionbudget", "kube_poddisruptionbudget_status_current_healthy")}`,
      for: "15m",
      severity: "warning",
      description: `${called("poddisruptionbudget")} asks for {{ $value }} healthy pods, and there are fewer.`,
    },
  },
);
