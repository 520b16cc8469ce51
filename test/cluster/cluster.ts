/**
 * `npm run cluster -- up|down|packages`: a cluster from binaries to look around in. Tests that find it up use it and leave
 * it up.
 */

import { Command } from "commander";
import { down, up } from "./harness/node/cluster.ts";
import { missingPackages, requireHost } from "./harness/node/host.ts";

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

await program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
