/** The ports of kubelet-csr-approver, by the names that container, Service and scrape job know them by. */
export const ports = {
  metrics: { name: "metrics", number: 8080 },
  health: { name: "health", number: 8081 },
} as const;
