import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { type Input, parseYaml } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";
import { pods, workloads } from "./workloads.ts";

/** What the chart says to arguments of the user's own. */
function verdict(values: Input<Values>): string {
  try {
    render(values);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

describe.each(workloads)("%s", (key, component) => {
  const own =
    pods(render())[component]?.containers[0]?.args?.map((argument) => argument.split("=")[0] ?? "") ?? [];
  const beside = (...extraArgs: readonly string[]) => verdict({ [key]: { extraArgs } });

  test("has arguments of its own", () => {
    expect(own).not.toEqual([]);
  });

  test.each(own)("%s is not taken a second time, however it is written", (name) => {
    const refusal = `${key}.extraArgs: ${name} is the chart's own affair; `;
    for (const given of [[`${name}=x`], [name, "x"], ["--other", name], [name.replace("--", "-")]]) {
      expect(beside(...given), given.join(" ")).toContain(refusal);
    }
    expect(beside(name.replace("--", "--no-"))).toContain(refusal);
  });

  test("an argument that only looks like one is taken", () => {
    for (const name of own) expect(beside(`${name}x=1`, `--other=${name}`)).toBe("");
  });
});

test.each([
  [
    "arguments/argument-twice",
    "prometheus.extraArgs: --web.route-prefix",
    "set prometheus.routePrefix instead",
  ],
  [
    "arguments/argument-without-effect",
    "prometheus.extraArgs: --storage.tsdb.retention.time",
    "set prometheus.retention.time instead",
  ],
])("%s is refused by name, with the value to set instead", async (name, argument, remedy) => {
  const said = verdict(parseYaml(await readFile(caseFile(name), "utf8")) as Input<Values>);
  expect(said).toContain(argument);
  expect(said).toContain(remedy);
});
