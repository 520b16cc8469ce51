import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/cluster/**"],
    globalSetup: "test/tools/setup.ts",
    // The tests wait for other processes more than they compute.
    maxWorkers: "100%",
    // Most tests start real tools; none of them is about time.
    testTimeout: 120_000,
    hookTimeout: 600_000,
  },
});
