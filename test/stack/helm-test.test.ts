import { Deployment, StatefulSet } from "kubernetes-models/apps/v1";
import { Pod, Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { run } from "../../tools/index.ts";
import { folder } from "../chart/render.ts";
import { type Rendered, render } from "./render.ts";

const podOf = (rendered: Rendered) => rendered.one(Pod.is, "prometheus-test");
const testPod = (values: Input<Values> = {}) => podOf(render(values));

/** What the test's program is given: the URL of the API, and the jobs. */
function asked(values: Input<Values> = {}) {
  const [api, ...jobs] = testPod(values).spec?.containers[0]?.args ?? [];
  return { api, jobs };
}

describe("helm test asks Prometheus", () => {
  test("through its Service", () => {
    expect(asked().api).toBe("http://metrics-kube-metrics-stack-prometheus:9090/api/v1");
    const { metadata, spec } = render().one(Service.is, "prometheus");
    expect(asked().api).toContain(`//${metadata?.name}:${spec?.ports?.[0]?.port}/`);
  });

  test("at the Service's port and the prefix that are chosen", () => {
    const { api } = asked({ prometheus: { routePrefix: "/prometheus", service: { port: 80 } } });
    expect(api).toBe("http://metrics-kube-metrics-stack-prometheus:80/prometheus/api/v1");
  });

  test("of every job that has targets in any cluster", () => {
    expect(asked().jobs).toEqual([
      "prometheus",
      "node-exporter",
      "kube-state-metrics",
      "kubelet",
      "kubelet-cadvisor",
      "apiserver",
      "grafana",
    ]);
  });

  test("of none whose targets are the user's, or the cluster's affair", () => {
    const values: Input<Values> = { scrape: { extraJobs: [{ job_name: "router" }] } };
    const configured = render(values)
      .jobs()
      .map(({ job_name }) => job_name);
    expect(configured.filter((job) => !asked(values).jobs.includes(job))).toEqual([
      "kubernetes-service-endpoints",
      "kubernetes-pods",
      "kube-dns",
      "router",
    ]);
  });

  test("of none that is switched off", () => {
    expect(asked({ nodeExporter: { enabled: false }, kubelet: { enabled: false } }).jobs).toEqual([
      "prometheus",
      "kube-state-metrics",
      "kubelet-cadvisor",
      "apiserver",
      "grafana",
    ]);
    expect(asked({ kubelet: { cadvisor: { enabled: false } } }).jobs).not.toContain("kubelet-cadvisor");
  });
});

describe("the pod of helm test", () => {
  test("is Helm's to run, and is there for its log until it is run again", () => {
    expect(testPod().metadata?.annotations).toEqual({
      "helm.sh/hook": "test",
      "helm.sh/hook-delete-policy": "before-hook-creation",
      "helm.sh/hook-output-log-policy": "hook-failed",
    });
  });

  test("ends, one way or the other, before Helm gives up", () => {
    expect(testPod().spec?.restartPolicy).toBe("Never");
    expect(testPod().spec?.activeDeadlineSeconds).toBeLessThan(300);
  });

  test("says what is wrong in its status too, where there may be no logs", () => {
    expect(testPod().spec?.containers[0]?.terminationMessagePolicy).toBe("FallbackToLogsOnError");
  });

  test("is no endpoint of any Service, and no pod of any workload", () => {
    const rendered = render();
    const { labels = {} } = podOf(rendered).metadata ?? {};
    const selectors = [
      ...rendered.all(Service.is).map(({ spec }) => spec?.selector ?? {}),
      ...[...rendered.all(StatefulSet.is), ...rendered.all(Deployment.is)].map(
        ({ spec }) => spec?.selector.matchLabels ?? {},
      ),
    ];
    expect(selectors.length).toBeGreaterThan(4);
    for (const selector of selectors) expect(labels).not.toMatchObject(selector);
    expect(labels["app.kubernetes.io/instance"]).toBe("metrics");
  });

  test("is admitted at the restricted level, without a token", () => {
    const { spec } = testPod();
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } },
    });
    expect(spec?.containers.map(({ securityContext }) => securityContext)).toEqual([
      { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ["ALL"] } },
    ]);
  });

  test("needs no image but Prometheus' own", () => {
    const rendered = render({
      imageRegistry: { "quay.io": "mirror.example/quay" },
      imagePullSecrets: [{ name: "mirror" }],
      prometheus: { image: { digest: `sha256:${"0".repeat(64)}`, pullPolicy: "Always" } },
    });
    const [own, other] = [
      podOf(rendered).spec,
      rendered.one(StatefulSet.is, "prometheus").spec?.template.spec,
    ];
    expect(own?.containers[0]?.image).toBe(other?.containers[0]?.image);
    expect(own?.containers[0]?.imagePullPolicy).toBe("Always");
    expect(own?.imagePullSecrets).toEqual([{ name: "mirror" }]);
  });

  test("E2: runs on Prometheus' nodes, however Prometheus' pods stand to each other", () => {
    const nodeAffinity = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } };
    const podAntiAffinity = {
      requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: "kubernetes.io/hostname" }],
    };
    const tolerations = [{ key: "monitoring", operator: "Exists" }] as const;
    const where = { nodeSelector: { "system.rule": "monitoring" }, tolerations };
    const placed = testPod({ prometheus: { ...where, affinity: { nodeAffinity, podAntiAffinity } } }).spec;
    expect(placed).toMatchObject(where);
    expect(placed?.affinity).toEqual({ nodeAffinity });
    expect(testPod({ prometheus: { affinity: { podAntiAffinity } } }).spec).not.toHaveProperty("affinity");
  });
});

describe("there is no test", () => {
  test.each<[string, Input<Values>["prometheus"]]>([
    ["without Prometheus", { enabled: false }],
    ["without a replica of it", { replicas: 0 }],
    ["in an image without a shell", { image: { tag: "v3.16.0-distroless" } }],
  ])("%s", (_, prometheus = {}) => {
    expect(render({ prometheus }).all(Pod.is)).toEqual([]);
  });
});

test("Helm says after an install how to test it, where there is a test", async () => {
  const notes = async (...args: string[]) =>
    (await run("helm4", ["install", "m", folder, "-n", "monitoring", "--dry-run=client", ...args])).stdout;
  expect(await notes()).toContain("helm test m --namespace monitoring --logs\n");
  expect(await notes("--set", "prometheus.enabled=false")).not.toContain("helm test");
});
