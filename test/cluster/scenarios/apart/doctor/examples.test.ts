/** @module-tag thorough */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, type TestContext, test } from "vitest";
import { parse } from "yaml";
import { customResourceDefinitions } from "../../../../../tools/index.ts";
import { type ExampleValues, settingsOf } from "../../../harness/chart-testing/index.ts";
import { missing, oneAtATime } from "../../../harness/chart-testing/needs.ts";
import { withExporterPort } from "../../../harness/chart-testing/ports.ts";
import { prepareCluster, prepareNamespace } from "../../../harness/chart-testing/prerequisites.ts";
import {
  chartFolder,
  cluster,
  deleteNamespace,
  helmOf,
  kubectl,
  namespacePrefix,
  type Release,
  removeVolumesOf,
  uninstall,
} from "../../../harness/index.ts";
import { found } from "../../fixtures/doctored.ts";

/*
 * No false alarm: with each of the chart's examples that can be installed here doctor finds what this cluster lacks of
 * what the example speaks of, and nothing else.
 */

const valuesFiles = readdirSync(join(chartFolder, "ci")).filter((file) => file.endsWith("-values.yaml"));

/** What examples speak of that is not here. */
const lacking: Readonly<Record<string, readonly string[]>> = {
  "d1-shards-values.yaml": ["remote-write-name-unknown"],
  "g1-ingress-any-host-values.yaml": ["ingress-without-class"],
  "g1-ingress-prefix-values.yaml": ["ingress-without-class"],
  "g1-stripped-prefix-values.yaml": ["ingress-without-class", "route-without-parent"],
  "g3-network-policies-values.yaml": ["ingress-without-class", "notification-failed"],
  "g1-gateway-values.yaml": ["route-without-parent"],
  "g1-http-route-values.yaml": ["route-without-parent"],
};

async function nothingElseIsWrong(file: string, context: TestContext): Promise<void> {
  const lacks = await missing(cluster, file);
  context.skip(lacks !== undefined, lacks);
  await withExporterPort(async (nodeExporterPort) => {
    const release: Release = {
      cluster,
      name: "ct",
      namespace: `${namespacePrefix}quiet-${file.replace(/-values\.yaml$/, "")}`,
    };
    const path = join(chartFolder, "ci", file);
    const values = (parse(readFileSync(path, "utf8")) ?? {}) as ExampleValues;
    try {
      await prepareNamespace(kubectl, release.namespace);
      const settings = settingsOf(values, { nodeExporterPort });
      await helmOf(release, "helm3", [
        ...["install", release.name, chartFolder, "--values", path, ...settings],
        ...["--wait", "--timeout", "120s"],
      ]);
      await found(release, ...(lacking[file] ?? []));
    } finally {
      await uninstall(release);
      await deleteNamespace(kubectl, release.namespace);
      await removeVolumesOf(kubectl, release.namespace);
    }
  });
}

let stopMirror: (() => Promise<void>) | undefined;

beforeAll(async () => {
  stopMirror = await prepareCluster(cluster);
});

afterAll(async () => {
  await stopMirror?.();
  if (cluster.way === "existing") return;
  const gatewayApi = await customResourceDefinitions("gateway-api");
  await kubectl("delete", "--wait=false", ...gatewayApi.flatMap((file) => ["--filename", file]));
});

const title = "chart/ci/%s: nothing else is wrong";
const patience = { timeout: 600_000 };
const beside = valuesFiles.filter((file) => !oneAtATime.includes(file));

test.concurrent.for(beside)(title, patience, (file, context) => nothingElseIsWrong(file, context));

// There is one metrics API. The certificates of this example stand for anybody's own.
const alone = oneAtATime.filter((file) => file !== "c3-ca-bundle-values.yaml");

test.for(alone)(title, patience, (file, context) => nothingElseIsWrong(file, context));
