import { mkdir, rmdir } from "node:fs/promises";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { leftOver, traces } from "./leftovers.ts";

const canMakeThem = process.platform === "linux" && process.getuid?.() === 0;

test("a link and a cgroup that were not there before are left over", async ({ skip }) => {
  skip(!canMakeThem, "needs Linux and root");
  const before = await traces();
  await execa("ip", ["link", "add", "kmstack-left", "type", "bridge"]);
  onTestFinished(() => execa("ip", ["link", "delete", "kmstack-left"]).then(() => undefined));
  await mkdir("/sys/fs/cgroup/pids/kmstack-left");
  onTestFinished(() => rmdir("/sys/fs/cgroup/pids/kmstack-left"));

  const left = leftOver(before, await traces());

  expect(left).toEqual(
    expect.arrayContaining(["links: kmstack-left", "cgroups: /sys/fs/cgroup/pids/kmstack-left"]),
  );
});
