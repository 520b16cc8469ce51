import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "../../../scripts/preview/chromium.ts";

const root = join(import.meta.dirname, "../../..");
const found = await findChromium();

let folder: string;
let prometheus: Server;
let address: string;

/** Answers each query with a series, of a wave where it is asked for a range. */
function answer(url: URL): unknown {
  const number = (name: string) => Number(url.searchParams.get(name));
  const metric = { cluster: "here", pod: "prometheus-0" };
  if (url.pathname === "/api/v1/query") return [{ metric, value: [number("time"), "1"] }];
  const [start, end, step] = [number("start"), number("end"), number("step")];
  const count = Math.floor((end - start) / step) + 1;
  const times = Array.from({ length: count }, (_, index) => start + index * step);
  return [{ metric, values: times.map((time) => [time, String(1 + Math.sin(time / 100))]) }];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kmstack-pictures-"));
  prometheus = createServer((request, response) => {
    const result = answer(new URL(request.url ?? "", "http://prometheus"));
    response.end(JSON.stringify({ status: "success", data: { resultType: "any", result } }));
  });
  await new Promise<void>((listening) => prometheus.listen(0, "127.0.0.1", listening));
  address = `http://127.0.0.1:${(prometheus.address() as AddressInfo).port}`;
});

afterAll(async () => {
  prometheus.close();
  await rm(folder, { recursive: true });
});

async function preview(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const command = ["tsx", "scripts/dashboards-preview.ts", ...args];
  const { exitCode, stderr } = await execa("npx", command, {
    cwd: root,
    reject: false,
    env,
  });
  return { exitCode, stderr };
}

test("draws a dashboard", async (context) => {
  context.skip(found === undefined, "needs Chromium: Debian's package chromium");
  const args = ["--prometheus", address, "--out", folder, "--at", "2027-01-15T08:00:00Z"];
  const { exitCode, stderr } = await preview([...args, "kmstack-prometheus"]);
  expect(stderr).toContain(`✓ ${join(folder, "kmstack-prometheus.png")}`);
  expect(exitCode).toBe(0);
  expect(await readdir(folder)).toEqual(["kmstack-prometheus.png"]);
  const file = await readFile(join(folder, "kmstack-prometheus.png"));
  expect(file.length).toBeLessThan(200_000);
  const { width, height, data } = PNG.sync.read(file);
  // Of the grid's 39 rows each has 38 pixels; the head comes besides.
  expect([width, height]).toEqual([1400, 104 + 39 * 38 - 8 + 16]);
  const colors = new Set(Array.from({ length: width * height }, (_, index) => data.readUInt32BE(index * 4)));
  const [canvas, panel, line] = [0x111217ff, 0x181b1fff, 0x73bf69ff];
  expect(colors).toContain(canvas);
  expect(colors).toContain(panel);
  expect(colors).toContain(line);
});

describe("what it says where it cannot", () => {
  // Anything that runs: it does not come to that.
  const env = { KMSTACK_CHROMIUM: process.execPath };

  test("there is no Prometheus", async () => {
    const { exitCode, stderr } = await preview(["--prometheus", "http://127.0.0.1:1"], env);
    expect(stderr).toMatch(
      /dashboards:preview: Prometheus at http:\/\/127\.0\.0\.1:1 does not answer \(.+\): see that it runs, and name its address with --prometheus$/,
    );
    expect(exitCode).toBe(2);
  });

  test("there is no Chromium", async () => {
    const none = await preview(["--prometheus", address], { KMSTACK_CHROMIUM: "/nowhere/chromium" });
    expect(none.stderr).toContain(
      "KMSTACK_CHROMIUM: there is no program /nowhere/chromium; name Chromium's path",
    );
    expect(none.exitCode).toBe(2);
  });

  test.each([
    [["--prometheus", "localhost:9090"], "It takes an address such as http://localhost:9090."],
    [["--prometheus", "http://localhost:9090", "--range", "long"], "It takes a number and s, m, h or d"],
    [["--prometheus", "http://localhost:9090", "kmstack-nothing"], "Allowed choices are kmstack-clusters"],
    [[], "required option '--prometheus <url>' not specified"],
  ])("%j", async (args, said) => {
    const { exitCode, stderr } = await preview(args, env);
    expect(stderr).toContain(said);
    expect(exitCode).toBe(2);
  });
});
