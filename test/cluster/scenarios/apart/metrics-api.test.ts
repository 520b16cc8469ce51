import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { imageOf } from "../../harness/images/index.ts";
import {
  alone,
  cluster,
  helmOf,
  install,
  type KubernetesObject,
  kubectl,
  needsMachines,
  nodes,
  ofJob,
  query,
  releaseNamed,
  rights,
  takeAway,
  until,
  untilTargets,
} from "../../harness/index.ts";
import { worker } from "../../harness/node/layout.ts";
import { aggregate, closeKubeletPort, openKubeletPort } from "../../harness/node/variants.ts";
import { thorough } from "../../tiers.ts";

/*
 * The metrics API: there is one in a cluster, so nothing else runs beside these.
 */

const release = releaseNamed("metrics-api");
const { namespace } = release;
const metricsServer = "kms-kube-metrics-stack-metrics-server";
const apiService = "v1beta1.metrics.k8s.io";

/** As quick as metrics-server goes. */
const values: ValuesDocument = joinValues(alone, {
  kubelets: { tls: "verify" },
  metricsServer: { enabled: true, metricResolution: "10s", kubelets: { requestTimeout: "5s" } },
});

const patience = { timeout: 120_000, interval: 1000 };

function inNamespace(...args: readonly string[]): Promise<string> {
  return kubectl("--namespace", namespace, ...args);
}

/** What a command says, be it on success or on failure. */
function said(...args: readonly string[]): Promise<string> {
  return kubectl(...args).catch(String);
}

/** An APIService, as far as it is looked at. */
interface ApiService extends KubernetesObject {
  readonly status?: {
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly reason: string;
      readonly message: string;
    }[];
  };
}

/** Whether the metrics API is available, and why. */
async function availability(): Promise<string> {
  const { status } = await kubectl.get<ApiService>("apiservice", apiService);
  const found = status?.conditions?.find(({ type }) => type === "Available");
  return found === undefined ? "" : `${found.status} ${found.reason} ${found.message}`;
}

const available = "True Passed all checks passed";

function log(): Promise<string> {
  return said("--namespace", namespace, "logs", `deployment/${metricsServer}`, "--tail=-1");
}

// A platform with a metrics API of its own has no room for another one.
const here = cluster.way !== "existing";

beforeAll(async () => {
  if (here) await install(release, values);
});

afterAll(async () => {
  if (here) await takeAway(release);
});

describe.skipIf(!here)("the metrics API", () => {
  test("C1, C2: kubectl top knows what nodes and pods use, and who may view may ask", async () => {
    await expect.poll(availability, patience).toBe(available);
    const names = (await nodes(kubectl)).map(({ metadata }) => metadata.name);
    await expect
      .poll(async () => {
        const lines = (await said("top", "nodes", "--no-headers")).split("\n");
        return lines.filter((line) => /^\S+ +[0-9]+m +[0-9]+% +[0-9]+Mi +[0-9]+%/.test(line)).length;
      }, patience)
      .toBe(names.length);
    await expect
      .poll(() => said("top", "pods", "--namespace", namespace, "--no-headers"), patience)
      .toMatch(/^kms-kube-metrics-stack-prometheus-0 +[0-9]+m +[0-9]+Mi/m);
    const mayView = await kubectl(
      ...["auth", "can-i", "list", "pods.metrics.k8s.io", "--as=someone", "--as-group=viewers"],
    ).catch(() => "no");
    expect(mayView).toContain("no");
    const { rules } = await kubectl.get<KubernetesObject & { readonly rules: readonly object[] }>(
      ...["clusterrole", "view"],
    );
    expect(JSON.stringify(rules)).toContain("metrics.k8s.io");
  });

  test("C1: its account may read metrics of kubelets, and ask who asks; nothing else", async () => {
    expect(await rights(kubectl, namespace, metricsServer)).toEqual([
      "create subjectaccessreviews.authorization.k8s.io",
      "create tokenreviews.authentication.k8s.io",
      "get nodes/metrics",
      "get,list,watch nodes",
      "get,list,watch pods",
    ]);
  });

  test("C2: Prometheus has metrics-server's own metrics", async () => {
    await untilTargets(release, "metrics-server is up", (all) => {
      const mine = ofJob(all, "metrics-server");
      return mine.length === 1 && mine.every(({ health }) => health === "up");
    });
    const asked = 'sum(metrics_server_kubelet_request_total{success="true"}) > 0';
    expect(await until(async () => (await query(release, asked)).length > 0, 60_000, 1000)).toBe(true);
    expect(await helmOf(release, "helm3", ["test", release.name, "--logs"])).toContain("metrics-server");
  });

  test("C4: a HorizontalPodAutoscaler scales up under load, and down after it", async () => {
    const image = await imageOf("busybox");
    const labels = { app: "load" };
    const work = (command: string) => ({
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "load", namespace },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            terminationGracePeriodSeconds: 0,
            containers: [
              {
                name: "load",
                image,
                command: ["sh", "-c", command],
                // No more than half of a processor, however many the machine has.
                resources: { requests: { cpu: "50m" }, limits: { cpu: "250m" } },
              },
            ],
          },
        },
      },
    });
    const scaler = {
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      metadata: { name: "load", namespace },
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "load" },
        minReplicas: 1,
        maxReplicas: 2,
        metrics: [
          {
            type: "Resource",
            resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 50 } },
          },
        ],
        // Else it waits for five minutes.
        behavior: { scaleDown: { stabilizationWindowSeconds: 0 } },
      },
    };
    const replicas = () => inNamespace("get", "deployment", "load", "--output", "jsonpath={.spec.replicas}");
    await kubectl.apply(work("while true; do :; done"), scaler);
    await expect.poll(replicas, { timeout: 240_000, interval: 2000 }).toBe("2");
    await kubectl.apply(work("sleep 100000"));
    await expect.poll(replicas, { timeout: 240_000, interval: 2000 }).toBe("1");
    await inNamespace("delete", "deployment,horizontalpodautoscaler", "load");
  });

  test(
    "C5: a certificate that nobody vouches for: not ready, no endpoints, and why",
    thorough,
    async (context) => {
      needsMachines(context);
      // The authority of the front proxy, which has signed no kubelet's certificate.
      const { data } = await kubectl.get<KubernetesObject & { readonly data: Record<string, string> }>(
        ...["configmap", "extension-apiserver-authentication", "--namespace", "kube-system"],
      );
      const pem = data["requestheader-client-ca-file"] ?? "";
      const wrong = joinValues(values, {
        kubelets: { tls: "caBundle", caBundle: { pem } },
        metricsServer: { updateStrategy: { type: "Recreate" } },
      });
      await install(release, wrong, { wait: false });
      await expect.poll(log, patience).toContain("certificate signed by unknown authority");
      await expect.poll(availability, patience).toMatch(/^False MissingEndpoints /);
      await expect
        .poll(() => said("top", "nodes"), patience)
        .toMatch(/Metrics API not available|the server is currently unable to handle the request/);
      await install(release, values);
      await expect.poll(availability, patience).toBe(available);
    },
  );

  test("C5: no pod behind the Service: MissingEndpoints, and kubectl top says what it is", async () => {
    await install(release, joinValues(values, { metricsServer: { replicas: 0 } }));
    await expect.poll(availability, patience).toMatch(/^False MissingEndpoints /);
    await install(release, values);
    await expect.poll(availability, patience).toBe(available);
  });

  test(
    "C5: a firewall before one kubelet: that node is unknown, the others are not",
    thorough,
    async (context) => {
      needsMachines(context);
      await closeKubeletPort(worker);
      try {
        await expect
          .poll(log, patience)
          .toContain(`dial tcp ${worker.address}:10250: connect: connection refused`);
        await expect
          .poll(() => said("top", "nodes", "--no-headers"), patience)
          .toMatch(new RegExp(`^${worker.name} +<unknown>`, "m"));
        expect(await availability()).toBe(available);
      } finally {
        await openKubeletPort(worker);
      }
      await expect.poll(() => said("top", "nodes", "--no-headers"), patience).not.toContain("<unknown>");
    },
  );

  test("C5: without the aggregation layer: FailedDiscoveryCheck", thorough, async (context) => {
    needsMachines(context);
    await aggregate(false);
    try {
      await inNamespace("rollout", "restart", `deployment/${metricsServer}`);
      await expect.poll(availability, patience).toMatch(/^False (FailedDiscoveryCheck|MissingEndpoints) /);
      await expect
        .poll(() => said("top", "nodes"), patience)
        .toMatch(/Metrics API not available|Unauthorized|unable to handle/);
    } finally {
      await aggregate(true);
    }
    await inNamespace("rollout", "restart", `deployment/${metricsServer}`);
    await expect.poll(availability, patience).toBe(available);
  });
});
