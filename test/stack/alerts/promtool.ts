import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "../../../schema/index.ts";
import type { Rule, RuleGroup } from "../../../stack/kit/rules/rules.ts";
import { run } from "../../../tools/index.ts";
import { type Case, samples } from "./case.ts";

/** A case with the rules that it is of. */
export interface RuleCase {
  readonly rule: Rule;
  readonly group: RuleGroup;
  readonly of: Case;
}

/**
 * What promtool finds wrong with cases, each by the name of its alert: its own words, or nothing. One run for all: its start
 * takes longer than most cases.
 */
export async function failures(cases: readonly RuleCase[]): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-rules-"));
  try {
    const names = cases.map(({ rule }) => rule.alert ?? "");
    for (const [index, one] of cases.entries()) {
      const name = names[index] ?? "";
      await writeFile(join(folder, `${name}.rules.yml`), stringify({ groups: [groupFor(one)] }));
      await writeFile(join(folder, `${name}.test.yml`), stringify(testOf(name, one)));
    }
    const files = names.map((name) => `${name}.test.yml`);
    const { stdout, stderr } = await run("promtool", ["test", "rules", ...files], { cwd: folder });
    const fine = new Set([...stdout.matchAll(/: (\w+)\.test\.yml\n +SUCCESS$/gm)].map(([, name]) => name));
    const faults = stderr.split(/^ +FAILED:\n/m);
    return new Map(
      names.map((name) => [
        name,
        fine.has(name) ? "" : (faults.find((one) => one.includes(`: ${name},`)) ?? stderr),
      ]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The rule with what is recorded for its group. */
function groupFor({ group, rule }: RuleCase): RuleGroup {
  return { ...group, rules: [...group.rules.filter(({ record }) => record !== undefined), rule] };
}

/** How many minutes a duration of whole minutes has. */
function minutesOf(duration: string): number {
  const found = /^([0-9]+)([smhd])$/.exec(duration);
  const length = { s: 1 / 60, m: 1, h: 60, d: 24 * 60 }[found?.[2] ?? ""];
  if (length === undefined) throw new Error(`${duration}: only s, m, h and d are known here`);
  return Number(found?.[1]) * length;
}

/** A file for promtool: nothing while all is well, nothing too soon, then just this alert, and nothing afterwards. */
function testOf(name: string, { rule, of }: RuleCase): object {
  const { series, labels, says, step = 1, seenAfter } = of;
  const wait = minutesOf(rule.for ?? "0s");
  const steps = Math.ceil((of.minutes ?? wait + 20) / step);
  const part = steps * step;
  const fires = {
    exp_labels: { ...rule.labels, ...labels },
    exp_annotations: { ...rule.annotations, description: says },
  };
  const otherwise = of.always === true ? [fires] : [];
  const at = (minute: number, alerts: readonly object[]) => ({
    eval_time: `${minute}m`,
    alertname: name,
    exp_alerts: alerts,
  });
  return {
    rule_files: [`${name}.rules.yml`],
    evaluation_interval: `${step}m`,
    tests: [
      {
        interval: `${step}m`,
        input_series: Object.entries(series).map(([one, course]) => ({
          series: one,
          values: samples(course, steps, step),
        })),
        alert_rule_test: [
          at(part - step, otherwise),
          ...(wait < 2 * step ? [] : [at(part + wait - step, [])]),
          at(seenAfter === undefined ? 2 * part - step : part + seenAfter, [fires]),
          at(3 * part - step, otherwise),
        ],
      },
    ],
  };
}
