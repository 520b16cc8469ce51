import { beforeAll } from "vitest";
import { tool } from "../../../tools/index.ts";
import { standalonePrograms } from "../harness/control-plane/standalone.ts";

const minutes = 60_000;

/** Builds what the API servers are, before a test's time is spent on it; not before other scenarios may begin. */
beforeAll(async () => {
  for (const name of standalonePrograms) await tool(name);
}, 40 * minutes);
