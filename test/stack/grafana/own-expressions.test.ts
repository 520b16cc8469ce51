import { describe, expect, test } from "vitest";
import { exposed } from "../alerts/exposed.ts";
import { unknownTo } from "../alerts/known.ts";
import { readsOf } from "../alerts/reads.ts";
import { unseen } from "../alerts/unseen.ts";
import { promtoolRefusals } from "../promtool.ts";
import { askedOf, choicesOf, everything, ownDashboards, shownPanels } from "./own.ts";

/*
 * What the chart's dashboards ask is what the real programs give, as it was recorded on a real cluster.
 */
const dashboards = ownDashboards(everything);
const expressions = dashboards.flatMap((dashboard) => shownPanels(dashboard).flatMap(askedOf));

test("Prometheus can answer all that is asked", { timeout: 600_000 }, async () => {
  const file = (expr: string) => ({ groups: [{ name: "a", rules: [{ record: "a", expr }] }] });
  expect(expressions.length).toBeGreaterThan(150);
  expect((await promtoolRefusals(expressions.map(file))).filter((answer) => answer !== "")).toEqual([]);
  expect(await promtoolRefusals([file("rate(up)")])).toEqual([expect.stringContaining("range vector")]);
});

test("a misspelt metric, and a label that it has not, would be seen", () => {
  expect(unknownTo('sum by (nod) (kube_pod_inf{cluster=~".*"})').metrics).toEqual(["kube_pod_inf"]);
  expect(unknownTo('sum by (nod) (kube_pod_info{pods="a"})').labels).toEqual(["kube_pod_info: pods", "nod"]);
});

describe.each(dashboards.map((dashboard) => [dashboard.title, dashboard] as const))("%s", (_, dashboard) => {
  test.each(shownPanels(dashboard).map((panel) => [panel.title, panel] as const))(
    "%s asks for metrics and labels that there are",
    (_, panel) => {
      for (const expr of askedOf(panel)) expect(unknownTo(expr), expr).toEqual({ metrics: [], labels: [] });
    },
  );

  test("what it asks of a job that job gives", () => {
    const asked = shownPanels(dashboard)
      .flatMap(askedOf)
      .join("\n")
      .matchAll(/(\w+)\{[^}]*\bjob="([\w-]+)"/g);
    const strange = [...asked].filter(([, metric = "", job = ""]) => {
      const given = exposed[job];
      return given !== undefined && given[metric] === undefined && unseen[metric] === undefined;
    });
    expect(strange.map(([selector]) => selector)).toEqual([]);
  });

  test("each selector is of the clusters that were chosen", () => {
    const others = shownPanels(dashboard).flatMap(({ targets = [], title }) =>
      targets.flatMap(({ expr }) =>
        [...expr.replaceAll(/"[^"]*"/g, (text) => text.replaceAll(/[{}]/g, "_")).matchAll(/\{([^}]*)\}/g)]
          .filter(([, matchers = ""]) => !matchers.startsWith('cluster=~"$cluster"'))
          .map(([selector]) => `${title}: ${selector}`),
      ),
    );
    expect(others).toEqual([]);
    const bare = shownPanels(dashboard)
      .flatMap(askedOf)
      .flatMap((expr) => readsOf(expr).selected)
      .filter(({ labels }) => !labels.includes("cluster"));
    expect(bare).toEqual([]);
  });

  test("its variables choose from series that there are, each of those chosen before", () => {
    const choices = choicesOf(dashboard);
    expect(choices[0]?.label).toBe("cluster");
    for (const [index, { selector, label }] of choices.entries()) {
      expect(unknownTo(`count by (${label}) (${selector})`), selector).toEqual({ metrics: [], labels: [] });
      const [read] = readsOf(selector).selected;
      for (const before of choices.slice(0, index)) expect(read?.labels).toContain(before.label);
    }
  });

  test("every variable is gone by, and there is none besides", () => {
    const names = dashboard.templating.list.map(({ name }) => name);
    const text = JSON.stringify(dashboard.panels);
    const gone = [...text.matchAll(/\$([a-z]+)/g)].map(([, name]) => name);
    expect(names.filter((name) => !gone.includes(name))).toEqual([]);
    expect(gone.filter((name) => name !== undefined && !names.includes(name))).toEqual([]);
  });
});
