import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../tools/index.ts";

const timeout = 10 * 60_000;

test("promtool checks rules", { timeout }, async () => {
  const rules = (expr: string) =>
    JSON.stringify({ groups: [{ name: "g", rules: [{ record: "a:b", expr }] }] });
  expect((await run("promtool", ["check", "rules"], { input: rules("sum(up)") })).exitCode).toBe(0);

  const wrong = await run("promtool", ["check", "rules"], { input: rules("sum(up") });
  expect(wrong.exitCode).toBe(1);
  expect(wrong.stderr).toContain("unclosed left parenthesis");
});

test("promtool checks a configuration that discovers targets in Kubernetes", { timeout }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-promtool-"));
  try {
    const pods = { job_name: "pods", kubernetes_sd_configs: [{ role: "pod" }] };
    await writeFile(join(folder, "prometheus.yml"), JSON.stringify({ scrape_configs: [pods] }));
    const { exitCode, stderr } = await run("promtool", ["check", "config", "prometheus.yml"], {
      cwd: folder,
    });
    expect(exitCode, stderr).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
