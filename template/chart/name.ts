/** What Helm and the Kubernetes objects that are named after a chart take for its name. */
export function isChartName(name: string): boolean {
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name);
}

export const chartNameAdvice = "take lower-case letters, digits and hyphens";
