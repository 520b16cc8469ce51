import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { regexFault, type ValuesDocument } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { pageOf, troubles } from "../../stack/knowledge/index.ts";
import { chartRefusals } from "../../template/index.ts";

/* What is known of what goes wrong: doctor and the page on troubles go by it. */

const docs = join(import.meta.dirname, "../../docs");

it("no two of one place have one name", () => {
  const names = troubles.map(({ id, place }) => `${place} ${id}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe.each(troubles.map((trouble) => [`${trouble.place}: ${trouble.id}`, trouble] as const))(
  "%s",
  (_, trouble) => {
    it("is told by a pattern that Go's programs read too", () => {
      expect(regexFault(trouble.pattern)).toBe(undefined);
    });

    it("has cures that the chart takes", () => {
      for (const { values } of trouble.cures) {
        if (values === undefined) continue;
        const refused = chartRefusals(chart, { values: values as ValuesDocument });
        expect(refused.map(({ message }) => message)).toEqual([]);
      }
    });

    it("leads to a page that there is, and to a heading of it", () => {
      const [page = "", anchor] = pageOf(trouble).split("#");
      expect(existsSync(join(docs, page))).toBe(true);
      if (anchor === undefined) return;
      const text = readFileSync(join(docs, page), "utf8");
      const headings = text.matchAll(/^#+ (.+)$/gm);
      const anchors = [...headings].map(([, heading = ""]) =>
        heading
          .toLowerCase()
          .replaceAll(/[^a-z0-9 -]/g, "")
          .replaceAll(" ", "-"),
      );
      const marked = [...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
      expect([...anchors, ...marked]).toContain(anchor);
    });
  },
);
