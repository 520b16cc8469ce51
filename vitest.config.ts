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
    // What this project writes is compared without colours, whatever a person or a CI says about them.
    env: { NO_COLOR: "1", FORCE_COLOR: "0" },
  },
});
