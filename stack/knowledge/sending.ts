import type { Trouble } from "./trouble.ts";

const page = "agent-and-centre.md";
/** What Prometheus writes where samples are not taken elsewhere. Source: Prometheus 3.16, storage/remote/queue_manager.go. */
const sent = "(Failed to send batch|non-recoverable error).*";
const place = "log" as const;
const of = "prometheus" as const;

/** What keeps samples from the centre, and alerts from people. */
export const sending: readonly Trouble[] = [
  {
    id: "receiver-off",
    alerts: ["PrometheusRemoteStorageFailures", "ClusterNotSending"],
    title: "The centre takes no samples",
    place,
    of,
    pattern: `${sent}remote write receiver needs to be enabled`,
    cause: "The Prometheus there is not told to take what others send.",
    sure: "certain",
    cures: [
      {
        says: "At the centre, have it taken.",
        values: { prometheus: { remoteWriteReceiver: { enabled: true } } },
      },
    ],
    page,
  },
  {
    id: "remote-write-unauthorized",
    alerts: ["PrometheusRemoteStorageFailures", "ClusterNotSending"],
    title: "The centre does not know who sends",
    place,
    of,
    pattern: `${sent}HTTP status (401|403)`,
    cause: "The user, the password or the token is not the one that the centre wants, or none is sent.",
    sure: "certain",
    cures: [
      {
        says: "Name the Secret with them; what is in it has to be what the centre has.",
        values: {
          prometheus: {
            secrets: ["centre"],
            remoteWrite: [
              {
                url: "https://centre.example.com/api/v1/write",
                basic_auth: { username: "edge", password_file: "/etc/prometheus/secrets/centre/password" },
              },
            ],
          },
        },
      },
    ],
    page,
  },
  {
    id: "remote-write-not-found",
    alerts: ["PrometheusRemoteStorageFailures", "ClusterNotSending"],
    title: "The address of the centre is another",
    place,
    of,
    pattern: `${sent}HTTP status 404`,
    cause:
      "There is a server, and nothing at that path: Prometheus takes samples at /api/v1/write, behind its prefix.",
    sure: "likely",
    cures: [
      {
        says: "Give the whole URL.",
        values: { prometheus: { remoteWrite: [{ url: "http://centre.example.com:9090/api/v1/write" }] } },
      },
    ],
    page,
  },
  {
    id: "remote-write-name-unknown",
    alerts: ["PrometheusRemoteWriteRetrying", "PrometheusRemoteWriteBehind", "ClusterNotSending"],
    title: "The name of the centre is not known",
    place,
    of,
    pattern: `${sent}(no such host|server misbehaving)`,
    cause: "The cluster's DNS does not know the name, or it is spelt otherwise.",
    sure: "certain",
    cures: [
      {
        says: "See what the cluster's DNS says of it.",
        command: "kubectl exec --namespace NAMESPACE NAME --container prometheus -- nslookup HOST",
      },
    ],
    page,
  },
  {
    id: "remote-write-certificate",
    alerts: ["PrometheusRemoteWriteRetrying", "PrometheusRemoteWriteBehind", "ClusterNotSending"],
    title: "The centre's certificate is not trusted",
    place,
    of,
    pattern: `${sent}x509: `,
    cause: "Its certificate is of an authority that this Prometheus does not know, or names another host.",
    sure: "certain",
    cures: [
      {
        says: "Name a Secret with the authority.",
        values: {
          prometheus: {
            secrets: ["centre"],
            remoteWrite: [
              {
                url: "https://centre.example.com/api/v1/write",
                tls_config: { ca_file: "/etc/prometheus/secrets/centre/ca.crt" },
              },
            ],
          },
        },
      },
    ],
    page,
  },
  {
    id: "samples-too-old",
    alerts: ["PrometheusRemoteStorageFailures"],
    title: "Samples are too old for the centre",
    place,
    of,
    pattern: `${sent}(out of bounds|out of order|too old)`,
    cause: "They come later than the centre takes them: it was away for long, or the clocks differ.",
    sure: "likely",
    cures: [
      {
        says: "At the centre, take what is later.",
        values: { prometheus: { outOfOrderTimeWindow: "2h" } },
      },
    ],
    page,
  },
  {
    id: "remote-write-unreachable",
    alerts: ["PrometheusRemoteWriteRetrying", "PrometheusRemoteWriteBehind", "ClusterNotSending"],
    title: "The centre does not answer",
    place,
    of,
    pattern: `${sent}(connection refused|i/o timeout|context deadline exceeded|no route to host)`,
    cause:
      "It is away, or a firewall is between; what is collected is kept and sent when it is back, for two hours or so.",
    sure: "likely",
    cures: [
      {
        says: "See whether it runs, and whether the way to it is open.",
        command: "kubectl get pods,services --namespace NAMESPACE",
      },
    ],
    page,
  },
  {
    id: "remote-write-limited",
    alerts: ["PrometheusRemoteStorageFailures", "PrometheusRemoteWriteRetrying"],
    title: "The centre takes no more",
    place,
    of,
    pattern: `${sent}HTTP status (429|413)`,
    cause: "It lets each sender have so many samples or series, and this is more.",
    sure: "certain",
    cures: [
      {
        says: "Send what the centre needs; `write_relabel_configs` leave the rest here.",
        values: {
          prometheus: {
            remoteWrite: [
              {
                url: "https://centre.example.com/api/v1/write",
                write_relabel_configs: [{ source_labels: ["__name__"], regex: "up|kube_.*", action: "keep" }],
              },
            ],
          },
        },
      },
    ],
    page,
  },
  {
    id: "remote-write-ill",
    alerts: ["PrometheusRemoteWriteRetrying", "PrometheusRemoteWriteBehind", "ClusterNotSending"],
    title: "The centre says that it is not well",
    place,
    of,
    pattern: `${sent}HTTP status 5[0-9][0-9]`,
    cause: "It, or a proxy before it, cannot take samples just now; they are kept here meanwhile.",
    sure: "certain",
    cures: [
      {
        says: "Its log says why.",
        command: "kubectl logs --namespace NAMESPACE --selector app.kubernetes.io/name=prometheus --tail 20",
      },
    ],
    page,
  },
  {
    id: "remote-write-behind",
    alerts: ["PrometheusRemoteWriteBehind", "PrometheusRemoteWriteDesiredShards"],
    title: "More is collected than is sent",
    place: "prometheus",
    pattern: "^remote write to .* is behind",
    cause:
      "All of the connections that it may have are busy, and do not keep up: the centre is slow or far, or the limit is low.",
    sure: "certain",
    cures: [
      {
        says: "Allow more connections, or larger requests.",
        values: {
          prometheus: {
            remoteWrite: [
              {
                url: "https://centre.example.com/api/v1/write",
                queue_config: { max_shards: 50, max_samples_per_send: 5000 },
              },
            ],
          },
        },
      },
    ],
    page: `${page}#when-the-centre-is-away`,
  },
  {
    id: "notification-failed",
    alerts: ["AlertmanagerFailedToSendAlerts"],
    title: "Somebody is not told of alerts",
    place,
    of: "alertmanager",
    pattern: "(Notify for alerts failed|Error on notify)",
    cause:
      "The one who should be told does not answer, or refuses; the message says which receiver it is, and what it answers.",
    sure: "certain",
    cures: [
      {
        says: "Mend the receiver of that name in `alertmanager.config.receivers`; amtool tries it out.",
        command: "kubectl logs --namespace NAMESPACE NAME --container alertmanager --tail 50",
      },
    ],
    page: "alerting.md",
  },
];
