import { readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customResourceDefinitions } from "../../../tools/index.ts";
import { hasRegistry } from "../../release/oci-registry.ts";
import { installWithChartTesting } from "../harness/chart-testing/index.ts";
import { filesWithNeeds, missing } from "../harness/chart-testing/needs.ts";
import { chartFolder, cluster, kubectl } from "../harness/index.ts";
import { rootOf, worker } from "../harness/node/layout.ts";
import { startMirror } from "../harness/node/services/mirror.ts";
import { installations } from "../vitest.config.ts";

const valuesFiles = readdirSync(join(chartFolder, "ci")).filter((file) => file.endsWith("-values.yaml"));

/** Installations share the nodes, on which node-exporter has a port for itself: the ports that none has at the time. */
const freePorts = Array.from({ length: installations }, (_, index) => 9110 + index);

/**
 * The files with which the chart is also upgraded: what all have in common, and what an upgrade has to leave as it is,
 * which is data and names. `KMSTACK_UPGRADES=all` takes all files, for two to three times as long.
 */
const upgraded =
  process.env["KMSTACK_UPGRADES"] === "all"
    ? valuesFiles
    : [
        "default-values.yaml",
        "a3-hostpath-retain-values.yaml",
        "a3-storage-class-values.yaml",
        "names-values.yaml",
      ];

/** `a3-local-values.yaml` is about scenario A3. */
function scenarioOf(valuesFile: string): string {
  return /^[a-g]\d(?=-)/.exec(valuesFile)?.[0].toUpperCase() ?? "any";
}

let stopMirror: (() => Promise<void>) | undefined;

beforeAll(async () => {
  if (cluster.way === "existing") return;
  const gatewayApi = await customResourceDefinitions("gateway-api");
  await kubectl("apply", "--server-side", ...gatewayApi.flatMap((file) => ["--filename", file]));
  if (cluster.way !== "node") return;
  // The disk of which an example says that it is mounted there.
  await mkdir(join(rootOf(worker), "mnt/metrics"), { recursive: true });
  if (await hasRegistry()) stopMirror = await startMirror();
});

afterAll(() => stopMirror?.());

test("what is said of values files is said of files that there are", () => {
  expect(valuesFiles).toEqual(expect.arrayContaining([...filesWithNeeds, ...upgraded]));
});

test.concurrent.for(
  valuesFiles.map((file) => {
    const done = upgraded.includes(file) ? "upgraded, tested" : "installed, tested";
    return [scenarioOf(file), file, done] as const;
  }),
)("%s: chart/ci/%s is %s and uninstalled", { timeout: 900_000 }, async ([, file], context) => {
  const lacks = await missing(cluster, file);
  context.skip(lacks !== undefined, lacks);
  const nodeExporterPort = freePorts.pop();
  if (nodeExporterPort === undefined) throw new Error("more installations at a time than ports for them");
  try {
    const { passed, output } = await installWithChartTesting(cluster, file, {
      nodeExporterPort,
      upgrade: upgraded.includes(file),
    });
    if (!passed) throw new Error(`ct install failed; it wrote:\n${output}`);
  } finally {
    freePorts.push(nodeExporterPort);
  }
});
