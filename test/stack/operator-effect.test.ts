import { describe, expect, it } from "vitest";
import { Trial } from "../../scripts/checks/effect/trial.ts";
import { chart } from "../../stack/index.ts";

describe("in the operator's mode, too", () => {
  const sections = ["prometheus", "alertmanager", "rules", "scrape", "operator"];
  const trial = new Trial(chart);
  /** What tells of a mode that is not on, or of a file that the operator's Prometheus does not have. */
  const enabled = { path: ["operator", "enabled"], value: true };
  const fields = trial.fields.filter(
    ({ path: [section = "", ...rest] }) => sections.includes(section) && rest.join() !== "enabled",
  );

  it("a value has an effect, or is refused", () => {
    const idle = fields.filter((field) => {
      const others = trial.documents.othersOf(field.path).map(({ path, is }) => ({
        path,
        value: is === "any value" ? undefined : is[0],
      }));
      const given = others.filter(({ value }) => value !== undefined);
      return trial.verdict(field, [enabled, ...given]).kind === "none";
    });
    expect(idle.map(({ path }) => path.join("."))).toEqual([]);
  }, 900_000);
});
