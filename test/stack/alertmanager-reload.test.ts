import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tool } from "../../tools/index.ts";
import { render } from "./render.ts";
import { freePort } from "./shell.ts";
import { pods } from "./workloads.ts";

const patience = { timeout: 40_000 };

let folder: string;
let url: string;
const stops: (() => Promise<unknown>)[] = [];

function start(program: string, ...args: readonly string[]) {
  const started = execa(program, args, { reject: false, stdio: "ignore" });
  stops.push(() => {
    started.kill();
    return started;
  });
  return started;
}

const write = (text: string) => writeFile(join(folder, "alertmanager.yml"), text);
const naming = (receiver: string) => `route: { receiver: ${receiver} }\nreceivers: [{ name: ${receiver} }]\n`;

async function answer(path: string): Promise<string> {
  const response = await fetch(`${url}/${path}`).catch(() => undefined);
  return (await response?.text()) ?? "";
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kmstack-alertmanager-"));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await rm(folder, { recursive: true });
});

test("takes a changed configuration without a restart, and keeps the one it has where it does not understand the new", {
  timeout: 150_000,
}, async () => {
  await write(naming("one"));
  const server = start(
    (await tool("alertmanager")).path,
    `--config.file=${join(folder, "alertmanager.yml")}`,
    `--storage.path=${join(folder, "data")}`,
    `--web.listen-address=${new URL(url).host}`,
    "--cluster.listen-address=",
  );
  // A signal before it looks for signals would end it: the container beside it waits for ten seconds.
  await expect.poll(() => answer("api/v2/status"), patience).toContain("receiver: one");

  const script =
    pods(render({ alertmanager: { enabled: true } }))["alertmanager"]?.containers[1]?.command?.[2] ?? "";
  const here = script
    .replaceAll("/etc/alertmanager/config", folder)
    .replace("sleep 10", "sleep 0.3")
    .replace("$(pidof alertmanager)", String(server.pid));
  start("sh", "-c", here);
  await write(naming("two"));
  await expect.poll(() => answer("api/v2/status"), patience).toContain("receiver: two");

  await write("route: [");
  await expect
    .poll(() => answer("metrics"), patience)
    .toContain("alertmanager_config_last_reload_successful 0");
  expect(await answer("api/v2/status")).toContain("receiver: two");
  expect(server.exitCode).toBe(null);
});
