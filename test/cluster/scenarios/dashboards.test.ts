import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { nodes } from "../../../stack/components/node-exporter/dashboard.ts";
import { dashboardJson } from "../../../stack/kit/dashboards/json.ts";
import { install, query, quick, releaseNamed, takeAway, until } from "../harness/index.ts";

const release = releaseNamed("dashboards");

beforeAll(() => install(release, quick));
afterAll(() => takeAway(release));

/** The parts of a dashboard's JSON that are asked. */
interface Asked {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
  readonly templating: { readonly list: readonly { readonly query: string | { readonly query: string } }[] };
}

describe.each([nodes, pods].map((dashboard) => [dashboard.title, dashboard] as const))(
  "F2: %s",
  (_, dashboard) => {
    const asked = JSON.parse(dashboardJson(dashboard)) as Asked;

    test.each(asked.panels.map(({ title, targets }) => [title, targets] as const))(
      "%s has something to show",
      async (_, targets) => {
        for (const { expr } of targets) {
          const expression = expr.replaceAll("$__rate_interval", "30s").replace(/"\$\w+"/g, '".*"');
          expect(
            await until(async () => (await query(release, expression)).length > 0, 60_000, 500),
            expr,
          ).toBe(true);
        }
      },
    );

    test("there is something to choose from", async () => {
      const variables = asked.templating.list.flatMap((variable) =>
        typeof variable.query === "string" ? [] : [variable.query.query],
      );
      expect(variables.length).toBeGreaterThan(0);
      for (const variable of variables) {
        const [, series = "", label = ""] = /^label_values\((.+), (\w+)\)$/.exec(variable) ?? [];
        const found = await query(release, `count by (${label}) (${series})`);
        // A series of a whole node has no namespace.
        expect(found.filter(({ metric }) => metric[label]).length, variable).toBeGreaterThan(0);
      }
    });
  },
);
