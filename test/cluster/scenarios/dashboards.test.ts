import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dashboards } from "../../../stack/index.ts";
import type { DashboardUid } from "../../../stack/kit/dashboards/uids.ts";
import { asAsked, expressionsOf } from "../../../stack/kit/dashboards/verify.ts";
import { install, query, quick, releaseNamed, takeAway, until } from "../harness/index.ts";

const release = releaseNamed("dashboards");

beforeAll(() => install(release, quick));
afterAll(() => takeAway(release));

/** Panels that have nothing to show of a cluster that is well, or of containers without a limit. */
const silent = [
  "Containers that do not run",
  "Restarted containers",
  "Held back by the CPU limit",
  "Memory of the limit",
];

const looked: readonly DashboardUid[] = ["kmstack-nodes", "kmstack-pods"];

describe.each(
  dashboards
    .filter(({ uid }) => looked.includes(uid))
    .map((dashboard) => [dashboard.title, dashboard] as const),
)("F2: %s", (_, { sections, variables }) => {
  const panels = sections.flatMap(({ lines }) => lines.flat()).filter(({ title }) => !silent.includes(title));

  test.each(panels.map((panel) => [panel.title, panel] as const))(
    "%s has something to show",
    async (_, panel) => {
      for (const expr of expressionsOf(panel).map(asAsked)) {
        expect(await until(async () => (await query(release, expr)).length > 0, 60_000, 500), expr).toBe(
          true,
        );
      }
    },
  );

  test("there is something to choose from", async () => {
    // A cluster that sends nowhere needs no name.
    for (const { of } of variables.filter(({ name }) => name !== "cluster")) {
      const found = await query(release, `count by (${of.label}) (${of.metric}{${of.matchers ?? ""}})`);
      // A series of a whole node has no namespace.
      expect(found.filter(({ metric }) => metric[of.label]).length, of.metric).toBeGreaterThan(0);
    }
  });
});
