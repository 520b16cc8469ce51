/**
 * `npm run cluster -- up|down|status`: a cluster from binaries to look around in. Tests that find it up use it and leave
 * it up.
 */

import { Command } from "commander";
import { down, up } from "./harness/node/cluster.ts";

const program = new Command("cluster").description(
  "A Kubernetes cluster of two machines, from binaries, on this host",
);

program
  .command("up")
  .description("bring it up, from nothing; print how to talk to it")
  .action(async () => console.log(`export KUBECONFIG=${await up()}`));

program
  .command("down")
  .description("take it down; nothing of it stays")
  .action(() => down());

await program.parseAsync();
