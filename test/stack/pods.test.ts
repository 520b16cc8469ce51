import { ClusterRole, ClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { ConfigMap, Secret } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { evaluated, helms, helmTemplate, objectsOf } from "../chart/render.ts";
import { render } from "./render.ts";
import { caseValues, verdict } from "./verdict.ts";
import { isWorkload, pods, renderAll, workloads } from "./workloads.ts";

test("each workload has a section of the values", () => {
  expect(workloads.map(([, component]) => component).sort()).toEqual(Object.keys(pods(renderAll())).sort());
});

describe("what pods may do", () => {
  test.each([
    "prometheus",
    "alertmanager",
    "kube-state-metrics",
    "metrics-server",
    "kubelet-csr-approver",
    "grafana",
  ])("%s is admitted at the restricted level", (name) => {
    const pod = pods(renderAll())[name];
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
    expect(JSON.stringify(renderAll().objects)).not.toContain('"privileged"');
  });

  test("only what talks to the API server has a token", () => {
    const withToken = Object.entries(pods(renderAll()))
      .filter(([, pod]) => pod?.automountServiceAccountToken === true)
      .map(([name]) => name);
    expect(withToken.sort()).toEqual([
      "kube-state-metrics",
      "kubelet-csr-approver",
      "metrics-server",
      "prometheus",
    ]);
  });

  test("the chart makes no Secret but that of Alertmanager's configuration, and may read none", () => {
    const rendered = renderAll();
    expect(rendered.all(Secret.is).map(({ metadata }) => metadata?.name)).toEqual([
      "metrics-kube-metrics-stack-alertmanager",
    ]);
    const rights = rendered
      .all(ClusterRole.is)
      .flatMap(({ metadata }) => rendered.rights(metadata?.name?.replace(/^.*-stack-/, "") ?? ""));
    expect(rights.length).toBeGreaterThan(10);
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
    const pod = pods(renderAll({ [key]: shared }))[component];
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
      resources: { limits: { memory: "1Gi" } },
      securityContext: { readOnlyRootFilesystem: false, allowPrivilegeEscalation: false },
    });
    expect(container?.image).toMatch(/^registry\.example\.com\/.+:mine$/);
    expect(container?.args?.at(-1)).toBe("--verbose");
    expect(container?.env?.at(-1)).toEqual(shared.extraEnv[0]);
    expect(container?.volumeMounts).toContainEqual(shared.extraVolumeMounts[0]);
    expect(pod?.volumes).toContainEqual(shared.extraVolumes[0]);
  });
});

describe.each(workloads)("%s", (key, component) => {
  const containers = [{ name: "proxy", image: "registry.example.com/proxy:v1" }];

  test("has containers of the user's beside its own, and before it starts", () => {
    const first = [{ name: "first", image: "registry.example.com/first:v1" }];
    const pod = pods(renderAll({ [key]: { extraContainers: containers, extraInitContainers: first } }))[
      component
    ];
    const names = pod?.containers.map(({ name }) => name) ?? [];
    expect([names[0], names.at(-1)]).toEqual([component, "proxy"]);
    expect(pod?.initContainers?.slice(-1)).toEqual(first);
  });

  test("runs as an account that is there already, for which nothing is made", () => {
    const account = { create: false, name: "mine" };
    const rendered = renderAll({ [key]: { serviceAccount: account } });
    expect(pods(rendered)[component]?.serviceAccountName).toBe("mine");
    expect(rendered.names().filter((name) => name.endsWith(`-${component}`))).not.toContain(
      `ServiceAccount/metrics-kube-metrics-stack-${component}`,
    );
    expect(verdict({ [key]: { serviceAccount: { create: false } } })).toBe(
      `${key}.serviceAccount.name: with ${key}.serviceAccount.create: false name the ServiceAccount that is there already`,
    );
  });

  test("is annotated itself, as are all objects of the chart, but no pods", () => {
    const rendered = renderAll({
      commonAnnotations: { "example.com/a": "all", "example.com/b": "all" },
      [key]: { annotations: { "example.com/a": "one" } },
    });
    const workload = rendered.objects
      .filter(isWorkload)
      .find(({ metadata }) => metadata.name.endsWith(component));
    expect(workload?.metadata.annotations).toEqual({ "example.com/a": "one", "example.com/b": "all" });
    expect(JSON.stringify(workload?.spec.template.metadata)).not.toContain("example.com/");
  });
});

describe("rights in the cluster", () => {
  const bindings = (values: Input<Values>) =>
    render(values)
      .all(ClusterRoleBinding.is)
      .flatMap(({ subjects }) => subjects?.map(({ name }) => name));

  test("are bound to the account that the pods run as", () => {
    expect(bindings({ kubeStateMetrics: { serviceAccount: { name: "mine" } } })).toContain("mine");
  });

  test("are somebody else's affair where that is said", () => {
    expect(
      bindings({ kubeStateMetrics: { rbac: { create: false } }, prometheus: { rbac: { create: false } } }),
    ).toEqual([]);
  });

  test("of kube-state-metrics are more for custom resources", async () => {
    const rendered = render(await caseValues("workloads/custom-resources"));
    expect(rendered.rights("kube-state-metrics")).toContain("list,watch widgets.example.com");
  });
});

test("a container of one's own beside Prometheus has its data", async () => {
  const { containers } = pods(renderAll(await caseValues("workloads/sidecar")))["prometheus"] ?? {};
  expect(containers?.[1]).toEqual({
    name: "uploader",
    image: "registry.example.com/uploader:v1",
    volumeMounts: [{ name: "data", mountPath: "/prometheus" }],
  });
});

test("annotations of one object and of all come together in every Helm as they do here", async () => {
  const values = {
    commonAnnotations: { "example.com/a": "all", "example.com/b": "all", "example.com/c": "" },
    nodeExporter: { annotations: { "example.com/a": "", "example.com/b": "one", "example.com/d": "" } },
  };
  const expected = evaluated(values);
  const name = Object.keys(expected).find((found) => found.includes("DaemonSet")) ?? "";
  for (const helm of helms) {
    const answer = await helmTemplate(helm, values);
    expect(answer).toHaveProperty("text");
    expect("text" in answer && objectsOf(answer.text, expected)[name]).toEqual(expected[name]);
  }
});

test("annotations of all objects are on each of them, also where the chart has some", async () => {
  const values = await caseValues("workloads/annotations-of-workloads");
  const { objects } = render({
    ...values,
    prometheus: { persistence: { type: "local", nodeName: "node-1" }, ingress: { enabled: true } },
  });
  for (const object of objects) {
    const { metadata } = object as { readonly metadata: { readonly annotations?: unknown } };
    expect(metadata.annotations).toMatchObject({ "example.com/reload": "true" });
  }
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
    grafana: { enabled: false },
  });
  expect(rendered.names()).toEqual([]);
  const without = { prometheus: { enabled: false }, grafana: { enabled: false } };
  expect(render(without).all(ConfigMap.is)).toEqual([]);
});
