import { type Expression, or } from "../../../template/index.ts";
import type { PlacedDashboard } from "./dashboard.ts";

/** Grafana's folder of the chart's dashboards. */
export const folder = "Kubernetes";

/** Whether there is any of some dashboards. */
export function anyDashboard(dashboards: readonly PlacedDashboard[]): Expression<boolean> {
  const [first, ...others] = dashboards.map(({ when }) => when);
  if (first === undefined) throw new Error("no component has a dashboard");
  return or(first, ...others);
}
