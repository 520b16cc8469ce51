import { describe, expect, it } from "vitest";
import { and, chartRefusals, each, eq, gt, isSet, namedCondition, text, when } from "../../template/index.ts";
import { chartOf } from "./fixtures/chart.ts";
import type { ValuesScope } from "./fixtures/values.ts";

const isLarge = namedCondition("isLarge", {
  description: "Whether the range is large.",
  body: (_, { values: v }: ValuesScope) => gt(v.range, 9),
});

const chart = chartOf(() => ({ name: "a" }), {
  checks: ({ values: v }) => [
    {
      when: and(eq(v.mode, "Never"), v.enabled),
      message: "mode: never is not enabled; set enabled to false",
    },
    each(v.hosts, (host) =>
      when<string>(isSet(host.port), when<string>(eq(host.host, "a"), text`hosts: ${host.host} has no port`)),
    ),
    { when: isLarge(), message: "range: too large" },
  ],
});

describe("what a chart says against values", () => {
  it("is all of it, in the order of the checks", () => {
    const said = chartRefusals(chart, { values: { mode: "Never", range: 10 } });
    expect(said.map(({ message }) => message)).toEqual([
      "mode: never is not enabled; set enabled to false",
      "range: too large",
    ]);
  });

  it("is nothing where all is well", () => {
    expect(chartRefusals(chart)).toEqual([]);
  });

  it("tells which values it looked at, in lists too and in named templates", () => {
    const hosts = [{ host: "b" }, { host: "a", port: 1 }];
    const said = chartRefusals(chart, { values: { mode: "Never", range: 10, hosts } });
    expect(said.map(({ values }) => values)).toEqual([
      [["mode"], ["enabled"]],
      [
        ["hosts", 1, "port"],
        ["hosts", 1, "host"],
      ],
      [["range"]],
    ]);
  });
});
