import { tool } from "../../../tools/index.ts";
import { apiServers } from "../harness/control-plane/standalone.ts";

/** Builds what the API servers are, before a test's time is spent on it: minutes, the first time. */
export default async function setup(): Promise<void> {
  for (const name of ["etcd", "kubectl", ...apiServers] as const) await tool(name);
}
