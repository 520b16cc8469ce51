import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { run } from "../../../tools/index.ts";
import { startApiServer } from "../harness/control-plane/standalone.ts";

/** The command lines of the processes that have a folder in them. */
async function processesIn(folder: string): Promise<readonly string[]> {
  const { stdout } = await execa("ps", ["-eo", "args"]);
  return stdout.split("\n").filter((line) => line.includes(folder));
}

async function expectNothingLeft(folder: string): Promise<void> {
  await vi.waitFor(async () => {
    expect(existsSync(folder)).toBe(false);
    expect(await processesIn(folder)).toEqual([]);
  }, 10_000);
}

describe("an API server by itself", () => {
  it("is what it says, and leaves nothing behind", async () => {
    const server = await startApiServer("kube-apiserver");
    const { stdout } = await run("kubectl", ["--kubeconfig", server.kubeconfig, "get", "--raw", "/version"]);
    expect(JSON.parse(stdout)).toMatchObject({ gitVersion: server.version });
    expect((await processesIn(server.folder)).join(" ")).toMatch(/\/etcd .*\/kube-apiserver /);
    await server.stop();
    expect(existsSync(server.folder)).toBe(false);
    expect(await processesIn(server.folder)).toEqual([]);
  });

  it("that does not start says why, and leaves nothing behind either", async () => {
    const temporary = await mkdtemp(join(tmpdir(), "standalone-"));
    onTestFinished(() => rm(temporary, { recursive: true }));
    vi.stubEnv("TMPDIR", temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const failed = await startApiServer("kube-apiserver", ["--audit-log-maxage=soon"]).then(
      () => new Error("it started"),
      (error: unknown) => error,
    );
    const said = String(failed);
    expect(said).toMatch(/kube-apiserver ended with code 1\. The last lines of its log:\n/);
    expect(said).toContain('invalid argument "soon" for "--audit-log-maxage" flag');
    expect((await readdir(temporary)).filter((folder) => folder.startsWith("kube-apiserver-"))).toEqual([]);
    expect(await processesIn(temporary)).toEqual([]);
  });

  it.each(["SIGINT", "SIGKILL"] as const)("goes with the process that started it: %s", async (signal) => {
    const module = new URL("../harness/control-plane/standalone.ts", import.meta.url).href;
    const script = [
      `import { startApiServer } from ${JSON.stringify(module)};`,
      'const { folder } = await startApiServer("kube-apiserver");',
      "console.log(folder);",
      "setInterval(() => undefined, 1000);",
    ].join("\n");
    const tester = execa(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", script],
      { cwd: fileURLToPath(new URL("../../..", import.meta.url)), reject: false },
    );
    const [line] = await once(tester.stdout, "data");
    const folder = String(line).trim();
    expect(await processesIn(folder)).not.toEqual([]);
    tester.kill(signal);
    await tester;
    await expectNothingLeft(folder);
  });
});
