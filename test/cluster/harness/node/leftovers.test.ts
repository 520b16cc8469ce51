import { existsSync } from "node:fs";
import { mkdir, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { leftOver, traces } from "./leftovers.ts";
import { hierarchyFolders } from "./machine/cgroups.ts";

const canMakeThem = process.platform === "linux" && process.getuid?.() === 0;

test("a link and a cgroup that were not there before are left over; systemd's own, and what runs below those of others, are not", async ({
  skip,
}) => {
  skip(!canMakeThem, "needs Linux and root");
  const [hierarchy = ""] = hierarchyFolders();
  const elsewhere = join(hierarchy, "kmstack-elsewhere");
  await mkdir(elsewhere);
  onTestFinished(() => rmdir(elsewhere));
  const before = await traces();
  await execa("ip", ["link", "add", "kmstack-left", "type", "bridge"]);
  onTestFinished(() => execa("ip", ["link", "delete", "kmstack-left"]).then(() => undefined));
  const cgroup = join(hierarchy, "kmstack-left");
  const slice = join(hierarchy, "user.slice");
  const session = join(slice, "kmstack-left.scope");
  const made = [cgroup, ...(existsSync(slice) ? [] : [slice]), session, join(elsewhere, "below")];
  for (const path of made) {
    await mkdir(path);
    onTestFinished(() => rmdir(path));
  }

  const left = leftOver(before, await traces());

  expect(left).toEqual(expect.arrayContaining(["links: kmstack-left", `cgroups: ${cgroup}`]));
  expect(left.filter((line) => line.includes(slice) || line.includes(elsewhere))).toEqual([]);
});
