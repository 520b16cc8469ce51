import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { stringify } from "../../schema/index.ts";
import { testScript } from "../../stack/components/prometheus/test/script.ts";
import { values } from "../../stack/values.ts";
import { scopeOf } from "../../template/index.ts";
import { tool } from "../../tools/index.ts";
import { freePort, shellPrograms } from "./shell.ts";

/* The program of helm test against a Prometheus, in the shell of this machine: what busybox does with it in the image is for the cluster's tests. */
const scope = scopeOf(values);

let folder: string;
let environment: Readonly<Record<string, string>>;
let port: number;
let closed: number;
let stop: () => Promise<unknown>;
/** What the program said that was started before anything had been scraped. */
let early: Awaited<ReturnType<typeof tried>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kmstack-helm-test-"));
  environment = await shellPrograms(join(folder, "bin"));
  [port, closed] = [await freePort(), await freePort()];
  const of = (target: string) => [{ targets: [target], labels: { quoted: 'a "health":"up" and }' } }];
  const many = [{ targets: [1, 2, 3, 4, 5, 6, 7].map((host) => `127.0.0.${host}:${closed}`) }];
  const prefix = { metrics_path: "/prefix/metrics" };
  const configuration = {
    global: { scrape_interval: "1s", scrape_timeout: "1s" },
    scrape_configs: [
      { job_name: "well", ...prefix, static_configs: of(`127.0.0.1:${port}`) },
      { job_name: "well/too", ...prefix, static_configs: of(`localhost:${port}`) },
      { job_name: "refused", static_configs: of(`127.0.0.1:${closed}`) },
      { job_name: "not-tls", scheme: "https", static_configs: of(`127.0.0.1:${port}`) },
      { job_name: "many", static_configs: many },
      { job_name: "none", static_configs: [] },
      { job_name: "later", scrape_interval: "365d", ...prefix, static_configs: of(`127.0.0.1:${port}`) },
    ],
  };
  await writeFile(join(folder, "prometheus.yml"), stringify(configuration));
  const { path } = await tool("prometheus");
  const prometheus = execa(
    path,
    [
      `--config.file=${join(folder, "prometheus.yml")}`,
      `--storage.tsdb.path=${join(folder, "data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
      "--web.route-prefix=/prefix",
      "--web.enable-lifecycle",
    ],
    { reject: false, stdio: "ignore" },
  );
  stop = () => {
    prometheus.kill();
    return prometheus;
  };
  early = await tried(["well", "well/too"], 60);
  await vi.waitFor(
    async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/prefix/api/v1/targets`);
      // All but that of the job "later".
      expect((await answer.text()).match(/"health":"unknown"/g)).toHaveLength(1);
    },
    { timeout: 30_000, interval: 200 },
  );
});

afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

/** What the program says of some jobs, and whether it is content. */
async function tried(jobs: readonly string[], seconds: number, at = port) {
  const args = ["-c", testScript(scope, seconds), "test", `http://127.0.0.1:${at}/prefix/api/v1`, ...jobs];
  const { stdout, exitCode } = await execa("/bin/sh", args, { reject: false, env: environment });
  return { exitCode, lines: stdout.split("\n") };
}

const answers = () => `ok      Prometheus answers at http://127.0.0.1:${port}/prefix/api/v1`;

describe("helm test", () => {
  test("waits until all is well, and then says so of each job", () => {
    expect(early).toEqual({
      exitCode: 0,
      lines: [answers(), "ok      well: 1 up", "ok      well/too: 1 up"],
    });
  });

  test("says which instance of which job is down, with its last error, and what to look at", async () => {
    const { exitCode, lines } = await tried(["well", "refused", "not-tls"], 0);
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      answers(),
      "ok      well: 1 up",
      expect.stringMatching(
        `^FAILED  refused: 127.0.0.1:${closed}: Get "http://127.0.0.1:${closed}/metrics": dial tcp .*: connection refused$`,
      ),
      expect.stringMatching(`^FAILED  not-tls: 127.0.0.1:${port}: Get "https://.*: http: server gave HTTP`),
      "",
      "So it is after 0 s. What to look at:",
      "- Nothing listens at a target's port. The program does not run, listens at another port, or to its own pod alone. More: docs/troubleshooting.md#target-refused",
      "- A target speaks HTTP where HTTPS is asked for. The job says `https`, and the program listens without TLS. More: docs/troubleshooting.md#target-speaks-no-tls",
    ]);
  });

  test("names the first of many that are down, and how many there are", async () => {
    const { lines } = await tried(["many"], 0);
    expect(lines.filter((line) => line.startsWith("FAILED  many: 127.0.0."))).toHaveLength(5);
    expect(lines).toContain("FAILED  many: 7 of 7 targets in all");
  });

  test("says where a job has no target, or is none of Prometheus'", async () => {
    const { exitCode, lines } = await tried(["none", "unknown"], 0);
    expect(exitCode).toBe(1);
    expect(lines).toContain("FAILED  none: no target");
    expect(lines).toContain("FAILED  unknown: no target");
    expect(lines.at(-1)).toMatch(/^- no target: .*service-discovery/);
  });

  test("says where a target has not been scraped yet", async () => {
    const { exitCode, lines } = await tried(["later"], 0);
    expect(exitCode).toBe(1);
    expect(lines).toContain(`FAILED  later: 127.0.0.1:${port}: not scraped yet`);
    expect(lines.at(-1)).toMatch(/^- not scraped yet: scrape\.interval/);
  });

  test("says where Prometheus does not answer", async () => {
    const { exitCode, lines } = await tried(["well"], 0, closed);
    expect(exitCode).toBe(1);
    expect(lines[0]).toBe(
      `FAILED  Prometheus does not answer at http://127.0.0.1:${closed}/prefix/api/v1: wget: ECONNREFUSED`,
    );
    expect(lines.at(-1)).toMatch(/^- does not answer: /);
  });

  test("says where Prometheus refuses its configuration", async () => {
    await writeFile(join(folder, "prometheus.yml"), "scrape_configs: [{}]\n");
    await fetch(`http://127.0.0.1:${port}/prefix/-/reload`, { method: "POST" });
    const { exitCode, lines } = await tried(["well"], 0);
    expect(exitCode).toBe(1);
    expect(lines[0]).toBe("FAILED  Prometheus refuses its configuration and goes on with the one before");
    expect(lines[1]).toBe("ok      well: 1 up");
    expect(lines.at(-1)).toMatch(/^- refuses its configuration: the log of Prometheus/);
  });
});
