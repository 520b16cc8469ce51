import { beforeAll, describe, expect, it } from "vitest";
import { alertGroups } from "../../../stack/alerts.ts";
import type { RuleGroup } from "../../../stack/kit/rules/rules.ts";
import { promtoolRefusals } from "../promtool.ts";
import { render } from "../render.ts";
import { all } from "./cases/index.ts";
import { failures, type RuleCase } from "./promtool.ts";
import { everyAlert } from "./values.ts";

/*
 * Every alert of the chart fires where it should and not just below, says what people read then, and is over when what is
 * wrong is. The rules are those that the chart makes.
 */
const groups = render(everyAlert).alertGroups();

const cases: readonly RuleCase[] = all.flatMap(({ group: { key }, cases: ofGroup }) => {
  const group = groups.find(({ name }) => name === key);
  if (group === undefined) throw new Error(`there is no group ${key}`);
  return Object.entries(ofGroup).map(([name, of]) => ({ rule: ruleOf(group, name), group, of }));
});

function ruleOf({ name: group, rules }: RuleGroup, name: string) {
  const found = rules.find(({ alert }) => alert === name);
  if (found === undefined) throw new Error(`there is no alert ${name} in ${group}`);
  return found;
}

it("every group of the chart has its cases", () => {
  expect(all.map(({ group }) => group.key).sort()).toEqual(alertGroups.map(({ key }) => key).sort());
  expect(groups.map(({ name }) => name).sort()).toEqual(alertGroups.map(({ key }) => key).sort());
});

it("promtool takes the rules", async () => {
  expect(await promtoolRefusals([{ groups }])).toEqual([""]);
});

it("no name is there twice", () => {
  const names = groups.flatMap(({ rules }) => rules.map(({ alert, record }) => alert ?? record));
  expect(names).toEqual([...new Set(names)]);
});

it("every recorded series is read", () => {
  const rules = groups.flatMap((group) => group.rules);
  const recorded = rules.flatMap(({ record }) => (record === undefined ? [] : [record]));
  expect(recorded.filter((name) => !rules.some(({ expr }) => expr.includes(name)))).toEqual([]);
});

describe("fires where it should, not just below, and no longer than that", () => {
  let wrong: ReadonlyMap<string, string>;
  beforeAll(async () => {
    wrong = await failures(cases);
  }, 400_000);

  it.each(cases.map(({ rule }) => rule.alert ?? ""))("%s", (name) => {
    expect(wrong.get(name)).toBe("");
  });
});
