/** @module-tag thorough */

import { afterAll, test } from "vitest";
import { deleteNamespace, kubectl, needsMachines, releaseNamed } from "../../../harness/index.ts";
import { worker } from "../../../harness/node/layout.ts";
import { execute } from "../../../harness/node/machine/machine.ts";
import { serveWith } from "../../../harness/node/variants.ts";
import { prometheusByHand, rightsByHand } from "../../fixtures/by-hand.ts";
import { found, nothingIsWrong } from "../../fixtures/doctored.ts";

/*
 * An installation by hand, with the mistakes that are made with it, one after another: doctor helps it too, though it is
 * none of the chart's. What is done about each is what one does without the chart.
 */

const { namespace } = releaseNamed("doctor-by-hand");
const path = "/opt/kmstack-by-hand-data";
const [toList, toRead] = [`${namespace}-list`, `${namespace}-read`];

afterAll(async () => {
  await deleteNamespace(kubectl, namespace);
  for (const name of [toList, toRead])
    await kubectl("delete", "clusterrole,clusterrolebinding", name, "--ignore-not-found");
});

test("by hand: data of root's, no rights, no right to metrics, and a certificate without addresses", async (context) => {
  needsMachines(context);
  await kubectl("create", "namespace", namespace);
  await kubectl.apply(...(await prometheusByHand(namespace, path)));
  await found({ namespace }, "data-not-writable");
  await execute(worker, "chown", "65534:65534", path);

  await found({ namespace }, "account-without-rights");
  const list = [{ apiGroups: [""], resources: ["nodes"], verbs: ["get", "list", "watch"] }];
  await kubectl.apply(...rightsByHand(toList, namespace, list));

  await found({ namespace }, "kubelet-forbidden");
  const read = [{ apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] }];
  await kubectl.apply(...rightsByHand(toRead, namespace, read));
  // The kubelets remember for minutes whom they do not let in.
  await nothingIsWrong({ namespace });

  await serveWith(worker, "selfSigned");
  try {
    await found({ namespace }, "kubelet-without-ip-san");
  } finally {
    await serveWith(worker, "clusterSigned");
  }
  await nothingIsWrong({ namespace });
  await kubectl("delete", "deployment", "prometheus", "--namespace", namespace);
  await execute(worker, "rm", "-rf", path);
});
