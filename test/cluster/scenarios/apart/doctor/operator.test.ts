/** @module-tag thorough */

import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../../schema/index.ts";
import { customResourceDefinitions } from "../../../../../tools/index.ts";
import { imageOf } from "../../../harness/images/index.ts";
import {
  alone,
  cluster,
  deleteNamespace,
  install,
  kubectl,
  releaseNamed,
  takeAway,
} from "../../../harness/index.ts";
import { bringImages } from "../../../harness/node/cluster.ts";
import { application, declarations } from "../../fixtures/declared.ts";
import { curedByValues, found, foundAlone, nothingIsWrong, runCure } from "../../fixtures/doctored.ts";

/* What is declared by the operator's objects, and comes to nothing. */

const release = releaseNamed("doctor-operator");
const byHand = `${release.namespace}-by-hand`;
const shop = `${release.namespace}-shop`;

const operated = (reads: ValuesDocument): ValuesDocument =>
  joinValues(alone, {
    operator: { enabled: true, reads: { serviceMonitors: reads } },
    // The operator's Prometheus is told of changes, and does not look for them.
    prometheus: { reloadInterval: "30s" },
  });

/** A monitor of the application of others. */
function monitor(labels: Readonly<Record<string, string>>, port = "web"): object {
  const { spec } = declarations(shop).find((one) => "kind" in one && one.kind === "ServiceMonitor") as {
    readonly spec: { readonly endpoints: readonly object[] };
  };
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "ServiceMonitor",
    metadata: { name: "declared", namespace: shop, labels },
    spec: { ...spec, endpoints: spec.endpoints.map((endpoint) => ({ ...endpoint, port })) },
  };
}

const definitions = () => customResourceDefinitions("prometheus-operator");

beforeAll(async () => {
  if (cluster.way === "node") await bringImages("prometheusOperator", "prometheusConfigReloader");
});

afterAll(async () => {
  await takeAway(release);
  for (const one of [byHand, shop]) await deleteNamespace(kubectl, one);
  for (const file of await definitions())
    await kubectl("delete", "--ignore-not-found", "--wait=false", "--filename", file);
});

test("kinds-missing: an operator by hand, and nothing to operate", async (context) => {
  context.skip(
    await kubectl.has("crd", "prometheuses.monitoring.coreos.com"),
    "the cluster has them already",
  );
  await kubectl("create", "namespace", byHand);
  const image = await imageOf("prometheusOperator");
  await kubectl(
    "create",
    "clusterrolebinding",
    byHand,
    "--clusterrole=cluster-admin",
    `--serviceaccount=${byHand}:default`,
  );
  onTestFinished(() => kubectl("delete", "clusterrolebinding", byHand).then(() => {}));
  await kubectl.apply({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "operator", namespace: byHand },
    spec: { containers: [{ name: "operator", image }], terminationGracePeriodSeconds: 0 },
  });
  await found({ namespace: byHand }, "kinds-missing");
  for (const file of await definitions()) await kubectl("apply", "--server-side", "--filename", file);
  await kubectl("delete", "pod", "operator", "--namespace", byHand);
  await nothingIsWrong({ namespace: byHand });
});

test("nobody-reads: an object of the operator, and no Prometheus", async () => {
  await kubectl("create", "namespace", shop);
  await kubectl.apply(...application(shop), monitor({}));
  await found({ namespace: shop }, "nobody-reads");
});

test("not-selected-by-label: a Prometheus that wants labels", async () => {
  await install(release, operated({ labels: { team: "shop" } }));
  const finding = await foundAlone(release, "not-selected-by-label");
  expect(finding.sights[0].message).toContain("wants the labels team=shop");
  await runCure(finding);
  await nothingIsWrong(release);
});

test("not-selected-by-namespace: a Prometheus that looks elsewhere", async () => {
  await install(release, operated({ namespaces: [release.namespace] }));
  const finding = await foundAlone(release, "not-selected-by-namespace");
  const cure = finding.trouble?.cures[0].values ?? {};
  await install(release, joinValues(operated({}), cure as ValuesDocument));
  await nothingIsWrong(release);
});

test("kind-not-read: a Prometheus that reads no ServiceMonitor", async () => {
  const values = operated({ enabled: false });
  await install(release, values);
  await curedByValues(release, "kind-not-read", values);
});

test("monitor-without-targets: a port that has no such name", async () => {
  await kubectl.apply(monitor({ team: "shop" }, "metrics"));
  const finding = await foundAlone(release, "monitor-without-targets");
  await runCure(finding);
  await kubectl.apply(monitor({ team: "shop" }));
  await nothingIsWrong(release);
});

test("webhook-left-behind: a webhook whose Service is gone", async () => {
  await kubectl.apply({
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: "ValidatingWebhookConfiguration",
    metadata: { name: "doctor-left-behind" },
    webhooks: [
      {
        name: "rules.example.com",
        admissionReviewVersions: ["v1"],
        sideEffects: "None",
        // None of the objects of these tests is asked about.
        namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "none" } },
        rules: [
          {
            apiGroups: ["monitoring.coreos.com"],
            apiVersions: ["v1"],
            operations: ["CREATE"],
            resources: ["prometheusrules"],
          },
        ],
        clientConfig: { service: { namespace: byHand, name: "gone", path: "/" } },
      },
    ],
  });
  const finding = await foundAlone(release, "webhook-left-behind");
  await runCure(finding);
  await nothingIsWrong(release);
});
