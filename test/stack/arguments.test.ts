import { describe, expect, test } from "vitest";
import { caseValues, verdict } from "./verdict.ts";
import { pods, renderAll, workloads } from "./workloads.ts";

/** Those that are told everything by files. */
const withoutArguments = ["grafana"];

describe.each(workloads.filter(([key]) => !withoutArguments.includes(key)))("%s", (key, component) => {
  const own =
    pods(renderAll())[component]?.containers[0]?.args?.map((argument) => argument.split("=")[0] ?? "") ?? [];
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
  const said = verdict(await caseValues(name));
  expect(said).toContain(argument);
  expect(said).toContain(remedy);
});
