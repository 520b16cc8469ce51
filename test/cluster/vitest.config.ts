import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { ScenarioReporter } from "./report/reporter.ts";

/** The folder for the report as files; without it, the report is only printed. */
const report = process.env["KMSTACK_CLUSTER_REPORT"] || undefined;

/** How many installations by chart-testing there are at a time: they wait more than they compute. */
export const maxConcurrency = 4;

const patience = {
  testTimeout: 300_000,
  hookTimeout: 600_000,
};

export default defineConfig({
  test: {
    reporters: ["default", new ScenarioReporter(report), ...(report === undefined ? [] : ["junit"])],
    outputFile: { junit: join(report ?? "", "junit.xml") },
    projects: [
      {
        // What needs no cluster: the API server alone, and the parts of the harness.
        test: {
          ...patience,
          name: "api-server",
          include: ["test/cluster/{api-server,harness,report}/**/*.test.ts"],
          globalSetup: "test/cluster/api-server/setup.ts",
        },
      },
      {
        test: {
          ...patience,
          name: "cluster",
          include: ["test/cluster/scenarios/**/*.test.ts"],
          globalSetup: "test/cluster/setup.ts",
          // One after another: they share machines, ports and names.
          fileParallelism: false,
          maxConcurrency,
        },
      },
    ],
  },
});
