/** Grafana's folder of the chart's dashboards. */
export const folder = "Kubernetes";
