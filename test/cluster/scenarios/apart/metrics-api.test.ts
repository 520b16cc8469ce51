import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { makeAuthority, makeCertificate, type Pair } from "../../harness/control-plane/certificates.ts";
import { imageOf } from "../../harness/images/index.ts";
import {
  addressOf,
  annotatePods,
  helmOf,
  hostNameOf,
  install,
  type KubernetesObject,
  kubectl,
  nodes,
  ofJob,
  query,
  reconfigure,
  releaseNamed,
  rights,
  takeAway,
  until,
  untilTargets,
  untilUp,
} from "../../harness/index.ts";
import { thorough } from "../../tiers.ts";
import {
  availability,
  available,
  here,
  metricsServer,
  patience,
  top,
  untilAvailable,
  untilUnavailable,
  values,
  valuesWith,
} from "../fixtures/metrics-api.ts";

/*
 * The metrics API: there is one in a cluster, so nothing else runs beside these.
 */

const release = releaseNamed("metrics-api");
const { namespace } = release;

function inNamespace(...args: readonly string[]): Promise<string> {
  return kubectl("--namespace", namespace, ...args);
}

beforeAll(async () => {
  if (here) await install(release, values);
});

afterAll(async () => {
  if (here) await takeAway(release);
});

describe.skipIf(!here)("the metrics API", () => {
  test("C1, C2: kubectl top knows what nodes and pods use, and who may view may ask", async () => {
    await untilAvailable();
    await expect
      .poll(() => inNamespace("top", "pods", "--no-headers").catch(String), patience)
      .toMatch(/^kms-kube-metrics-stack-prometheus-0 +[0-9]+m +[0-9]+Mi/m);

    await inNamespace("create", "rolebinding", "viewers", "--clusterrole=view", "--group=viewers");
    const asks = (group: string) =>
      inNamespace("top", "pods", "--as=someone", `--as-group=${group}`).catch(String);
    // The controller manager puts what the chart adds to the role view there, in its time.
    await expect.poll(() => asks("viewers"), patience).toContain("kms-kube-metrics-stack-prometheus-0");
    expect(await asks("others")).toContain("forbidden");
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
    await untilUp(release, { "metrics-server": 1 });
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
    "C2: two of them, by the nodes' names, at ports that are said, for a front proxy that is said",
    thorough,
    async () => {
      const { data } = await kubectl.get<KubernetesObject & { readonly data: Record<string, string> }>(
        ...["configmap", "extension-apiserver-authentication", "--namespace", "kube-system"],
      );
      const frontProxy = { name: "front-proxy", namespace };
      await kubectl.apply({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: frontProxy,
        data: { "ca.crt": data["requestheader-client-ca-file"] ?? "" },
      });
      const hostAliases = (await nodes(kubectl)).map((node) => ({
        ip: addressOf(node),
        hostnames: [hostNameOf(node)],
      }));
      const flags = valuesWith({
        replicas: 2,
        port: 4443,
        kubelets: { preferredAddressTypes: ["Hostname"], useNodeStatusPort: false, port: 10250 },
        hostAliases,
        requestHeader: {
          clientCAFile: "/etc/front-proxy/ca.crt",
          allowedNames: ["front-proxy-client"],
          usernameHeaders: ["X-Remote-User"],
          groupHeaders: ["X-Remote-Group"],
          extraHeadersPrefixes: ["X-Remote-Extra-"],
        },
        extraVolumes: [{ name: "front-proxy", configMap: { name: frontProxy.name } }],
        extraVolumeMounts: [{ name: "front-proxy", mountPath: "/etc/front-proxy" }],
      });
      await install(release, flags);
      await untilUp(release, { "metrics-server": 2 });
      await untilAvailable();

      // What the API server says of itself is taken from a front proxy of this name only.
      await install(release, valuesWith({ requestHeader: { allowedNames: ["another"] } }, flags));
      await untilUnavailable(/^False FailedDiscoveryCheck: .*: 401$/);
      expect(await inNamespace("logs", `deployment/${metricsServer}`)).toContain(
        "Unable to authenticate the request",
      );
      await install(release, values);
      await untilAvailable();
    },
  );

  test(
    "C3: its certificate from a Secret is checked by the API server and by Prometheus",
    thorough,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "kmstack-metrics-api-"));
      onTestFinished(() => rm(folder, { recursive: true }));
      const authority = await makeAuthority(folder, "authority", "authority");
      const another = await makeAuthority(folder, "another", "another authority");
      const { certificate, key } = await makeCertificate(folder, "server", authority, {
        commonName: "metrics-server",
        usage: "serverAuth",
        alternativeNames: [`DNS:${metricsServer}.${namespace}.svc`],
      });
      await inNamespace("create", "secret", "tls", "certificate", `--cert=${certificate}`, `--key=${key}`);
      const signedBy = async ({ certificate }: Pair) => {
        const caBundle = await readFile(certificate, "utf8");
        return valuesWith({ tls: { type: "secret", secretName: "certificate", caBundle } });
      };
      const unknown = "x509: certificate signed by unknown authority";

      await reconfigure(release, await signedBy(authority));
      await untilTargets(release, "metrics-server is up", (all) =>
        ofJob(all, "metrics-server").every(({ health }) => health === "up"),
      );
      await untilAvailable();

      await install(release, await signedBy(another));
      // Whether it is available the API server asks without a look at the certificate; what it hands on it does not.
      // Why not, it tells in words that kubectl shows only where it shows everything.
      const api = () => kubectl("get", "--raw", "/apis/metrics.k8s.io/v1beta1/nodes", "--v=8").catch(String);
      await expect.poll(api, patience).toContain(unknown);
      expect(await top()).toContain("Metrics API not available");
      expect(await availability()).toBe(available);
      await annotatePods(release);
      await untilTargets(release, "metrics-server is not whom Prometheus knows", (all) =>
        ofJob(all, "metrics-server").every(({ lastError }) => lastError.includes(unknown)),
      );
      await reconfigure(release, values);
      await untilAvailable();
    },
  );
});
