import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tool } from "../../tools/index.ts";
import { findOnPath } from "../../tools/path.ts";
import { inOwnProcess } from "./process.ts";

const minutes = 60_000;

let folder: string;
/** Folders that each hold a `helm`: the pinned 3, and the oldest 3. */
let newest: string;
let oldest: string;
let pinned: string;

beforeAll(async () => {
  const [helm3, helm3Oldest] = await Promise.all([tool("helm3"), tool("helm3-oldest")]);
  pinned = helm3.version;
  folder = await mkdtemp(join(tmpdir(), "kmstack-path-"));
  newest = await folderWithHelm("newest", helm3.path);
  oldest = await folderWithHelm("oldest", helm3Oldest.path);
}, 10 * minutes);

afterAll(() => rm(folder, { recursive: true }));

async function folderWithHelm(name: string, path: string): Promise<string> {
  await mkdir(join(folder, name));
  await symlink(path, join(folder, name, "helm"));
  return join(folder, name);
}

function find(path: string[]) {
  return findOnPath(
    "helm",
    ["version", "--template", "{{.Version}}"],
    (v) => v === pinned,
    path.join(delimiter),
  );
}

test("a program of an accepted version is found", async () => {
  expect(await find([newest])).toEqual({ version: pinned, path: join(newest, "helm") });
});

test("one of another version is passed over, and does not hide a later one", async () => {
  expect(await find([oldest])).toBeUndefined();
  expect(await find([oldest, newest])).toMatchObject({ path: join(newest, "helm") });
});

test("folders that are missing or hold no such program are passed over", async () => {
  expect(await find(["", folder, join(folder, "missing"), newest])).toMatchObject({
    path: join(newest, "helm"),
  });
});

test("a program that answers no version is not taken", async () => {
  // Helm given arguments that it does not know fails; so would another program that happens to be called `helm`.
  const found = await findOnPath("helm", ["--no-such-flag"], () => true, newest);
  expect(found).toBeUndefined();
});

test("a tool of the pinned version on PATH is used, and nothing is built", async () => {
  const cache = join(folder, "unused-cache");
  const { stdout, stderr } = await inOwnProcess("ask", "helm3", { PATH: newest, KMSTACK_TOOLS_CACHE: cache });
  expect(stdout).toBe(join(newest, "helm"));
  expect(stderr).toBe("");
});

test("the oldest Helm may be any 3.14 on PATH, the newest one may not", async () => {
  const path = [newest, oldest].join(delimiter);
  const { stdout } = await inOwnProcess("ask", "helm3-oldest", {
    PATH: path,
    KMSTACK_TOOLS_CACHE: join(folder, "unused-cache"),
  });
  expect(stdout).toBe(join(oldest, "helm"));
});

test("a tool of another version on PATH is not used", async () => {
  const { path } = await tool("helm3");
  const { stdout } = await inOwnProcess("ask", "helm3", { PATH: [oldest, dirname(path)].join(delimiter) });
  expect(stdout).toBe(path);
});
