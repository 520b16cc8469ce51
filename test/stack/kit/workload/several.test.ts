import { Deployment, StatefulSet } from "kubernetes-models/apps/v1";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1";
import { describe, expect, test } from "vitest";
import { pods, renderAll, severalWorkloads } from "../../workloads.ts";

/** What has to be said of a workload besides, so that there may be several pods of it. */
const alsoSaid: Readonly<Record<string, object>> = {
  grafana: {
    config: { database: { type: "postgres", host: "db:5432" } },
    admin: { enabled: false },
    persistence: { type: "none" },
  },
};

describe.each(severalWorkloads)("%s", (key, component) => {
  test("has nothing to say of how its pods stand to each other while there is one", () => {
    const rendered = renderAll({ [key]: { replicas: 1 } });
    expect(pods(rendered)[component]).not.toHaveProperty("topologySpreadConstraints");
    expect(rendered.all(PodDisruptionBudget.is)).toEqual([]);
  });

  test("of which there are several is spread over nodes, and one of them may be away", () => {
    const rendered = renderAll({ [key]: { ...alsoSaid[key], replicas: 2 } });
    const workload = [...rendered.all(Deployment.is), ...rendered.all(StatefulSet.is)].find(({ metadata }) =>
      metadata?.name?.endsWith(`-${component}`),
    );
    const selector = workload?.spec?.selector;
    expect(selector?.matchLabels).toBeDefined();
    expect(rendered.one(PodDisruptionBudget.is, component).spec).toEqual({ maxUnavailable: 1, selector });
    expect(pods(rendered)[component]?.topologySpreadConstraints).toEqual([
      {
        maxSkew: 1,
        topologyKey: "kubernetes.io/hostname",
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: selector,
      },
    ]);
  });

  test("is spread as the user says, where that is said", () => {
    const topologySpreadConstraints = [
      { maxSkew: 1, topologyKey: "topology.kubernetes.io/zone", whenUnsatisfiable: "DoNotSchedule" },
    ];
    const pod = pods(renderAll({ [key]: { ...alsoSaid[key], replicas: 3, topologySpreadConstraints } }))[
      component
    ];
    expect(pod?.topologySpreadConstraints).toEqual(topologySpreadConstraints);
  });
});

test("what has replicas is found", () => {
  expect(severalWorkloads.map(([key]) => key)).toEqual(
    expect.arrayContaining(["prometheus", "metricsServer", "kubeletCsrApprover", "grafana"]),
  );
});
