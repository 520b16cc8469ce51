/** @module-tag thorough */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { clusterOf } from "../../../../scripts/doctor/cluster.ts";
import { diagnose, type Finding } from "../../../../scripts/doctor/diagnose.ts";
import { lookAround } from "../../../../scripts/doctor/look/index.ts";
import { commandOf } from "../../../../scripts/doctor/report.ts";
import {
  alone,
  deleteNamespace,
  install,
  kubectl,
  needsMachines,
  quick,
  releaseNamed,
  takeAway,
  tidied,
  until,
} from "../../harness/index.ts";
import { untilAllServe } from "../../harness/kubernetes/nodes.ts";
import { worker } from "../../harness/node/layout.ts";
import { askForCertificate, serveWith } from "../../harness/node/variants.ts";
import { startForbidden } from "../fixtures/forbidden.ts";

/*
 * What goes wrong on a real cluster, what doctor says of it, and that what it says cures it: the values and commands that it
 * prints are those that the test applies.
 */

const release = releaseNamed("doctor");
const doctored = clusterOf({ kubeconfig: release.cluster.kubeconfig });
const healthy: ValuesDocument = joinValues(quick, { kubelets: { tls: "verify" } });

async function findings({ namespace } = release): Promise<readonly Finding[]> {
  const seen = await lookAround(doctored, namespace);
  expect(seen.flatMap(({ unread }) => unread)).toEqual([]);
  return diagnose(seen.flatMap(({ sights }) => sights));
}

const idsOf = (all: readonly Finding[]) => all.map(({ trouble, sights }) => trouble?.id ?? sights[0].message);

/** Waits until this alone is wrong; gives it. */
async function found(id: string, of = release): Promise<Finding> {
  let last: readonly Finding[] = [];
  await until(
    async () => {
      last = await findings(of);
      return idsOf(last).join() === id;
    },
    120_000,
    2000,
  );
  expect(idsOf(last)).toEqual([id]);
  return last[0] ?? expect.fail("nothing is wrong");
}

async function nothingIsWrong(of = release): Promise<void> {
  let last: readonly Finding[] = [];
  await until(
    async () => {
      last = await findings(of);
      return last.length === 0;
    },
    180_000,
    2000,
  );
  expect(idsOf(last)).toEqual([]);
}

/** What doctor says is to be added to the values. */
function valuesOf({ trouble }: Finding, index = 0): ValuesDocument {
  return (
    (trouble?.cures[index]?.values as ValuesDocument | undefined) ?? expect.fail("it says nothing to add")
  );
}

beforeAll(() => install(release, healthy));
afterAll(() => takeAway(release));

test("nothing is wrong with a healthy cluster", () => nothingIsWrong());

describe("kubelets", () => {
  test("B1: a certificate that names no address", async (context) => {
    needsMachines(context);
    await serveWith(worker, "selfSigned");
    try {
      const finding = await found("kubelet-without-ip-san");
      await install(release, joinValues(healthy, valuesOf(finding)));
      await nothingIsWrong();
    } finally {
      await serveWith(worker, "clusterSigned");
      await install(release, healthy);
    }
  });

  test("B4: a certificate that nobody has approved", async (context) => {
    needsMachines(context);
    await askForCertificate(worker);
    try {
      let all: readonly Finding[] = [];
      const wanted = ["kubelet-certificate-pending", "kubelet-request-pending"];
      const seen = async () => {
        all = await findings();
        return idsOf(all).toSorted().join() === wanted.join();
      };
      expect(await until(seen, 120_000, 2000), idsOf(all).join()).toBe(true);
      const pending = all.find(({ trouble }) => trouble?.id === "kubelet-request-pending");
      if (pending === undefined) throw new Error("there is no request");
      for (const sight of pending.sights) {
        const command = commandOf(pending.trouble?.cures[0].command ?? "", sight);
        await kubectl(...command.split(" ").slice(1));
      }
      await nothingIsWrong();
    } finally {
      await untilAllServe(kubectl);
    }
  });

  test("B3: no right to their metrics", async () => {
    const forbidden = tidied("doctor-forbidden");
    const kubelets = (replicas: number): ValuesDocument =>
      joinValues(alone, {
        kubelet: { enabled: true },
        kubelets: { tls: "verify" },
        prometheus: { replicas },
      });
    await install(forbidden, kubelets(0));
    await startForbidden(forbidden);
    const finding = await found("kubelet-forbidden", forbidden);
    await install(forbidden, joinValues(kubelets(1), valuesOf(finding)));
    await nothingIsWrong(forbidden);
  });
});

describe("programs", () => {
  test("an image that cannot be had", async () => {
    const registry = "registry.invalid";
    await install(release, joinValues(healthy, { kubeStateMetrics: { image: { registry } } }), {
      wait: false,
    });
    const { sights } = await found("image-not-pulled");
    expect(sights[0].message).toContain(registry);
    await install(release, healthy);
    await nothingIsWrong();
  });

  test("a configuration that Prometheus refuses", async () => {
    const name = `${release.name}-kube-metrics-stack-prometheus`;
    const configMap = ["configmap", name, "--namespace", release.namespace];
    const { data } = await kubectl.get<{ readonly data: Readonly<Record<string, string>> }>(...configMap);
    const patch = (text: string | undefined) =>
      kubectl("patch", ...configMap, "--patch", JSON.stringify({ data: { "prometheus.yml": text } }));
    await patch("scrape_configs: none");
    await found("configuration-refused");
    await patch(data["prometheus.yml"]);
    await nothingIsWrong();
  });
});

describe("claims and ways in", () => {
  const claimed = releaseNamed("doctor-claims");
  const seenThere = async () => {
    const seen = await lookAround(doctored, claimed.namespace);
    return idsOf(diagnose(seen.flatMap(({ sights }) => sights)));
  };

  afterAll(() => deleteNamespace(kubectl, claimed.namespace));

  test("a StorageClass that is not there, a load balancer that nobody gives an address", async () => {
    await kubectl("create", "namespace", claimed.namespace);
    const metadata = { namespace: claimed.namespace };
    await kubectl.apply(
      {
        apiVersion: "v1",
        kind: "PersistentVolumeClaim",
        metadata: { ...metadata, name: "data" },
        spec: {
          storageClassName: "no-such",
          accessModes: ["ReadWriteOnce"],
          resources: { requests: { storage: "1Gi" } },
        },
      },
      {
        apiVersion: "v1",
        kind: "Service",
        metadata: { ...metadata, name: "way-in" },
        spec: { type: "LoadBalancer", ports: [{ port: 80 }], selector: { app: "none" } },
      },
    );
    const wanted = ["load-balancer-without-address", "no-such-class"];
    await expect.poll(async () => (await seenThere()).toSorted(), { timeout: 60_000 }).toEqual(wanted);
  });
});
