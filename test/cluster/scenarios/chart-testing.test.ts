import { readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customResourceDefinitions } from "../../../tools/index.ts";
import { hasRegistry } from "../../release/oci-registry.ts";
import { installWithChartTesting } from "../harness/chart-testing/index.ts";
import { filesWithNeeds, missing } from "../harness/chart-testing/needs.ts";
import { chartFolder, cluster, kubectl } from "../harness/index.ts";
import { rootOf, worker } from "../harness/node/layout.ts";
import { startMirror } from "../harness/node/mirror.ts";

/** How many installations there are at a time: they wait more than they compute. */
const lanes = 6;

const valuesFiles = readdirSync(join(chartFolder, "ci")).filter((file) => file.endsWith("-values.yaml"));

/** The files, shared out to as many lists as there are lanes. */
const shares = Array.from({ length: lanes }, (_, lane) => ({
  lane: lane + 1,
  files: valuesFiles.filter((_, index) => index % lanes === lane),
}));

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

test("every values file is installed once", () => {
  expect(shares.flatMap(({ files }) => files).sort()).toEqual([...valuesFiles].sort());
  expect(valuesFiles).toEqual(expect.arrayContaining(filesWithNeeds));
});

describe.concurrent.for(shares)("chart-testing, lane $lane", ({ files, lane }) => {
  test.sequential.for(files.map((file) => [scenarioOf(file), file] as const))(
    "%s: chart/ci/%s is installed, tested, upgraded and uninstalled",
    { timeout: 900_000 },
    async ([, file], context) => {
      const lacks = await missing(cluster, file);
      context.skip(lacks !== undefined, lacks);
      const { passed, output } = await installWithChartTesting(cluster, file, {
        nodeExporterPort: 9110 + lane,
      });
      if (!passed) throw new Error(`ct install failed; it wrote:\n${output}`);
    },
  );
});
