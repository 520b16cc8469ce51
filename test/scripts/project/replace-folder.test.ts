import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { execa } from "execa";
import { describe, expect, it, onTestFinished } from "vitest";
import { replaceFolder } from "../../../scripts/project/replace-folder.ts";

const script = join(import.meta.dirname, "../fixtures/replace.ts");

/** What a process does that replaces a folder by one number after another. */
const replacing = (folder: string, first: number, last: number) =>
  [
    process.execPath,
    ["--import", import.meta.resolve("tsx"), script, folder, String(first), String(last)],
  ] as const;

async function scratch(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "kmstack-replace-"));
  onTestFinished(() => rm(parent, { recursive: true }));
  return parent;
}

/** All numbers that a folder holds; more than one in a folder that is half the old and half the new. */
async function numbersIn(folder: string): Promise<readonly number[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  expect(files, "the folder is whole").toHaveLength(20);
  const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8"));
  return [...new Set((await Promise.all(texts)).map(Number))];
}

/** As if a killed process had left its lock long ago. */
async function age(lock: string): Promise<void> {
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo).catch(() => undefined);
}

describe("a process that is killed while it replaces a folder", () => {
  it("leaves a whole folder, the old one or the new one, and the next one works", async () => {
    const parent = await scratch();
    const folder = join(parent, "chart");
    const lock = join(parent, ".chart.kmstack-lock");
    let next = 0;
    for (let round = 0; round < 25; round += 1) {
      const worker = execa(...replacing(folder, next, next + 1_000_000), { reject: false });
      await new Promise((resolve) => worker.stdout.once("data", resolve));
      await setTimeout(Math.random() * 60);
      worker.kill("SIGKILL");
      await worker;
      const isThere = (await readdir(parent)).includes("chart");
      // Between two renames there is neither, for some microseconds: the old one waits beside it then.
      const [left = Number.NaN, ...others] = await numbersIn(
        isThere ? folder : join(parent, ".chart.kmstack-old"),
      );
      expect(others, "the folder is of one kind").toEqual([]);
      next = left + 1;
      await age(lock);
      await replaceFolder(folder, async () => new Map([["only", "new\n"]]));
      expect(await readdir(parent)).toEqual(["chart"]);
      expect(await readdir(folder)).toEqual(["only"]);
    }
  });

  it("holds up the next one for some seconds only", async () => {
    const parent = await scratch();
    await mkdir(join(parent, ".chart.kmstack-lock"));
    const start = performance.now();
    await replaceFolder(join(parent, "chart"), async () => new Map([["file", "new\n"]]));
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(await readdir(parent)).toEqual(["chart"]);
  });

  it("between the two renames has its old folder put back, also where nothing is to be written", async () => {
    const parent = await scratch();
    await mkdir(join(parent, ".chart.kmstack-old"));
    await writeFile(join(parent, ".chart.kmstack-old/file"), "old\n");
    await mkdir(join(parent, ".chart.kmstack-new"));
    const refuse = async () => {
      expect(await readFile(join(parent, "chart/file"), "utf8")).toBe("old\n");
      throw new Error("no");
    };
    await expect(replaceFolder(join(parent, "chart"), refuse)).rejects.toThrow("no");
    expect(await readdir(parent)).toEqual(["chart"]);
    expect(await readdir(join(parent, "chart"))).toEqual(["file"]);
  });
});

describe("processes that replace a folder at the same time", () => {
  it("wait for each other, and the folder is always whole", async () => {
    const parent = await scratch();
    const folder = join(parent, "chart");
    const workers = [100, 200, 300].map((first) => execa(...replacing(folder, first, first + 20)));
    for (const { exitCode } of await Promise.all(workers)) expect(exitCode).toBe(0);
    expect([[120], [220], [320]]).toContainEqual(await numbersIn(folder));
    expect(await readdir(parent)).toEqual(["chart"]);
  });
});

/** Whether a process may have file systems of its own; where it may not, no disk can be made too small. */
const canMount = !(await execa("unshare", ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"], { reject: false }))
  .failed;

describe("a disk without space", () => {
  it.runIf(canMount)("leaves the folder as it was, and says so", async () => {
    const parent = await scratch();
    // A file system of 128 KiB in the namespace of one process, which holds the folder and not another one like it.
    const [node, args] = replacing(join(parent, "disk/chart"), 1, 2);
    const commands = [
      `mkdir ${parent}/disk && mount -t tmpfs -o size=128k none ${parent}/disk`,
      `"$@" > /dev/null`,
      "status=$?",
      `ls -A ${parent}/disk; cat ${parent}/disk/chart/*/* | sort | uniq -c`,
      "exit $status",
    ];
    const answer = await execa("unshare", ["-rm", "sh", "-c", commands.join("\n"), "sh", node, ...args], {
      reject: false,
    });
    expect(answer.stdout.trim().split(/\s+/)).toEqual(["chart", "20", "1"]);
    expect(answer.stderr).toContain("chart cannot be written: no space is left; nothing was changed");
  });
});

describe("a folder that is right", () => {
  it("is left alone, by those who may not write, too", async () => {
    const parent = await scratch();
    const folder = join(parent, "chart");
    await replaceFolder(folder, async () => new Map([["file", "old\n"]]));
    const before = await stat(folder);
    await replaceFolder(folder, async () => undefined);
    expect((await stat(folder)).ino).toBe(before.ino);
    expect(await readdir(parent)).toEqual(["chart"]);
  });
});
