import { mkdir, mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ToolName } from "../../tools/index.ts";
import { versionOf } from "../../tools/path.ts";
import { pins } from "../../tools/pins.ts";
import { inOwnProcess } from "./process.ts";

const timeout = 10 * 60_000;

/** Empty for each test. Go's own build cache is not, so that what was compiled before is only linked again. */
let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), "kmstack-cache-"));
});
afterEach(() => rm(cache, { recursive: true }));

function build(name: ToolName, env: Record<string, string> = {}) {
  return inOwnProcess("build", name, { KMSTACK_TOOLS_CACHE: cache, ...env });
}

test.each([
  ["ct", 2],
  ["yamllint", 3],
] as const)("processes that ask for %s at once build it once", { timeout }, async (name, levels) => {
  const answers = await Promise.all([build(name), build(name)]);

  const [path = "", other] = answers.map(({ stdout }) => stdout);
  expect(path).toBe(other);
  expect(await versionOf(path, pins[name].versionArgs ?? [])).toBe(pins[name].version());

  const said = answers.map(({ stderr }) => stderr).join("\n");
  expect(said.match(/^building .* \(once, .*\) …$/gm)).toHaveLength(1);
  expect(said.match(/^built .* in \d+ s$/gm)).toHaveLength(1);

  const made = path.slice(cache.length + 1).split("/");
  expect(made).toHaveLength(levels);
  expect(await readdir(cache), "nothing but the tool is left").toEqual([made[0]]);
});

test("what is built is not built again", { timeout }, async () => {
  const first = await build("ct");
  const second = await build("ct");
  expect(second.stdout).toBe(first.stdout);
  expect(second.stderr).toBe("");
});

test("the lock of a killed process does not hold up the next for ever", { timeout }, async () => {
  const { stdout } = await build("ct");
  const folder = dirname(stdout);
  await rm(folder, { recursive: true });
  await mkdir(`${folder}.lock`);
  const longAgo = new Date(Date.now() - 10 * 60_000);
  await utimes(`${folder}.lock`, longAgo, longAgo);

  expect((await build("ct")).stdout).toBe(stdout);
  expect(await readdir(cache)).toEqual([basename(folder)]);
});

test("without Go the error says which Go is needed, and what for", { timeout }, async () => {
  const { exitCode, stderr } = await build("ct", { PATH: cache });
  expect(exitCode).toBe(1);
  expect(stderr).toContain(
    `cannot build ct ${pins.ct.version()} (pinned in tools/chart-testing/go.mod): ` +
      "Go 1.26.0 or newer (https://go.dev/dl/) is needed and not on PATH.",
  );
});

test("without Python the error says which Python is needed", { timeout }, async () => {
  const { exitCode, stderr } = await build("yamale", { PATH: cache });
  expect(exitCode).toBe(1);
  expect(stderr).toContain("Python 3.10 or newer with its venv module is needed and not on PATH.");
});

test("when the compiler fails the error shows its last lines, and nothing half-made stays", {
  timeout,
}, async () => {
  const offline = { GOPROXY: "off", GOMODCACHE: join(cache, "modules") };
  const { exitCode, stderr } = await build("ct", offline);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/cannot build ct .*: `go build .*` failed. It ended with:/);
  expect(stderr).toContain("module lookup disabled by GOPROXY=off");

  const { stdout, exitCode: next } = await build("ct");
  expect(next, "the next one tries again").toBe(0);
  expect(await readdir(dirname(stdout))).toEqual(["ct"]);
});
