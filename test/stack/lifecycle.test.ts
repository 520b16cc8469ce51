import { DaemonSet, Deployment, StatefulSet } from "kubernetes-models/apps/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { render } from "./render.ts";
import { verdict } from "./verdict.ts";
import { pods, renderAll, workloads } from "./workloads.ts";

const times = { initialDelaySeconds: 7, periodSeconds: 11, timeoutSeconds: 13, failureThreshold: 17 };

describe.each(workloads)("%s", (key, component) => {
  const container = (values: Input<Values>) => pods(renderAll(values))[component]?.containers[0];
  const probes = (["startupProbe", "readinessProbe", "livenessProbe"] as const).filter(
    (name) => container({})?.[name] !== undefined,
  );

  test("is asked whether it is ready, and whether it is alive", () => {
    expect(probes).toEqual(expect.arrayContaining(["readinessProbe", "livenessProbe"]));
  });

  test.each(probes)("the times of its %s are the user's to set; what is asked is not", (name) => {
    const before = container({})?.[name];
    expect(container({ [key]: { [name]: times } })?.[name]).toEqual({ ...before, ...times });
  });
});

test("Prometheus is given a quarter of an hour to read its log", () => {
  const probe = pods(renderAll())["prometheus"]?.containers[0]?.startupProbe;
  expect((probe?.periodSeconds ?? 0) * (probe?.failureThreshold ?? 0)).toBe(900);
});

describe("how a change comes to the pods", () => {
  const daemonSet = (values: Input<Values>["nodeExporter"]) =>
    render({ nodeExporter: values ?? {} }).one(DaemonSet.is, "node-exporter").spec?.updateStrategy;

  test("of a DaemonSet", () => {
    expect(daemonSet({})).toEqual({ type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } });
    expect(daemonSet({ updateStrategy: { rollingUpdate: { maxUnavailable: 3 } } })).toEqual({
      type: "RollingUpdate",
      rollingUpdate: { maxUnavailable: 3 },
    });
    // The API server refuses it with how many are replaced at once.
    expect(daemonSet({ updateStrategy: { type: "OnDelete" } })).toEqual({ type: "OnDelete" });
  });

  test("of a StatefulSet", () => {
    const updates = (values: Input<Values>) =>
      render(values).one(StatefulSet.is, "prometheus").spec?.updateStrategy;
    expect(updates({})).toEqual({ type: "RollingUpdate" });
    expect(updates({ prometheus: { updateStrategy: { rollingUpdate: { partition: 1 } } } })).toEqual({
      type: "RollingUpdate",
      rollingUpdate: { partition: 1 },
    });
  });

  test("of a Deployment, of whose pods there are not two by default", () => {
    const updates = (values: Input<Values>) =>
      render(values).one(Deployment.is, "kube-state-metrics").spec?.strategy;
    expect(updates({})).toEqual({ type: "Recreate" });
    const rolling = { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } as const;
    expect(updates({ kubeStateMetrics: { updateStrategy: rolling } })).toEqual(rolling);
    expect(
      verdict({ kubeStateMetrics: { updateStrategy: { rollingUpdate: rolling.rollingUpdate } } }),
    ).toContain("counts only with kubeStateMetrics.updateStrategy.type: RollingUpdate");
  });
});
