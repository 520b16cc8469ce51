import { expect, it } from "vitest";
import { runningIn } from "../../../../../scripts/doctor/look/programs/programs.ts";
import { clusterWith } from "../../before/cluster.ts";

it("a pod runs a program once, in the container that listens, whatever of the same image is beside it", async () => {
  const image = "quay.io/prometheus/alertmanager:v0.35.0";
  const pod = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "alertmanager-0", namespace: "monitoring" },
    spec: {
      containers: [
        { name: "reload", image },
        { name: "alertmanager", image, ports: [{ name: "http", containerPort: 9093 }] },
        { name: "proxy", image: "registry.example.com/proxy:1", ports: [{ containerPort: 8080 }] },
      ],
    },
    status: { phase: "Running" },
  };
  const running = await runningIn(clusterWith([pod]), "monitoring");
  expect(running).toMatchObject({
    ok: true,
    value: [{ program: "alertmanager", container: { name: "alertmanager" } }],
  });
});
