import { ConfigMap, Secret } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { render } from "./render.ts";
import { pods, workloads } from "./workloads.ts";

test("each workload has a section of the values", () => {
  expect(workloads.map(([, component]) => component).sort()).toEqual(Object.keys(pods(render())).sort());
});

describe("what pods may do", () => {
  test.each(["prometheus", "kube-state-metrics"])("%s is admitted at the restricted level", (name) => {
    const pod = pods(render())[name];
    expect(pod?.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: "RuntimeDefault" },
    });
    for (const { securityContext } of pod?.containers ?? []) {
      expect(securityContext).toMatchObject({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ["ALL"] },
      });
    }
    expect(pod).not.toHaveProperty("hostNetwork");
    expect(pod?.volumes?.filter((volume) => volume.hostPath !== undefined) ?? []).toEqual([]);
  });

  test("nothing is privileged", () => {
    expect(JSON.stringify(render().objects)).not.toContain('"privileged"');
  });

  test("only what talks to the API server has a token", () => {
    const withToken = Object.entries(pods(render()))
      .filter(([, pod]) => pod?.automountServiceAccountToken === true)
      .map(([name]) => name);
    expect(withToken).toEqual(["prometheus", "kube-state-metrics"]);
  });

  test("the chart makes no Secret and may read none", () => {
    const rendered = render();
    expect(rendered.all(Secret.is)).toEqual([]);
    const rights = [...rendered.rights("prometheus"), ...rendered.rights("kube-state-metrics")];
    expect(rights.filter((right) => right.includes("secrets"))).toEqual([]);
  });
});

describe.each(workloads)("%s takes what every workload takes", (key, component) => {
  test("under the same names", () => {
    const shared = {
      image: { registry: "registry.example.com", tag: "mine", pullPolicy: "Always" },
      resources: { limits: { memory: "1Gi" } },
      nodeSelector: { "system.rule": "monitoring" },
      tolerations: [{ key: "monitoring", operator: "Exists" }],
      affinity: { nodeAffinity: {} },
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: "kubernetes.io/hostname", whenUnsatisfiable: "ScheduleAnyway" },
      ],
      priorityClassName: "system-cluster-critical",
      extraArgs: ["--verbose"],
      extraEnv: [{ name: "REGION", value: "eu" }],
      extraVolumes: [{ name: "more", emptyDir: {} }],
      extraVolumeMounts: [{ name: "more", mountPath: "/more" }],
      podSecurityContext: { runAsUser: 1000 },
      securityContext: { readOnlyRootFilesystem: false },
    } as const satisfies Input<Values["prometheus"]>;
    const pod = pods(render({ [key]: shared }))[component];
    expect(pod).toMatchObject({
      nodeSelector: { "kubernetes.io/os": "linux", "system.rule": "monitoring" },
      tolerations: shared.tolerations,
      affinity: shared.affinity,
      topologySpreadConstraints: shared.topologySpreadConstraints,
      priorityClassName: "system-cluster-critical",
      securityContext: { runAsUser: 1000, runAsNonRoot: true },
    });
    const container = pod?.containers[0];
    expect(container).toMatchObject({
      imagePullPolicy: "Always",
      env: shared.extraEnv,
      resources: { limits: { memory: "1Gi" } },
      securityContext: { readOnlyRootFilesystem: false, allowPrivilegeEscalation: false },
    });
    expect(container?.image).toMatch(/^registry\.example\.com\/.+:mine$/);
    expect(container?.args?.at(-1)).toBe("--verbose");
    expect(container?.volumeMounts).toContainEqual(shared.extraVolumeMounts[0]);
    expect(pod?.volumes).toContainEqual(shared.extraVolumes[0]);
  });
});

test("everything that leaves the cluster tells which one it is", () => {
  const labels = (values: Input<Values>) => render(values).configuration().global.external_labels;
  expect(labels({})).toBeUndefined();
  expect(labels({ cluster: { name: "eu" }, prometheus: { externalLabels: { region: "west" } } })).toEqual({
    cluster: "eu",
    region: "west",
  });
});

test("nothing but what is switched on is there", () => {
  const rendered = render({
    prometheus: { enabled: false },
    nodeExporter: { enabled: false },
    kubeStateMetrics: { enabled: false },
  });
  expect(rendered.names()).toEqual([]);
  expect(render({ prometheus: { enabled: false } }).all(ConfigMap.is)).toEqual([]);
});
