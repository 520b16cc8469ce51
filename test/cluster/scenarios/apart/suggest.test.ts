/** @module-tag thorough */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument, validateValues } from "../../../../schema/index.ts";
import { lookBefore, type Plan } from "../../../../scripts/doctor/before/index.ts";
import { clusterOf, connect, versionOf } from "../../../../scripts/doctor/cluster.ts";
import { diagnose } from "../../../../scripts/doctor/diagnose.ts";
import { lookAround } from "../../../../scripts/doctor/look/index.ts";
import { probe } from "../../../../scripts/suggest/probe.ts";
import { type Suggestion, valuesFile, valuesOf } from "../../../../scripts/suggest/suggestion.ts";
import { suggestFor } from "../../../../scripts/suggest.ts";
import { chart } from "../../../../stack/index.ts";
import {
  install,
  kubectl,
  needsMachines,
  quick,
  releaseNamed,
  takeAway,
  until,
} from "../../harness/index.ts";
import { worker } from "../../harness/node/layout.ts";
import { serveWith } from "../../harness/node/variants.ts";

/*
 * What is suggested for a real cluster: that it is what the cluster is like, that the chart takes it, and that nothing is wrong with what is
 * installed by it.
 */

const release = releaseNamed("suggest");
const options = { kubeconfig: release.cluster.kubeconfig };
const cluster = clusterOf(options);

async function planOf(values: ValuesDocument = {}): Promise<Plan> {
  const { name, namespace } = release;
  return { chart, values, release: { name, namespace }, kubernetesVersion: await versionOf(cluster) };
}

async function suggestions(how: "here" | "from a pod" = "here"): Promise<readonly Suggestion[]> {
  const look = how === "here" ? undefined : probe(connect(options));
  const found = await suggestFor(cluster, await planOf(), look);
  expect(found.unread).toEqual([]);
  return found.suggestions;
}

/** How the kubelets' certificates are said to be checked; undefined: as by default. */
async function trust(how: "here" | "from a pod"): Promise<unknown> {
  const { kubelets } = valuesOf(await suggestions(how));
  return kubelets;
}

beforeAll(() => kubectl("create", "namespace", release.namespace));
afterAll(() => takeAway(release));

describe("kubelets' certificates", () => {
  const probes = () =>
    kubectl(
      "get",
      "pods",
      "--namespace",
      release.namespace,
      "--selector=app.kubernetes.io/name=kmstack-probe",
      "--output=name",
    );

  for (const how of ["here", "from a pod"] as const) {
    test(`B4: that the cluster signs are to be checked, as seen ${how}`, async (context) => {
      needsMachines(context);
      expect(await trust(how)).toEqual({ tls: "verify" });
      await expect.poll(probes, { timeout: 30_000 }).toBe("");
    });

    test(`B1: that a kubelet signs itself are left as by default, as seen ${how}`, async (context) => {
      needsMachines(context);
      await serveWith(worker, "selfSigned");
      try {
        expect(await trust(how)).toBeUndefined();
        await expect.poll(probes, { timeout: 30_000 }).toBe("");
      } finally {
        await serveWith(worker, "clusterSigned");
      }
    });
  }
});

test("what is suggested is taken, fits, and nothing is wrong with it once it is installed", async (context) => {
  needsMachines(context);
  const all = await suggestions();
  const file = valuesFile(["Values for the cluster of the tests."], all);
  expect(validateValues(chart.values, file, "suggested.yaml")).toEqual([]);
  const values = joinValues(joinValues(quick, { grafana: { enabled: false } }), valuesOf(all));
  const before = await lookBefore(cluster, await planOf(values));
  expect(diagnose(before.flatMap(({ sights }) => sights))).toEqual([]);

  await install(release, values);
  let wrong: readonly string[] = [];
  const isFine = async () => {
    const seen = await lookAround(cluster, release.namespace);
    wrong = seen.flatMap(({ sights }) => sights.map(({ where, message }) => `${where}: ${message}`));
    return wrong.length === 0;
  };
  await until(isFine, 180_000, 2000);
  expect(wrong).toEqual([]);
  // Where the release is there already, the same is suggested again: it is not in its own way.
  expect(valuesOf(await suggestions())).toEqual(valuesOf(all));
});
