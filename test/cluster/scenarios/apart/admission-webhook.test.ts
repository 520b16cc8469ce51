/** @module-tag thorough */

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { customResourceDefinitions } from "../../../../tools/index.ts";
import {
  alone,
  cluster,
  deleteNamespace,
  install,
  kubectl,
  releaseNamed,
  takeAway,
  untilUp,
} from "../../harness/index.ts";
import { prepareCertificate } from "../../harness/kubernetes/serving-certificate.ts";
import { bringImages } from "../../harness/node/cluster.ts";

const release = releaseNamed("admission");
const others = `${release.namespace}-others`;
const group = "monitoring.coreos.com";
const patience = { timeout: 60_000, interval: 1000 };

let values: ValuesDocument = {};

/** A rule of others, or one that has another owner's label. */
function rule(name: string, expr: string, labels: Readonly<Record<string, string>> = {}): object {
  return {
    apiVersion: `${group}/v1`,
    kind: "PrometheusRule",
    metadata: { name, namespace: others, labels },
    spec: { groups: [{ name, rules: [{ alert: "Theirs", expr }] }] },
  };
}

/** A route of others that leads to nobody. */
const route = {
  apiVersion: `${group}/v1alpha1`,
  kind: "AlertmanagerConfig",
  metadata: { name: "theirs", namespace: others },
  spec: { route: { receiver: "nobody" }, receivers: [{ name: "somebody" }] },
};

beforeAll(async () => {
  if (cluster.way === "node") {
    await bringImages("prometheusOperator", "prometheusConfigReloader", "admissionWebhook");
  }
  for (const file of await customResourceDefinitions("prometheus-operator")) {
    await kubectl("apply", "--server-side", "--filename", file);
  }
  await kubectl("create", "namespace", release.namespace);
  await kubectl("create", "namespace", others);
  const folder = await mkdtemp(join(tmpdir(), "admission-"));
  const file = await prepareCertificate(kubectl, release.namespace, "webhook-tls", folder);
  const tls = { type: "secret", secretName: "webhook-tls", caBundle: await readFile(file, "utf8") };
  await rm(folder, { recursive: true });
  const admissionWebhook = { enabled: true, failurePolicy: "Fail", tls };
  values = joinValues(alone, {
    operator: { enabled: true, admissionWebhook },
    // It is the operator that tells of changes, which takes longer than what scenarios have by themselves.
    prometheus: { reloadInterval: "30s" },
    rules: { groups: [{ name: "own", rules: [{ alert: "Own", expr: "vector(1)" }] }] },
  });
  await install(release, values);
});

afterAll(async () => {
  await takeAway(release);
  await deleteNamespace(kubectl, others);
  for (const file of await customResourceDefinitions("prometheus-operator")) {
    await kubectl("delete", "--ignore-not-found", "--wait=false", "--filename", file);
  }
});

test("E1: a rule of others that Prometheus would not understand is refused to the one who applies it, and so is a route to nobody", async () => {
  await expect.poll(() => kubectl.apply(rule("fine", "up == 0")), patience).toBeUndefined();
  await kubectl.apply(rule("utf-8", '{"http.requests"} > 0'));
  await expect(kubectl.apply(rule("broken", "sum(up"))).rejects.toThrow(
    /"prometheusrules" is invalid: .*group "broken", rule 1, "Theirs": could not parse expression/,
  );
  await expect(kubectl.apply(route)).rejects.toThrow(/"alertmanagerconfigs" is invalid/);
});

test("E1: Prometheus knows the webhook by its certificate, and sees what it refused", async () => {
  await untilUp(release, { prometheus: 1, "operator-webhook": 1, operator: 1 });
});

test("E1: where nobody answers, rules of others are refused, and the release's own are not", async () => {
  const away = joinValues(values, { operator: { admissionWebhook: { replicas: 0 } } });
  await install(release, away);
  await expect
    .poll(
      () =>
        kubectl.apply(rule("later", "up == 0")).then(
          () => "",
          (error: unknown) => String(error),
        ),
      patience,
    )
    .toMatch(/failed calling webhook "prometheusrules\.monitoring\.coreos\.com"/);
  const groups = [{ name: "own", rules: [{ alert: "Own", expr: "vector(2)" }] }];
  await install(release, joinValues(away, { rules: { groups } }));
});
