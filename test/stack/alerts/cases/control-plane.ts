import {
  apiServer,
  clients,
  controlPlane,
  dns,
  etcd,
} from "../../../../stack/components/control-plane/alerts/index.ts";
import { type Case, casesOf, grows, growsBy } from "../case.ts";

const ofServer = 'job="apiserver", instance="10.0.0.1:6443"';
const requests = (code: number) =>
  `apiserver_request_total{${ofServer}, verb="GET", resource="pods", code="${code}"}`;
const slow = `${ofServer}, verb="GET", resource="pods", subresource=""`;

/** Requests of which none is slow and some fail: just so many as may, and more. */
const burning = (well: number, ill: number, more: Partial<Case>): Case => ({
  series: {
    [requests(200)]: grows(100),
    [requests(500)]: growsBy(well, ill),
    [`apiserver_request_sli_duration_seconds_bucket{${slow}, le="5.0"}`]: grows(1),
    [`apiserver_request_sli_duration_seconds_count{${slow}}`]: grows(1),
  },
  labels: {},
  says: "",
  ...more,
});

const down = (job: string, says: string): Case => ({
  series: { [`up{job="${job}", instance="10.0.0.1"}`]: [1, 0] },
  labels: {},
  says,
});

/** A histogram all of whose samples are between two bounds while it is not well, and below the first before. */
const between = (name: string, labels: string, lower: number, upper: number) => ({
  [`${name}_bucket{${labels}, le="${lower}"}`]: growsBy(1, 0),
  [`${name}_bucket{${labels}, le="${upper}"}`]: grows(1),
  [`${name}_bucket{${labels}, le="+Inf"}`]: grows(1),
  [`${name}_count{${labels}}`]: grows(1),
});

export const apiServerCases = casesOf(apiServer, {
  KubeAPIDown: down("apiserver", "Not one API server answers Prometheus."),
  KubeAPIErrorBudgetBurn: burning(5, 30, {
    minutes: 420,
    step: 2,
    says: "23.08% of the requests to the API servers fail, or take longer than 5 seconds.",
  }),
  KubeAPIErrorBudgetBurnSlow: burning(0.5, 5, {
    minutes: 5000,
    step: 10,
    says: "4.762% of the requests to the API servers fail, or take longer than 5 seconds.",
  }),
  KubeAPILatencyHigh: {
    series: between("apiserver_request_sli_duration_seconds", slow, 2, 5),
    labels: { verb: "GET", resource: "pods" },
    says: "GET of pods takes 4.97s in the slowest hundredth of cases.",
  },
  KubeAPITerminatedRequests: {
    series: {
      [`apiserver_request_terminations_total{${ofServer}, code="503"}`]: growsBy(19, 30),
      [requests(200)]: grows(100),
    },
    labels: {},
    says: "For each request that is answered, 30% of one are turned away.",
  },
  KubeClientCertificateExpiration: {
    series: {
      ...between("apiserver_client_certificate_expiration_seconds", ofServer, 86400, 172800),
      [`apiserver_client_certificate_expiration_seconds_bucket{${ofServer}, le="86400"}`]: growsBy(0, 1),
    },
    labels: {},
    says: "A client's certificate ends in less than 14m 24s.",
  },
  KubeAggregatedAPIDown: {
    series: { [`aggregator_unavailable_apiservice{${ofServer}, name="v1beta1.metrics.k8s.io"}`]: [0, 1] },
    labels: { name: "v1beta1.metrics.k8s.io" },
    says: "v1beta1.metrics.k8s.io is not available.",
  },
  KubeAPIWebhookFailures: {
    series: {
      [`apiserver_admission_webhook_rejection_count{${ofServer}, name="judge.example.com", error_type="calling_webhook_error"}`]:
        growsBy(0, 0.5),
      [`apiserver_admission_webhook_rejection_count{${ofServer}, name="judge.example.com", error_type="no_error"}`]:
        grows(1),
    },
    labels: { name: "judge.example.com" },
    says: "Calls of the webhook judge.example.com fail 500m times in a second.",
  },
});

const queue = 'workqueue_depth{job="kube-controller-manager", instance="10.0.0.1:10257", name="deployment"}';

export const controlPlaneCases = casesOf(controlPlane, {
  KubeSchedulerDown: down("kube-scheduler", "Not one scheduler answers Prometheus."),
  KubeControllerManagerDown: down(
    "kube-controller-manager",
    "Not one controller manager answers Prometheus.",
  ),
  KubeProxyDown: down("kube-proxy", "Not one kube-proxy answers Prometheus."),
  KubeSchedulerPodsPending: {
    series: { 'scheduler_pending_pods{job="kube-scheduler", queue="unschedulable"}': [0, 2] },
    labels: {},
    says: "No node fits 2 pods.",
  },
  KubeControllerManagerQueueGrowing: {
    series: { [queue]: (minute, isIll) => (isIll ? 100 + minute : 100) },
    labels: { name: "deployment" },
    says: "169 objects wait for the controller deployment, and they become more.",
  },
});

const asked = (code: string) =>
  `rest_client_requests_total{job="kubelet", instance="node-1", code="${code}", host="10.0.0.1", method="GET"}`;

export const clientCases = casesOf(clients, {
  KubeClientErrors: {
    series: { [asked("200")]: grows(98), [asked("500")]: growsBy(0.9, 1), [asked("<error>")]: growsBy(0, 1) },
    labels: { job: "kubelet", instance: "node-1" },
    says: "2% of the requests of kubelet on node-1 fail.",
  },
});

const member = (name: number) => `job="etcd", instance="10.0.0.${name}:2381"`;
const ofMember = { instance: "10.0.0.1:2381" };

export const etcdCases = casesOf(etcd, {
  etcdMembersDown: {
    series: { [`up{${member(1)}}`]: 1, [`up{${member(2)}}`]: 1, [`up{${member(3)}}`]: [1, 0] },
    labels: { job: "etcd" },
    says: "1 members of etcd do not answer Prometheus.",
  },
  etcdInsufficientMembers: {
    series: { [`up{${member(1)}}`]: 1, [`up{${member(2)}}`]: [1, 0], [`up{${member(3)}}`]: 0 },
    labels: { job: "etcd" },
    says: "Only 1 members of etcd answer.",
  },
  etcdNoLeader: {
    series: { [`etcd_server_has_leader{${member(1)}}`]: [1, 0] },
    labels: { job: "etcd", ...ofMember },
    says: "The member of etcd at 10.0.0.1:2381 knows no leader.",
  },
  etcdHighNumberOfLeaderChanges: {
    series: { [`etcd_server_leader_changes_seen_total{${member(1)}}`]: growsBy(2 / 900, 5 / 900) },
    labels: {},
    minutes: 40,
    says: "etcd has changed its leader 5 times within a quarter of an hour.",
  },
  etcdHighNumberOfFailedProposals: {
    series: { [`etcd_server_proposals_failed_total{${member(1)}}`]: growsBy(4 / 900, 9 / 900) },
    labels: ofMember,
    minutes: 40,
    says: "9 proposals of the member of etcd at 10.0.0.1:2381 have failed.",
  },
  etcdHighFsyncDurations: {
    series: between("etcd_disk_wal_fsync_duration_seconds", member(1), 0.5, 1),
    labels: ofMember,
    says: "The log of etcd at 10.0.0.1:2381 takes 995ms to be on disk.",
  },
  etcdHighCommitDurations: {
    series: between("etcd_disk_backend_commit_duration_seconds", member(1), 0.25, 0.5),
    labels: ofMember,
    says: "The data base of etcd at 10.0.0.1:2381 takes 497.5ms to be written.",
  },
  etcdDatabaseQuotaLowSpace: {
    series: {
      [`etcd_mvcc_db_total_size_in_bytes{${member(1)}}`]: [900, 910],
      [`etcd_server_quota_backend_bytes{${member(1)}}`]: 1000,
    },
    labels: { job: "etcd", ...ofMember },
    says: "The data base of etcd at 10.0.0.1:2381 is 91% full.",
  },
  etcdMemberCommunicationSlow: {
    series: between("etcd_network_peer_round_trip_time_seconds", `${member(1)}, To="b"`, 0.15, 0.3),
    labels: { ...ofMember, To: "b" },
    says: "From 10.0.0.1:2381 to b and back it takes 298.5ms.",
  },
});

const ofDns = 'job="kube-dns", instance="10.0.0.9:9153"';
const answers = (rcode: string) =>
  `coredns_dns_responses_total{${ofDns}, server="dns://:53", zone=".", rcode="${rcode}"}`;

export const dnsCases = casesOf(dns, {
  CoreDNSErrorsHigh: {
    series: { [answers("NOERROR")]: grows(95), [answers("SERVFAIL")]: growsBy(2, 5) },
    labels: {},
    says: "5% of the questions to the cluster's DNS fail (SERVFAIL).",
  },
  CoreDNSLatencyHigh: {
    series: between("coredns_dns_request_duration_seconds", `${ofDns}, server="dns://:53", zone="."`, 4, 8),
    labels: { server: "dns://:53", zone: "." },
    says: "The cluster's DNS takes 7.96s in the slowest hundredth of cases.",
  },
  CoreDNSPanics: {
    series: { [`coredns_panics_total{${ofDns}}`]: growsBy(0, 1 / 300) },
    labels: {},
    says: "CoreDNS has panicked 2 times within ten minutes.",
  },
});
