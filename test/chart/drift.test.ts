import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { expect, it, onTestFinished } from "vitest";
import { folder } from "./render.ts";

const check = (chart: string) =>
  execa("node", ["--import", "tsx", "scripts/kmstack.ts", "generate", "--check", "--out", chart], {
    cwd: join(folder, ".."),
    reject: false,
  });

it("chart/ is what stack/ makes; where it is not: npm run kmstack -- generate", async () => {
  const { exitCode, stdout } = await check(folder);
  expect(stdout).toBe("");
  expect(exitCode).toBe(0);
});

it("an edit of chart/ by hand is found, and shown", async () => {
  const copy = join(await mkdtemp(join(tmpdir(), "kmstack-drift-")), "chart");
  onTestFinished(() => rm(join(copy, ".."), { recursive: true }));
  await cp(folder, copy, { recursive: true });
  const file = join(copy, "charts/library/templates/node-exporter/_daemonset.yaml");
  await writeFile(file, (await readFile(file, "utf8")).replace("kind: DaemonSet", "kind: Deployment"));
  const { exitCode, stdout } = await check(copy);
  expect(exitCode).toBe(1);
  expect(stdout.split("\n").filter((line) => /^[+-][^+-]/.test(line))).toEqual([
    "-kind: Deployment",
    "+kind: DaemonSet",
  ]);
});
