import type { Trouble } from "../trouble.ts";

const place = "target" as const;

/** What is on the way to a target that is no kubelet. */
export const way: readonly Trouble[] = [
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
    id: "target-unreachable",
    alerts: ["TargetDown"],
    title: "Nothing leads to a target's address",
    place,
    pattern: "no route to host|network is unreachable",
    cause: "No machine has the address, or none that is up; or no route leads from the nodes to its network.",
    sure: "certain",
    cures: [
      {
        says: "Ask the machine from a node; take a target that is gone for good out of its job.",
        command: "ping -c 3 ADDRESS",
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
];
