/**
 * `npm run cluster -- up|down|packages|build`: a cluster from binaries to look around in. Tests that find it up use it and
 * leave it up.
 */

import { Command } from "commander";
import { tool } from "../../tools/index.ts";
import { testPrograms } from "../tools/setup.ts";
import { standalonePrograms } from "./harness/control-plane/standalone.ts";
import { down, up } from "./harness/node/cluster.ts";
import { missingPackages, requireHost } from "./harness/node/host.ts";
import { clusterPrograms } from "./harness/ways/choose.ts";

const program = new Command("cluster").description(
  "A Kubernetes cluster of two machines, from binaries, on this host",
);

program
  .command("up")
  .description("bring it up, from nothing; print how to talk to it")
  .action(async () => {
    requireHost();
    console.log(`export KUBECONFIG=${await up()}`);
  });

program
  .command("down")
  .description("take it down; nothing of it stays")
  .action(() => down());

program
  .command("packages")
  .description("print the Debian packages that this host lacks for it, if any")
  .action(() => console.log(missingPackages().join(" ")));

program
  .command("build")
  .description("build the programs that `npm test` and the scenarios need, in that order")
  .action(async () => {
    for (const name of new Set([...testPrograms, ...(await clusterPrograms()), ...standalonePrograms])) {
      await tool(name);
    }
  });

await program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
