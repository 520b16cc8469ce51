/** @module-tag thorough */

import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { lookBefore } from "../../../../scripts/doctor/before/index.ts";
import { clusterOf, versionOf } from "../../../../scripts/doctor/cluster.ts";
import { diagnose, type Finding } from "../../../../scripts/doctor/diagnose.ts";
import { curesOf } from "../../../../scripts/doctor/report.ts";
import { chart } from "../../../../stack/index.ts";
import {
  alone,
  deleteNamespace,
  helmOf,
  install,
  kubectl,
  needsMachines,
  type Release,
  releaseNamed,
  takeAway,
  tidied,
} from "../../harness/index.ts";
import { worker } from "../../harness/node/layout.ts";
import { serveWith } from "../../harness/node/variants.ts";

/*
 * What is in the way of an install on a real cluster, and what doctor says of it beforehand: what it says is true, as the install shows, and
 * what it says cures it does. What an API server by itself can tell has its tests in test/cluster/api-server.
 */

const first = releaseNamed("before-first");
const cluster = clusterOf({ kubeconfig: first.cluster.kubeconfig });
const withExporter: ValuesDocument = joinValues(alone, { nodeExporter: { enabled: true } });

/** What would not fit, with Grafana away, as all scenarios here have it. */
async function findings({ name, namespace }: Release, values: ValuesDocument): Promise<readonly Finding[]> {
  const plan = {
    chart,
    values: joinValues({ grafana: { enabled: false } }, values),
    release: { name, namespace },
    kubernetesVersion: await versionOf(cluster),
  };
  const seen = await lookBefore(cluster, plan);
  expect(seen.flatMap(({ unread }) => unread)).toEqual([]);
  return diagnose(seen.flatMap(({ sights }) => sights));
}

const idsOf = (all: readonly Finding[]) => all.map(({ trouble, sights }) => trouble?.id ?? sights[0].message);

/** The values with what is said to cure all that was found. */
function cured(values: ValuesDocument, all: readonly Finding[]): ValuesDocument {
  const cures = all.map((finding) => curesOf(finding)[0]?.values).filter((one) => one !== undefined);
  expect(cures).not.toEqual([]);
  return cures.reduce<ValuesDocument>((made, cure) => joinValues(made, cure as ValuesDocument), values);
}

beforeAll(() => install(first, withExporter));
afterAll(() => takeAway(first));

test("a release that is there already is not in its own way", async () => {
  expect(idsOf(await findings(first, withExporter))).toEqual([]);
});

test("another node-exporter has the port: with the next one, both run", async () => {
  const second = tidied("before-second");
  const all = await findings(second, withExporter);
  expect(idsOf(all)).toEqual(["port-of-node-taken"]);
  const values = cured(withExporter, all);
  expect(idsOf(await findings(second, values))).toEqual([]);
  await install(second, values);
});

test("kubelet-not-to-be-known, B1: kubelets that sign their certificates themselves", async (context) => {
  needsMachines(context);
  const second = releaseNamed("before-kubelets");
  const values = joinValues(alone, { kubelet: { enabled: true }, kubelets: { tls: "verify" } });
  expect(idsOf(await findings(second, values))).toEqual([]);
  await serveWith(worker, "selfSigned");
  try {
    const all = await findings(second, values);
    expect(idsOf(all)).toEqual(["kubelet-not-to-be-known"]);
    expect(all[0]?.sights.map(({ words }) => words)).toEqual([{ NODE: worker.name }]);
    expect(idsOf(await findings(second, cured(values, all)))).toEqual([]);
  } finally {
    await serveWith(worker, "clusterSigned");
  }
});

test("a namespace that refuses node-exporter: its pods do not come, as was said", async () => {
  const strict = releaseNamed("before-strict");
  const { namespace } = strict;
  await kubectl("create", "namespace", namespace);
  try {
    await kubectl("label", "namespace", namespace, "pod-security.kubernetes.io/enforce=restricted");
    const values = joinValues(withExporter, { nodeExporter: { port: 19_100 } });
    expect(idsOf(await findings(strict, values))).toEqual(["pod-security-forbids"]);
    await install(strict, values, { wait: false });
    await expect
      .poll(
        () => kubectl("get", "events", "--namespace", namespace, "--output", "jsonpath={.items[*].message}"),
        {
          timeout: 60_000,
        },
      )
      .toContain("violates PodSecurity");
    await helmOf(strict, "helm3", ["uninstall", strict.name]);
  } finally {
    await deleteNamespace(kubectl, namespace);
  }
});
