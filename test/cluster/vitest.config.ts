import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { ScenarioReporter } from "./report/reporter.ts";
import { InOrder } from "./sequencer.ts";
import { thoroughTag } from "./tiers.ts";

/** The folder for the report as files; without it, the report is only printed. */
const report = process.env["KMSTACK_CLUSTER_REPORT"] || undefined;

const patience = {
  testTimeout: 300_000,
  hookTimeout: 600_000,
};

/** How many installations by chart-testing there are at a time, beside all else. */
export const installations = 4;

/** How many files there are at a time where they run beside each other: they wait more than they compute. */
const maxWorkers = 4;

export default defineConfig({
  test: {
    reporters: ["default", new ScenarioReporter(report), ...(report === undefined ? [] : ["junit"])],
    outputFile: { junit: join(report ?? "", "junit.xml") },
    tags: [{ name: thoroughTag, description: "guards no change by itself: runs with --all" }],
    sequence: { sequencer: InOrder },
    projects: [
      {
        // What needs no cluster: the parts of the harness and of the report.
        test: {
          ...patience,
          name: "harness",
          include: ["test/cluster/{harness,report}/**/*.test.ts"],
          maxWorkers,
        },
      },
      {
        // What needs an API server alone.
        test: {
          ...patience,
          name: "api-server",
          include: ["test/cluster/api-server/**/*.test.ts"],
          setupFiles: "test/cluster/api-server/setup.ts",
          maxWorkers,
        },
      },
      {
        // Scenarios that have what they need to themselves: namespaces, ports, directories.
        test: {
          ...patience,
          name: "cluster",
          include: ["test/cluster/scenarios/*.test.ts"],
          globalSetup: "test/cluster/setup.ts",
          maxWorkers,
          maxConcurrency: installations,
        },
      },
      {
        // Scenarios that change machines or the whole cluster, or that measure: after all others, one after another.
        test: {
          ...patience,
          // Some wait until what was written minutes ago is no longer what is the matter.
          testTimeout: 900_000,
          name: "apart",
          include: ["test/cluster/scenarios/apart/**/*.test.ts"],
          globalSetup: "test/cluster/setup.ts",
          fileParallelism: false,
          maxConcurrency: installations,
        },
      },
    ],
  },
});
