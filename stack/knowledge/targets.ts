import type { Trouble } from "./trouble.ts";

const place = "target" as const;

/** What keeps Prometheus from targets that are no kubelets. */
export const targets: readonly Trouble[] = [
  {
    id: "control-plane-on-loopback",
    alerts: ["KubeSchedulerDown", "KubeControllerManagerDown", "KubeProxyDown", "etcdMembersDown"],
    title: "A part of the control plane answers its own node alone",
    place,
    of: "control-plane",
    pattern: "connection refused",
    cause:
      "Schedulers, controller managers, etcd and kube-proxy listen at 127.0.0.1 where nobody has told them otherwise, as kubeadm leaves them; and a platform that runs the control plane itself shows none of them.",
    sure: "likely",
    cures: [
      {
        says: "Leave them out.",
        values: {
          controlPlane: {
            scheduler: { enabled: false },
            controllerManager: { enabled: false },
            etcd: { enabled: false },
            kubeProxy: { enabled: false },
          },
        },
      },
      {
        says: "Or have them listen to others: `--bind-address=0.0.0.0` of scheduler and controller manager, `--listen-metrics-urls` of etcd, `metricsBindAddress` of kube-proxy.",
      },
    ],
    page: "clusters.md#the-control-plane",
  },
  {
    id: "too-many-samples",
    alerts: ["TargetDown", "PrometheusScrapeSampleLimitHit"],
    title: "A target gives more samples than it may",
    place,
    pattern: "sample limit exceeded",
    cause: "Its job has a `sampleLimit`, and nothing of a target that gives more is kept.",
    sure: "certain",
    cures: [
      {
        says: "Allow more, in the job's values; here those of cAdvisor.",
        values: { kubelet: { cadvisor: { sampleLimit: 100_000 } } },
      },
    ],
  },
  {
    id: "target-too-slow",
    alerts: ["TargetDown"],
    title: "A target is too slow",
    place,
    pattern: "context deadline exceeded",
    cause: "It takes longer than `timeout` to answer, or a firewall lets nothing through.",
    sure: "likely",
    cures: [{ says: "Give it more time.", values: { scrape: { interval: "1m", timeout: "30s" } } }],
  },
  {
    id: "target-refused",
    alerts: ["TargetDown"],
    title: "Nothing listens at a target's port",
    place,
    pattern: "connection refused",
    cause: "The program does not run, listens at another port, or to its own pod alone.",
    sure: "likely",
    cures: [
      {
        says: "See whether it runs, and at which port it listens.",
        command: "kubectl get pods --all-namespaces --output wide",
      },
    ],
  },
  {
    id: "target-wants-to-know",
    alerts: ["TargetDown"],
    title: "A target wants to know who asks",
    place,
    pattern: "HTTP status (401|403)",
    cause: "Prometheus shows it nothing, or what it does not take.",
    sure: "certain",
    cures: [
      {
        says: "Say in a job of your own by which file of a Secret it is known.",
        values: {
          prometheus: { secrets: ["shop"] },
          scrape: {
            extraJobs: [
              {
                job_name: "shop",
                basic_auth: {
                  username: "prometheus",
                  password_file: "/etc/prometheus/secrets/shop/password",
                },
                static_configs: [{ targets: ["shop.example.com:443"] }],
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "target-speaks-no-tls",
    alerts: ["TargetDown"],
    title: "A target speaks HTTP where HTTPS is asked for",
    place,
    pattern: "server gave HTTP response to HTTPS client",
    cause: "The job says `https`, and the program listens without TLS.",
    sure: "certain",
    cures: [
      {
        says: "Say so in the job, or take the annotation `prometheus.io/scheme: https` away.",
        values: {
          scrape: {
            extraJobs: [
              {
                job_name: "shop",
                scheme: "http",
                static_configs: [{ targets: ["shop.example.com:8080"] }],
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "target-speaks-tls",
    alerts: ["TargetDown"],
    title: "A target speaks HTTPS where HTTP is asked for",
    place,
    pattern: "HTTP status 400|malformed HTTP response|malformed HTTP status code",
    cause: "The program listens with TLS, and the job does not say so.",
    sure: "likely",
    cures: [
      {
        says: "Say so in the job, or by the annotation `prometheus.io/scheme: https`.",
        values: {
          scrape: {
            extraJobs: [
              {
                job_name: "shop",
                scheme: "https",
                static_configs: [{ targets: ["shop.example.com:8443"] }],
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "target-of-unknown-authority",
    alerts: ["TargetDown"],
    title: "A target's certificate is not trusted",
    place,
    pattern: "x509: ",
    cause:
      "Its authority is none that Prometheus knows, or it names another host than the one that is asked.",
    sure: "certain",
    cures: [
      {
        says: "Name the authority in the job, and the host that the certificate names.",
        values: {
          prometheus: { secrets: ["shop"] },
          scrape: {
            extraJobs: [
              {
                job_name: "shop",
                scheme: "https",
                tls_config: {
                  ca_file: "/etc/prometheus/secrets/shop/ca.crt",
                  server_name: "shop.example.com",
                },
                static_configs: [{ targets: ["shop.example.com:8443"] }],
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "target-without-such-a-path",
    alerts: ["TargetDown"],
    title: "A target has nothing at the path",
    place,
    pattern: "HTTP status 404",
    cause: "The program has its metrics at another path, behind a prefix, or at another port.",
    sure: "certain",
    cures: [
      {
        says: "Say which in the job, or by the annotation `prometheus.io/path`.",
        values: {
          scrape: {
            extraJobs: [
              {
                job_name: "shop",
                metrics_path: "/shop/metrics",
                static_configs: [{ targets: ["shop.example.com:8080"] }],
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "target-of-no-known-format",
    alerts: ["TargetDown"],
    title: "A target does not say in which format it answers",
    place,
    pattern: "unsupported Content-Type|non-compliant scrape target",
    cause:
      "Prometheus 3 takes no answer whose `Content-Type` is missing or none of its formats': often a page for people, or an exporter that is older than that rule.",
    sure: "certain",
    cures: [
      {
        says: "Where it is metrics all the same, say as what they are to be read.",
        values: {
          scrape: {
            extraJobs: [
              {
                job_name: "shop",
                fallback_scrape_protocol: "PrometheusText0.0.4",
                static_configs: [{ targets: ["shop.example.com:8080"] }],
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "target-not-understood",
    alerts: ["TargetDown"],
    title: "What a target gives cannot be read",
    place,
    pattern: "expected .* got|unexpected end|invalid (metric|label|UTF-8)|strconv\\.ParseFloat",
    cause: "It is no text of metrics, or a program has written a line of it wrong; the message says where.",
    sure: "certain",
    cures: [
      {
        says: "See what it answers; promtool says what is wrong with it.",
        command: "curl --silent URL | promtool check metrics",
      },
    ],
  },
  {
    id: "target-over-its-limits",
    alerts: ["TargetDown"],
    title: "A target gives more than its job allows",
    place,
    pattern: "body size limit exceeded|label_limit|label_name_length_limit|label_value_length_limit",
    cause:
      "Its job has a limit for the size of an answer or for labels, and nothing of a target beyond it is kept.",
    sure: "certain",
    cures: [
      {
        says: "Allow more in the job, or mend the program: labels with all kinds of values are rarely meant.",
        values: {
          scrape: {
            extraJobs: [
              {
                job_name: "shop",
                body_size_limit: "50MB",
                static_configs: [{ targets: ["shop.example.com:8080"] }],
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: "target-name-unknown",
    alerts: ["TargetDown"],
    title: "The name of a target is not known",
    place,
    pattern: "no such host|server misbehaving",
    cause: "The cluster's DNS does not know the name: it is spelt otherwise, or what it names is gone.",
    sure: "certain",
    cures: [
      {
        says: "See what there is of that name.",
        command: "kubectl get services --all-namespaces",
      },
    ],
  },
  {
    id: "target-ill",
    alerts: ["TargetDown"],
    title: "A target says that it is not well",
    place,
    pattern: "HTTP status 5[0-9][0-9]",
    cause: "The program, or a proxy before it, cannot answer just now.",
    sure: "certain",
    cures: [{ says: "Its log says why.", command: "kubectl get pods --all-namespaces --output wide" }],
  },
  {
    id: "target-twice",
    title: "A target is asked twice",
    place: "prometheus",
    pattern: "^asked by the jobs",
    cause:
      "Two jobs have found the same program, so that each of its series is kept twice, and sums over them are twice what they should be.",
    sure: "certain",
    cures: [
      {
        says: "Take the annotation `prometheus.io/scrape` away, or leave one of the jobs out.",
        values: { scrape: { annotated: { services: { enabled: false } } } },
      },
    ],
  },
];
