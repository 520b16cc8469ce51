import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testPrograms } from "./setup.ts";

/*
 * A program that is first built while a test waits for it takes more than the test's time, on a machine that has none
 * of them: the machine of a CI.
 */
test("every program that a test without a cluster runs is built before the first test", async () => {
  const tests = join(import.meta.dirname, "..");
  const files = (await readdir(tests, { recursive: true })).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("cluster/"),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(tests, file), "utf8")));
  const calls = texts.flatMap((text) => [...text.matchAll(/\b(?:run|tool)\(\s*"([\w-]+)"/g)]);
  const programs = new Set(calls.map(([, program]) => program));
  expect(programs).toContain("metrics-server");
  expect([...programs].filter((program) => !testPrograms.some((name) => name === program))).toEqual([]);
});
