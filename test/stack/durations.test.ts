import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  duration as durationOf,
  formatProblem,
  type Input,
  Layers,
  parseYaml,
  required,
  type ValuesDocument,
} from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { helms, helmTemplate } from "../chart/render.ts";
import { promtoolVerdicts } from "./promtool.ts";
import { caseValues, helmVerdict, verdict } from "./verdict.ts";

/*
 * Durations that Prometheus does not take together: no target may take longer to answer than until it is asked again.
 */

/** What `kmstack validate` says of a values file. */
function told(text: string): readonly string[] {
  return problemsOf(chart, new Layers([{ name: "my.yaml", text }])).map(formatProblem);
}

test("as somebody wrote it: refused with both values, at its place and by every Helm", async () => {
  const sentence =
    "scrape.timeout: 1m is longer than 30s, the interval (scrape.interval); make it no longer than that";
  expect(told(await readFile(caseFile("scrape/timeout-longer"), "utf8"))).toEqual([
    `my.yaml:5:3  ${sentence}`,
  ]);
  expect(await helmVerdict(await caseValues("scrape/timeout-longer"))).toBe(sentence);
});

const ofJob = "make it no longer than that";

test.each<readonly [Input<Values>, string]>([
  [
    { nodeExporter: { scrape: { timeout: "31s" } } },
    `nodeExporter.scrape.timeout: 31s is longer than 30s, the interval of this job; ${ofJob}`,
  ],
  [
    { kubelet: { cadvisor: { interval: "1500ms", timeout: "2s" } } },
    `kubelet.cadvisor.timeout: 2s is longer than 1500ms, the interval of this job; ${ofJob}`,
  ],
  [
    { scrape: { extraJobs: [{ job_name: "router", scrape_interval: "1m30s", scrape_timeout: "91s" }] } },
    `scrape.extraJobs: the job "router" has a scrape_timeout of 91s, longer than its interval of 1m30s; ${ofJob}`,
  ],
  [
    { scrape: { interval: "15s", extraJobs: [{ job_name: "a" }, { job_name: "b", scrape_timeout: "20s" }] } },
    `scrape.extraJobs: the job "b" has a scrape_timeout of 20s, longer than its interval of 15s; ${ofJob}`,
  ],
  [
    { scrape: { interval: "0s", timeout: "61s" } },
    "scrape.timeout: 61s is longer than 1m, the interval (scrape.interval); make it no longer than that",
  ],
  [
    { prometheus: { reloadInterval: "999ms" } },
    "prometheus.reloadInterval: Prometheus looks once a second at most; make it 1s or longer",
  ],
])("%j is refused", async (values, sentence) => {
  expect(verdict(values)).toBe(sentence);
  expect(await helmVerdict(values)).toBe(sentence);
});

test.each<Input<Values>>([
  { scrape: { interval: "5s" } },
  { scrape: { interval: "1m", timeout: "60s" } },
  { scrape: { interval: "0s", timeout: "1m" } },
  { scrape: { interval: "1h", timeout: "20s" }, nodeExporter: { scrape: { interval: "10s" } } },
  { nodeExporter: { scrape: { enabled: false, timeout: "1h" } } },
  { scrape: { extraJobs: [{ job_name: "router", scrape_interval: "0s", scrape_timeout: "0s" }] } },
])("%j is taken", (values) => {
  expect(verdict(values)).toBe("");
});

/** Durations near each other, in several units, so that each is often the longer one. */
const near = fc
  .constantFrom(1, 7, 10, 60, 90, 3600, 86_400, 604_800)
  .chain((seconds) => fc.constantFrom(...written(seconds * 1000), ...written(seconds * 1000 + 1)));

function written(milliseconds: number): readonly string[] {
  const units = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
  return Object.keys(units).map((largest) => {
    let rest = milliseconds;
    let text = "";
    for (const [unit, length] of Object.entries(units).slice(Object.keys(units).indexOf(largest))) {
      if (rest < length) continue;
      text += `${Math.floor(rest / length)}${unit}`;
      rest %= length;
    }
    return text;
  });
}

const duration = fc.oneof(near, fc.constantFrom("0s", "0h0m", "010s", "08m", "1y"));
const times = fc.record({ interval: duration, timeout: duration }, { requiredKeys: [] });

/** Random times of all jobs, of one of the chart's and of one of the user's. */
const document = fc
  .record({ all: times, own: times, router: times })
  .map(({ all, own, router }): Input<Values> => {
    const job = {
      job_name: "router",
      ...(router.interval === undefined ? {} : { scrape_interval: router.interval }),
      ...(router.timeout === undefined ? {} : { scrape_timeout: router.timeout }),
    };
    return { scrape: { ...all, extraJobs: [job] }, nodeExporter: { scrape: own } };
  });

/** The same as Prometheus has it. */
function configuration({ scrape = {}, nodeExporter = {} }: Input<Values>): object {
  const { interval = "30s", timeout, extraJobs = [] } = scrape;
  const own = nodeExporter.scrape ?? {};
  const given = { scrape_interval: own.interval, scrape_timeout: own.timeout };
  return {
    global: { scrape_interval: interval, ...(timeout === undefined ? {} : { scrape_timeout: timeout }) },
    scrape_configs: [
      {
        job_name: "node-exporter",
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      },
      ...extraJobs,
    ],
  };
}

describe("random times of jobs", () => {
  const seed = Number(process.env["ORACLE_SEED"] ?? 1);

  it("are taken where Prometheus takes them, and nowhere else", { timeout: 120_000 }, async () => {
    const documents = fc.sample(document, { seed, numRuns: 400 });
    const answers = await promtoolVerdicts(documents.map(configuration));
    const wrong = documents.flatMap((values, index) =>
      (verdict(values) === "") === (answers[index] === "") ? [] : [{ values, promtool: answers[index] }],
    );
    expect(wrong).toEqual([]);
    expect(answers.filter((answer) => answer.includes("timeout greater")).length).toBeGreaterThan(50);
    expect(answers.filter((answer) => answer === "").length).toBeGreaterThan(50);
  });

  it.each(helms)("are judged by %s as here", { timeout: 120_000 }, async (helm) => {
    for (const values of fc.sample(document, { seed, numRuns: 12 })) {
      const answer = await helmTemplate(helm, values as ValuesDocument);
      const said = "error" in answer ? answer.error : "";
      const expected = verdict(values);
      if (expected === "") expect(said).toBe("");
      else expect(said).toContain(expected);
    }
  });
});

describe("a duration that Prometheus cannot count", () => {
  const reason = '"99999999999y" is not a duration such as 30s, 5m or 15d, of less than 200 years';

  test("as somebody wrote it: duration-out-of-range", async () => {
    const text = await readFile(caseFile("scrape/duration-out-of-range"), "utf8");
    expect(told(text)).toEqual([`my.yaml:4:13  scrape.interval: ${reason}`]);
    for (const helm of helms) {
      const answer = await helmTemplate(helm, parseYaml(text) as ValuesDocument);
      expect(answer).toEqual({ error: expect.stringContaining("interval") });
    }
  });

  it.each([
    "scrape: {timeout: D}",
    "scrape: {annotated: {pods: {interval: D}}}",
    "scrape: {extraJobs: [{job_name: a, scrape_interval: D}]}",
    "scrape: {extraJobs: [{job_name: a, http_sd_configs: [{url: 'http://a', refresh_interval: D}]}]}",
    "prometheus: {retention: {time: D}}",
    "prometheus: {reloadInterval: D}",
    "prometheus: {scrape: {timeout: D}}",
    "kubelet: {cadvisor: {interval: D}}",
    "rules: {interval: D}",
    "rules: {groups: [{name: a, interval: D, rules: []}]}",
    "rules: {groups: [{name: a, query_offset: D, rules: []}]}",
    "rules: {groups: [{name: a, rules: [{alert: a, expr: up, for: D}]}]}",
    "rules: {groups: [{name: a, rules: [{alert: a, expr: up, keep_firing_for: D}]}]}",
  ])("is refused wherever one is: %s", (text) => {
    expect(told(text.replace("D", "99999999999y"))).toEqual([expect.stringContaining(reason)]);
  });

  it("is none that the schema takes", async () => {
    const { shape } = durationOf(required, "");
    if (shape.kind !== "text" || shape.pattern === undefined) throw new Error("a text with a pattern");
    const texts = fc.sample(fc.stringMatching(new RegExp(shape.pattern)), { seed: 1, numRuns: 300 });
    const limits = ["199y999w9999d9999h999999m99999999s99999999999ms", "9999w", "69999d", "1999999h"];
    const answers = await promtoolVerdicts(
      [...limits, ...texts].map((scrape_interval) => ({
        scrape_configs: [{ job_name: "a", scrape_interval, scrape_timeout: "0s" }],
      })),
    );
    expect(answers.filter((answer) => answer !== "" && !answer.includes("timeout greater"))).toEqual([]);
  });
});
