import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run, type ToolName, tool } from "../../tools/index.ts";
import { toolsFile } from "../../tools/package.ts";

const minutes = 60_000;

/** Where each pin is written, what it says, and how the program says it. */
const pinned: [ToolName, args: string[], file: string, pin: RegExp, toVersion?: (pin: string) => string][] = [
  ["helm3", ["version", "--short"], "helm3/go.mod", /helm\.sh\/helm\/v3 v(\S+)/],
  ["helm3-oldest", ["version", "--short"], "helm3-oldest/go.mod", /helm\.sh\/helm\/v3 v(\S+)/],
  ["helm4", ["version", "--short"], "helm4/go.mod", /helm\.sh\/helm\/v4 v(\S+)/],
  ["ct", ["version"], "chart-testing/go.mod", /chart-testing\/v3 v(\S+)/],
  ["promtool", ["--version"], "prometheus/go.mod", /prometheus\/prometheus v0\.3(\S+)/, (pin) => `3.${pin}`],
  ["yamllint", ["--version"], "python/requirements.txt", /^yamllint==(\S+)/m],
  ["yamale", ["--version"], "python/requirements.txt", /^yamale==(\S+)/m],
];

describe.each(pinned)("%s", (name, args, file, pattern, toVersion = (pin) => pin) => {
  test("is of the pinned version, and says so itself", { timeout: 10 * minutes }, async () => {
    const pin = toVersion(pattern.exec(readFileSync(toolsFile(file), "utf8"))?.[1] ?? "no pin");
    const { version } = await tool(name);
    // Of the oldest Helm any patch release on PATH will do.
    if (name === "helm3-oldest") expect(version).toMatch(/^3\.14\.\d+$/);
    else expect(version).toBe(pin);

    const { stdout, exitCode } = await run(name, args);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(version);
  });
});

test("the programs that read values as Helm does differ only in the Helm that they call", () => {
  const source = (helm: string) => readFileSync(toolsFile(helm, "values-reader", "main.go"), "utf8");
  expect(source("helm3-oldest")).toBe(source("helm3"));
  expect(source("helm4")).toBe(source("helm3").replaceAll("/v3/", "/v4/"));
});
