import { readFile } from "node:fs/promises";
import { describe, expect, it, test } from "vitest";
import { formatProblem, type Input, Layers } from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { promtoolVerdicts } from "./promtool.ts";
import { render } from "./render.ts";
import { caseValues, helmVerdict, verdict } from "./verdict.ts";

/* Prometheus takes no file in which two jobs have one name. */

const taken = (name: string) =>
  `scrape.extraJobs: the chart has a job named "${name}" itself; give yours another name, or switch the chart's off`;

const own = (...names: readonly string[]): Input<Values> => ({
  scrape: { extraJobs: names.map((job_name) => ({ job_name })) },
});

test("as somebody wrote it: refused at its place and by every Helm", async () => {
  const text = await readFile(caseFile("scrape/job-name-taken"), "utf8");
  const problems = problemsOf(chart, new Layers([{ name: "my.yaml", text }])).map(formatProblem);
  expect(problems).toEqual([`my.yaml:5:7  ${taken("node-exporter")}`]);
  const values = await caseValues("scrape/job-name-taken");
  expect(await helmVerdict(values)).toBe(taken("node-exporter"));
});

test("the place is that of the name, also where the chart's job was switched on by hand", () => {
  const text =
    "nodeExporter: {enabled: true}\nscrape:\n  extraJobs:\n    - job_name: a\n    - job_name: node-exporter\n";
  const problems = problemsOf(chart, new Layers([{ name: "my.yaml", text }])).map(formatProblem);
  expect(problems).toEqual([`my.yaml:5:7  ${taken("node-exporter")}`]);
});

describe("the name of each of the chart's jobs", () => {
  const names = render()
    .jobs()
    .map(({ job_name }) => job_name);

  it("is taken", () => {
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(verdict(own("a", name))).toBe(taken(name));
  });

  it.each<readonly [string, Input<Values>]>([
    ["node-exporter", { nodeExporter: { enabled: false } }],
    ["node-exporter", { nodeExporter: { scrape: { enabled: false } } }],
    ["kubelet-cadvisor", { kubelet: { cadvisor: { enabled: false } } }],
    ["apiserver", { controlPlane: { apiServer: { enabled: false } } }],
  ])("is free where its job is off: %s", async (name, values) => {
    const all = { ...values, ...own(name) };
    expect(verdict(all)).toBe("");
    expect(await helmVerdict(all)).toBe("");
    expect(await promtoolVerdicts([render(all).configuration()])).toEqual([""]);
  });
});

describe("two jobs of the user's own", () => {
  it.each([
    ["router", "switch", "router"],
    ["a\nb", "a\nb"],
    ["1e3", "1e3"],
    ["- a", "- a"],
  ])("do not have one name: %j", async (...names) => {
    const sentence = `scrape.extraJobs: two jobs are named "${names[0]}"; give one of them another name`;
    expect(verdict(own(...names))).toBe(sentence);
    expect(await helmVerdict(own(...names))).toBe(sentence.split("\n")[0]);
  });

  it("may have names that are nearly the same", async () => {
    const names = ["a", "A", "a ", "a\nb", "a\nc", "node-exporter2", "1", "01", "yes", "true"];
    expect(await helmVerdict(own(...names))).toBe("");
    expect(await promtoolVerdicts([render(own(...names)).configuration()])).toEqual([""]);
  });
});
