import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { alertGroups } from "../../stack/alerts.ts";
import { dashboards } from "../../stack/index.ts";
import type { Dashboard } from "../../stack/kit/dashboards/dashboard.ts";
import { uids } from "../../stack/kit/dashboards/uids.ts";
import { needs } from "../stack/grafana/switches.ts";

const page = join(import.meta.dirname, "../../docs/dashboards.md");

/** The dashboards of which there is a picture: see test/cluster/scenarios/apart/panels.test.ts. */
const pictured = readdirSync(join(page, "../pictures")).map((file) => basename(file, ".png"));

/** A row of the table: what it needs is what it is not there without. */
function row({ uid, title, description, variables }: Dashboard, needed: readonly string[]): string {
  const chosen = variables.map(({ label }) => label).join(", ");
  const groups = alertGroups.filter(({ dashboard }) => dashboard === uid);
  const alerts = groups.map(({ key }) => `[${key}](runbooks/${key}.md)`).join(", ");
  const switches = needed.map((name) => `\`${name}\``).join(", ");
  const shown = pictured.includes(uid) ? `[${title}](pictures/${uid}.png)` : title;
  return `| \`${uid}\` | ${[shown, description, chosen, switches, alerts].join(" | ")} |`;
}

it("docs/dashboards.md has all dashboards, with what each needs", async () => {
  const needed = needs();
  const rows = uids.flatMap((uid) => {
    const found = dashboards.find((dashboard) => dashboard.uid === uid);
    return found === undefined ? [] : [row(found, needed.get(uid) ?? [])];
  });
  expect(rows).toHaveLength(dashboards.length);
  const table = [
    "| | dashboard | what it answers | what people choose | what it needs | alerts that lead to it |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ];
  const text = readFileSync(page, "utf8").replace(
    /(<!-- dashboards -->\n)[\s\S]*(<!-- end -->)/,
    (_, before: string, after: string) => `${before}\n${table.join("\n")}\n\n${after}`,
  );
  await expect(text).toMatchFileSnapshot(page);
});

it("there is a picture of each, but of what cannot run where they are made, and of nothing else", () => {
  const all = dashboards.map(({ uid }) => uid).filter((uid) => uid !== "kmstack-grafana");
  expect(pictured.toSorted()).toEqual(all.toSorted());
});
