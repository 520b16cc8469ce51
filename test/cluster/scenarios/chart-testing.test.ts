import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { installWithChartTesting } from "../harness/chart-testing/index.ts";
import { filesWithNeeds, missing, oneAtATime } from "../harness/chart-testing/needs.ts";
import { withExporterPort } from "../harness/chart-testing/ports.ts";
import { prepareCluster } from "../harness/chart-testing/prerequisites.ts";
import { chartFolder, cluster } from "../harness/index.ts";
import { thorough } from "../tiers.ts";

const valuesFiles = readdirSync(join(chartFolder, "ci")).filter((file) => file.endsWith("-values.yaml"));

/**
 * The files that guard every change: what all have in common, what an upgrade has to leave as it is, which is data and
 * names, and what no other scenario does. What the others make, API servers are asked about each time.
 */
const guards = [
  "default-values.yaml",
  "a3-hostpath-retain-values.yaml",
  "a3-storage-class-values.yaml",
  "e2-placement-values.yaml",
  "least-privilege-values.yaml",
  "mirror-registry-values.yaml",
  "names-values.yaml",
];

/** `a3-local-values.yaml` is about scenario A3. */
function scenarioOf(valuesFile: string): string {
  return /^[a-g]\d(?=-)/.exec(valuesFile)?.[0].toUpperCase() ?? "any";
}

let takeAway: (() => Promise<void>) | undefined;

beforeAll(async () => {
  takeAway = await prepareCluster(cluster);
});

afterAll(() => takeAway?.());

test("what is said of values files is said of files that there are", () => {
  expect(valuesFiles).toEqual(expect.arrayContaining([...filesWithNeeds, ...guards]));
});

/** Installs the chart with a file, tests it, upgrades it, tests it again, uninstalls it. */
async function takesItsCourse(file: string, context: TestContext): Promise<void> {
  const lacks = await missing(cluster, file);
  context.skip(lacks !== undefined, lacks);
  const { passed, output } = await withExporterPort((nodeExporterPort) =>
    installWithChartTesting(cluster, file, { nodeExporterPort }),
  );
  if (!passed) throw new Error(`ct install failed; it wrote:\n${output}`);
}

const title = "%s: chart/ci/%s is installed, upgraded, tested and uninstalled";
const patience = { timeout: 900_000 };
const withScenario = (files: readonly string[]) => files.map((file) => [scenarioOf(file), file] as const);

test.concurrent.for(withScenario(guards))(title, patience, ([, file], context) =>
  takesItsCourse(file, context),
);

const others = valuesFiles.filter((file) => !guards.includes(file));

test.concurrent.for(withScenario(others.filter((file) => !oneAtATime.includes(file))))(
  title,
  { ...patience, ...thorough },
  ([, file], context) => takesItsCourse(file, context),
);

test.for(withScenario(oneAtATime))(title, { ...patience, ...thorough }, ([, file], context) =>
  takesItsCourse(file, context),
);
