import type { Trouble } from "../trouble.ts";

const place = "target" as const;

/** What is wrong with what a target answers. */
export const answers: readonly Trouble[] = [
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
