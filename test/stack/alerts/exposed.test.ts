import { describe, expect, it } from "vitest";
import { render } from "../render.ts";
import { exposed, type Metric } from "./exposed.ts";
import { readsOf } from "./reads.ts";
import { unseen } from "./unseen.ts";
import { everyAlert } from "./values.ts";

/*
 * Rules read what the real programs give, as it was recorded on a real cluster: there is no metric in them that is nobody's, and
 * no label that its series have not.
 */
const rules = render(everyAlert)
  .alertGroups()
  .flatMap((group) => group.rules);
const recorded = new Map(rules.flatMap(({ record, expr }) => (record === undefined ? [] : [[record, expr]])));

/** What a metric is, of whichever job; several may have one of its name. */
function metricsCalled(name: string): readonly Metric[] {
  const found = Object.values(exposed).flatMap((job) => {
    const metric = job[name];
    return metric === undefined ? [] : [metric];
  });
  const other = unseen[name];
  return other === undefined ? found : [...found, { type: other.type, labels: other.labels }];
}

/** The labels that a series may have: those of its metric; of a recorded one, those by which it was put together. */
function labelsOf(name: string): readonly string[] {
  const expr = recorded.get(name);
  if (expr !== undefined) return readsOf(expr).grouped;
  return ["cluster", ...metricsCalled(name).flatMap(({ labels }) => labels)];
}

describe.each(rules.map((rule) => [rule.alert ?? rule.record ?? "", rule] as const))("%s", (_, { expr }) => {
  const { selected, grouped } = readsOf(expr);

  it("reads metrics that there are", () => {
    const unknown = selected.filter(
      ({ metric }) => !recorded.has(metric) && metricsCalled(metric).length === 0,
    );
    expect(unknown.map(({ metric }) => metric)).toEqual([]);
  });

  it("goes by labels that their series have", () => {
    const strange = selected.flatMap(({ metric, labels }) =>
      labels.filter((label) => !labelsOf(metric).includes(label)).map((label) => `${metric}: ${label}`),
    );
    const known = new Set(selected.flatMap(({ metric }) => labelsOf(metric)));
    const made = [...expr.matchAll(/label_replace\([^"]*"(\w+)"|, "(\w+)", "\$1"/g)].map(
      ([, one, other]) => one ?? other,
    );
    expect(strange).toEqual([]);
    expect(grouped.filter((label) => !known.has(label) && !made.includes(label))).toEqual([]);
  });
});

it("what was not seen when metrics were recorded is read, and was not seen", () => {
  const read = new Set(rules.flatMap(({ expr }) => readsOf(expr).selected.map(({ metric }) => metric)));
  const seen = Object.values(exposed).flatMap((job) => Object.keys(job));
  expect(Object.keys(unseen).filter((name) => !read.has(name) || seen.includes(name))).toEqual([]);
});
