import { evaluateChart } from "kube-metrics-stack/template";
import { describe, expect, it } from "vitest";
import chart from "../src/index.ts";

/** The object of a kind that the chart makes of some values. */
function made(kind: string, values = {}) {
  const objects = evaluateChart(chart, { values, release: { name: "test" } }).map(({ object }) => object);
  return objects.find((object) => (object as { kind: string }).kind === kind);
}

describe("the chart", () => {
  it("runs as many pods as the values say", () => {
    expect(made("Deployment", { replicas: 3 })).toMatchObject({ spec: { replicas: 3 } });
  });

  it("has a Service that finds the pods", () => {
    const labels = { "app.kubernetes.io/name": "my-chart", "app.kubernetes.io/instance": "test" };
    expect(made("Deployment")).toMatchObject({ spec: { template: { metadata: { labels } } } });
    expect(made("Service")).toMatchObject({ spec: { selector: labels } });
  });

  it("is reached at a port of every node where the values say so", () => {
    const service = made("Service", { service: { type: "NodePort", nodePort: 30080 } });
    expect(service).toMatchObject({ spec: { type: "NodePort", ports: [{ port: 80, nodePort: 30080 }] } });
  });
});
