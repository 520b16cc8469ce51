import { describe, expect, test } from "vitest";
import { uids } from "../../../stack/kit/dashboards/uids.ts";
import { everything, type OwnPanel, ownDashboards, ownTexts, shownPanels } from "./own.ts";
import { dashboardFaults } from "./read.ts";

/*
 * The chart's dashboards can be read: each panel has its place, says what it shows and in what it counts, and leads where there
 * is something.
 */
const dashboards = ownDashboards(everything);

test("Grafana knows each of their fields", { timeout: 600_000 }, async () => {
  const texts = Object.values(ownTexts(everything));
  expect(texts).toHaveLength(uids.length);
  expect(await dashboardFaults(texts)).toEqual([]);
  const misspelt = texts[0]?.replace('"tooltip":{"mode"', '"tooltip":{"mod"') ?? "";
  expect(await dashboardFaults([misspelt])).toEqual([expect.stringContaining("mod")]);
});

test("there is one of each, with a link and a title that no other has", () => {
  expect(dashboards.map(({ uid }) => uid).sort()).toEqual([...uids].sort());
  expect(new Set(dashboards.map(({ title }) => title)).size).toBe(dashboards.length);
});

/** The columns of a panel: of a table, those with numbers, each with its properties; of another one, itself. */
function unitsOf({ type, title, fieldConfig }: OwnPanel): readonly (readonly [string, unknown])[] {
  if (type !== "table") return [[title, fieldConfig?.defaults.unit]];
  const columns = fieldConfig?.overrides.filter(({ properties }) =>
    properties.every(({ id }) => id !== "links"),
  );
  return (columns ?? []).map(({ matcher, properties }) => [
    `${title}: ${matcher.options}`,
    properties.find(({ id }) => id === "unit")?.value,
  ]);
}

/** Where cells of a table lead, with the variable that is chosen there. */
function linksOf({ fieldConfig }: OwnPanel) {
  const values = (fieldConfig?.overrides ?? []).flatMap(({ matcher, properties }) =>
    properties.filter(({ id }) => id === "links").map(({ value }) => ({ column: matcher.options, value })),
  );
  return values.map(({ column, value }) => {
    const [{ url } = { url: "" }] = value as readonly { url: string }[];
    const [, uid, , variable, field] =
      /^\/d\/([\w-]+)\?(.*)&var-(\w+)=\$\{__data\.fields\.(\w+)\}$/.exec(url) ?? [];
    return { column, uid, variable, field };
  });
}

describe.each(dashboards.map((dashboard) => [dashboard.title, dashboard] as const))("%s", (_, dashboard) => {
  const shown = shownPanels(dashboard);

  test("its panels are told apart by number and title", () => {
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    expect(new Set(dashboard.panels.map(({ title }) => title)).size).toBe(dashboard.panels.length);
  });

  test("it has as many panels as can be looked at", () => {
    expect(shown.length).toBeGreaterThanOrEqual(6);
    expect(shown.length).toBeLessThanOrEqual(18);
  });

  test("they lie beside and below each other, and leave nothing free", () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, index) => `${x + (index % w)} ${y + Math.floor(index / w)}`),
    );
    const height = Math.max(...dashboard.panels.map(({ gridPos: { y, h } }) => y + h));
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells).toHaveLength(24 * height);
  });

  test("it begins with whether it is fine", () => {
    const [first] = dashboard.panels;
    expect(first).toMatchObject({ type: "row", title: "Is it fine?" });
    expect(dashboard.panels[1]?.type).toBe("stat");
  });

  test("each panel says what it shows, in a sentence, and in what it counts", () => {
    const silent = shown.filter(({ description }) => !/^[A-Z].{15,}\.$/.test(description ?? ""));
    expect(silent.map(({ title }) => title)).toEqual([]);
    const unitless = shown.flatMap(unitsOf).filter(([, unit]) => typeof unit !== "string");
    expect(unitless).toEqual([]);
  });

  test("a click leads to a dashboard that there is, for what was clicked", () => {
    for (const { column, uid, variable, field } of shown.flatMap(linksOf)) {
      expect(field).toBe(column);
      const to = dashboards.find((other) => other.uid === uid);
      expect(to?.templating.list.map(({ name }) => name)).toContain(variable);
    }
  });
});
