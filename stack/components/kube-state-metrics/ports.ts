/** The ports of kube-state-metrics, by the names that container, Service and scrape job know them by. */
export const ports = {
  /** The metrics of the cluster's objects. */
  objects: { name: "http-metrics", number: 8080 },
  /** The metrics of kube-state-metrics itself. */
  self: { name: "telemetry", number: 8081 },
} as const;
