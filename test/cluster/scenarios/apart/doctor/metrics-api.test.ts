/** @module-tag thorough */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues } from "../../../../../schema/index.ts";
import { imageOf } from "../../../harness/images/index.ts";
import {
  cluster,
  deleteNamespace,
  install,
  type KubernetesObject,
  kubectl,
  releaseNamed,
  takeAway,
  until,
} from "../../../harness/index.ts";
import { worker } from "../../../harness/node/layout.ts";
import { aggregate, beforePods, behind } from "../../../harness/node/variants.ts";
import { curedByValues, found, foundAlone, nothingIsWrong, runCure } from "../../fixtures/doctored.ts";
import { metricsServer, values, valuesWith } from "../../fixtures/metrics-api.ts";

/* What keeps `kubectl top` and autoscalers from their numbers. */

const release = releaseNamed("doctor-metrics-api");
const { namespace } = release;
const held = `${namespace}-held`;

/** A Deployment, and an autoscaler that looks at its CPU. */
async function autoscaled(): Promise<readonly object[]> {
  const labels = { app: "scaled" };
  const metadata = { name: "scaled", namespace };
  const container = { name: "sleep", image: await imageOf("busybox"), command: ["sleep", "inf"] };
  return [
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata,
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { terminationGracePeriodSeconds: 0, containers: [container] },
        },
      },
    },
    {
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      metadata,
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "scaled" },
        maxReplicas: 2,
        metrics: [
          {
            type: "Resource",
            resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 90 } },
          },
        ],
      },
    },
  ];
}

// On a cluster of another kind nothing of this can be done.
describe.skipIf(cluster.way !== "node")("the metrics API", () => {
  beforeAll(() => install(release, values));
  afterAll(async () => {
    await deleteNamespace(kubectl, held);
    await takeAway(release);
  });

  test("metrics-api-without-endpoints, namespace-held: no pod of metrics-server, and a namespace to be deleted", async () => {
    await nothingIsWrong(release);
    await install(release, valuesWith({ replicas: 0 }));
    await found(release, "metrics-api-without-endpoints");
    await kubectl("create", "namespace", held);
    await kubectl("delete", "namespace", held, "--wait=false");
    const [finding] = await found(release, "metrics-api-without-endpoints", "namespace-held");
    if (finding !== undefined) await runCure(finding);
    await install(release, values);
    await nothingIsWrong(release);
    expect(await until(async () => !(await kubectl.has("namespace", held)), 60_000, 1000)).toBe(true);
  });

  test("metrics-api-unreachable: a firewall between the API server and pods", async () => {
    await behind(beforePods(worker, 10250), () => curedByValues(release, "metrics-api-unreachable", values));
    await install(release, values);
    await nothingIsWrong(release);
  });

  test("aggregation-layer-off: an API server without it", async () => {
    await aggregate(false);
    try {
      await kubectl("--namespace", namespace, "rollout", "restart", `deployment/${metricsServer}`);
      await found(release, "aggregation-layer-off");
    } finally {
      await aggregate(true);
    }
    await kubectl("--namespace", namespace, "rollout", "restart", `deployment/${metricsServer}`);
    await nothingIsWrong(release);
  });

  test("front-proxy-unknown: metrics-server is told of another authority", async () => {
    const { data } = await kubectl.get<KubernetesObject & { readonly data: Record<string, string> }>(
      ...["configmap", "extension-apiserver-authentication", "--namespace", "kube-system"],
    );
    // The authority of clients, which has not signed the certificate of the front proxy.
    const ca = data["client-ca-file"] ?? "";
    await kubectl(
      "create",
      "configmap",
      "front-proxy",
      `--from-literal=ca.crt=${ca}`,
      "--namespace",
      namespace,
    );
    const wrong = valuesWith({
      requestHeader: { clientCAFile: "/etc/front-proxy/ca.crt" },
      extraVolumes: [{ name: "front-proxy", configMap: { name: "front-proxy" } }],
      extraVolumeMounts: [{ name: "front-proxy", mountPath: "/etc/front-proxy" }],
    });
    await install(release, wrong);
    const finding = await foundAlone(release, "front-proxy-unknown");
    await runCure(finding);
    await install(release, values);
    await nothingIsWrong(release);
  });

  test("metrics-api-of-another: a metrics-server beside the one that the API leads to", async () => {
    const labels = { app: "another" };
    const { spec } = await kubectl.get<{
      readonly spec: { readonly template: { readonly spec: object } };
    }>("deployment", metricsServer, "--namespace", namespace);
    await kubectl.apply({
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "another", namespace },
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: spec.template.spec },
      },
    });
    const finding = await foundAlone(release, "metrics-api-of-another");
    expect(finding.sights[0].where).toContain("/another-");
    await kubectl("delete", "deployment", "another", "--namespace", namespace);
    await nothingIsWrong(release);
  });

  test("autoscaler-without-requests: pods that ask for nothing", async () => {
    await kubectl.apply(...(await autoscaled()));
    const finding = await foundAlone(release, "autoscaler-without-requests");
    await runCure(finding);
    await nothingIsWrong(release);
  });

  test("autoscaler-without-metrics: an autoscaler, and no pod of metrics-server", async () => {
    await install(release, valuesWith({ replicas: 0 }));
    const [finding] = await found(release, "autoscaler-without-metrics", "metrics-api-without-endpoints");
    await install(release, values);
    await nothingIsWrong(release);
    if (finding !== undefined) await runCure(finding);
  });

  test("metrics-api-missing: an autoscaler, and no metrics-server", async () => {
    const without = valuesWith({ enabled: false });
    await install(release, without);
    await curedByValues(release, "metrics-api-missing", joinValues(values, {}));
  });
});
