import type { Trouble } from "./trouble.ts";

const place = "target" as const;
const page = "troubleshooting.md";

/** What keeps Prometheus from targets that are no kubelets. */
export const targets: readonly Trouble[] = [
  {
    id: "too-many-samples",
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
    page,
  },
  {
    id: "target-too-slow",
    title: "A target is too slow",
    place,
    pattern: "context deadline exceeded",
    cause: "It takes longer than `timeout` to answer, or a firewall lets nothing through.",
    sure: "likely",
    cures: [{ says: "Give it more time.", values: { scrape: { interval: "1m", timeout: "30s" } } }],
    page,
  },
  {
    id: "target-refused",
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
    page,
  },
  {
    id: "target-wants-to-know",
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
    page,
  },
];
