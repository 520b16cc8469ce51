/** @module-tag thorough */

import { expect, test } from "vitest";
import { install, needsMachines, recall, remember } from "../../harness/index.ts";
import { worker } from "../../harness/node/layout.ts";
import { reboot } from "../../harness/node/variants.ts";
import { keptIn, tidiedWithDirectory } from "../fixtures/kept.ts";

test("A3: data in a directory of a node survive that the node is lost, and boots again", async (context) => {
  needsMachines(context);
  const { release, directory } = await tidiedWithDirectory("reboot", "/opt/kmstack-reboot");
  const takeOwnership = { enabled: true };
  await install(release, keptIn({ type: "hostPath", ...directory.place, takeOwnership }));
  const memory = await remember(release);
  expect(directory.place.nodeName).toBe(worker.name);
  await reboot(worker);
  expect(await recall(release, memory)).toBe(memory.value);
});
