import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const cases = import.meta.dirname;
const tests = join(cases, "..");

test("each case is named by the test that proves it", () => {
  const names = readdirSync(cases, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replace(/\.yaml$/, ""));
  expect(names.length).toBeGreaterThan(20);
  const texts = readdirSync(tests, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !relative(cases, join(tests, file)).startsWith("complete"))
    .map((file) => readFileSync(join(tests, file), "utf8"));
  const last = (name: string) => name.split("/").at(-1) ?? "";
  expect(names.filter((name) => !texts.some((text) => text.includes(last(name))))).toEqual([]);
});
