import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Input, parseYaml, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";

const labels = (values: Input<Values>) => render(values).configuration().global.external_labels ?? {};

/** What Prometheus makes of an external label's text, where no environment variable is set. Source: Go's os.Expand. */
const expanded = (text: string) =>
  text.replace(/\$(\$|\{[^}]*\}|[A-Za-z_][A-Za-z0-9_]*|[0-9*#@!?-]|)/g, (_, name: string) =>
    name === "$" ? "$" : "",
  );

describe("B6: external labels", () => {
  test("a dollar is a dollar, and two are two", async () => {
    const values = parseYaml(await readFile(caseFile("scrape/label-with-a-dollar"), "utf8")) as Input<Values>;
    expect(labels(values)).toEqual({ price: "a$$5b" });
    expect(labels({ prometheus: { externalLabels: { a: "$$HOME", b: "$" } } })).toEqual({
      a: "$$$$HOME",
      b: "$$",
    });
  });

  test("any text is what leaves Prometheus", () => {
    const text = fc
      .array(fc.constantFrom("$", "{", "}", "HOME", "1", "-", "é", " "))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (value) => {
        const made = labels({ prometheus: { externalLabels: { value } } })["value"] ?? "";
        expect(expanded(made)).toBe(value);
      }),
    );
  });

  test("names are what Prometheus 3 takes, which is nearly everything", () => {
    const said = (name: string) =>
      validateValues(
        chart.values,
        JSON.stringify({ prometheus: { externalLabels: { [name]: "a" } } }),
        "v.yaml",
      );
    for (const name of ["region", "cloud.region", "Größe", "a b", "_a", "_"]) expect(said(name)).toEqual([]);
    for (const name of ["", "__name__", "__a"]) {
      expect(said(name)).toMatchObject([
        { message: expect.stringContaining("is not a label's name such as region") },
      ]);
    }
  });
});
