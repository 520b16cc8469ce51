/** @module-tag thorough */

import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../../schema/index.ts";
import {
  alone,
  install,
  kubectl,
  needsMachines,
  releaseNamed,
  takeAway,
  tidied,
} from "../../../harness/index.ts";
import { worker } from "../../../harness/node/layout.ts";
import { behind } from "../../../harness/node/variants.ts";
import { curedByValues, found, foundAlone, nothingIsWrong } from "../../fixtures/doctored.ts";
import { serving } from "../../fixtures/serving.ts";

/* What programs that run say of what is wrong. */

const release = releaseNamed("doctor-programs");
const rules = (expr: string): ValuesDocument =>
  joinValues(alone, {
    rules: { interval: "2s", groups: [{ name: "scenario", rules: [{ record: "scenario:sum", expr }] }] },
  });

beforeAll(() => install(release, rules("count(up)")));
afterAll(() => takeAway(release));

test("configuration-refused: a configuration of somebody else's hand", async () => {
  const name = `${release.name}-kube-metrics-stack-prometheus`;
  const configMap = ["configmap", name, "--namespace", release.namespace];
  const { data } = await kubectl.get<{ readonly data: Readonly<Record<string, string>> }>(...configMap);
  const patch = (text: string | undefined) =>
    kubectl("patch", ...configMap, "--patch", JSON.stringify({ data: { "prometheus.yml": text } }));
  await patch("scrape_configs: none");
  await found(release, "configuration-refused");
  await patch(data["prometheus.yml"]);
  await nothingIsWrong(release);
});

test("rule-fails: a rule that puts several series where one is meant", async () => {
  await install(release, rules("prometheus_build_info * on () prometheus_http_requests_total"));
  const finding = await foundAlone(release, "rule-fails");
  expect(finding.sights[0].message).toContain("many-to-many");
  await install(release, rules("count(up)"));
  await nothingIsWrong(release);
});

/** A target that gives this, in a job of its own. */
async function giving(name: string, content: string): Promise<ValuesDocument> {
  const metadata = { name, namespace: release.namespace, labels: { fixture: name } };
  await kubectl.apply(serving({ metadata, path: "/metrics.txt", port: 8080, content }), {
    apiVersion: "v1",
    kind: "Service",
    metadata,
    spec: { selector: metadata.labels, ports: [{ port: 8080 }] },
  });
  const static_configs = [{ targets: [`${name}.${release.namespace}.svc:8080`] }];
  return joinValues(alone, {
    scrape: { extraJobs: [{ job_name: name, metrics_path: "/metrics.txt", static_configs }] },
  });
}

test("clocks-differ: samples of a clock that is ahead", async () => {
  const tomorrow = Date.now() + 86_400_000;
  await install(release, await giving("ahead", `fixture_ahead 1 ${tomorrow}`));
  await found(release, "clocks-differ");
  await install(release, alone);
  await nothingIsWrong(release);
});

test("two-series-of-one-name: a program that gives a series twice", async () => {
  await install(release, await giving("twice", "fixture_twice 1\nfixture_twice 2"));
  await found(release, "two-series-of-one-name");
  await install(release, alone);
  await nothingIsWrong(release);
});

const withAlertmanager = (more: ValuesDocument): ValuesDocument =>
  joinValues(alone, {
    rules: { interval: "2s", groups: [{ name: "always", rules: [{ alert: "Always", expr: "vector(1)" }] }] },
    alertmanager: { enabled: true, persistence: { type: "none" }, ...more },
  });

const told = (url: string): ValuesDocument => ({
  config: {
    route: { receiver: "chat", group_wait: "1s", group_interval: "5s" },
    receivers: [{ name: "chat", webhook_configs: [{ url }] }],
  },
});

test("notification-failed: a receiver that does not answer", async () => {
  const alerting = tidied("doctor-receiver");
  await install(alerting, withAlertmanager(told("http://127.0.0.1:9/")));
  const finding = await foundAlone(alerting, "notification-failed");
  expect(finding.sights[0].message).toContain("chat");
  await install(alerting, withAlertmanager({}));
  await nothingIsWrong(alerting);
});

test("peers-apart: a firewall between replicas of Alertmanager", async (context) => {
  needsMachines(context);
  const apart = tidied("doctor-peers");
  const two = withAlertmanager({ replicas: 2 });
  const gossip = (protocol: string) => ({
    machine: worker,
    rule: ["FORWARD", "--protocol", protocol, "--dport", "9094", "--jump", "DROP"],
  });
  await behind(gossip("tcp"), () =>
    behind(gossip("udp"), async () => {
      await install(apart, two);
      await found(apart, "peers-apart");
    }),
  );
  await nothingIsWrong(apart);
});

test("account-without-rights: kube-state-metrics without its rights", async () => {
  const blind = tidied("doctor-blind");
  const values = joinValues(alone, { kubeStateMetrics: { enabled: true, rbac: { create: false } } });
  await install(blind, values, { wait: false });
  await curedByValues(blind, "account-without-rights", values);
});
