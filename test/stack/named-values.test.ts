import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Shape } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { folder } from "../chart/render.ts";

const sections = chart.values.shape.kind === "object" ? Object.keys(chart.values.shape.fields) : [];

/** Everything that looks like a path into the values, such as `prometheus.service`, wherever it stands in a text. */
const paths = new RegExp(`(?<![\\w./-])(?:${sections.join("|")})(?:\\.[a-zA-Z]+)+(?![\\w(/])`, "g");

/** Files, a host and an API group that are named like values. */
const others = ["alertmanager.yaml", "gateway.networking", "grafana.com", "grafana.ini"];

/** Whether the definition has a value at a path. Of what is inside a free value nothing is known. */
function isThere(shape: Shape, [key, ...further]: readonly string[]): boolean {
  if (key === undefined || ["kubernetes", "foreign", "anything"].includes(shape.kind)) return true;
  const field = shape.kind === "object" && Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
  return field !== undefined && isThere(field.shape, further);
}

// Descriptions, checks, notes and the hints of helm test: each is in one of these files.
test.each([
  "values.yaml",
  "values.md",
  "../docs/alerting.md",
  "../docs/agent-and-centre.md",
  "charts/library/templates/_checks.yaml",
  "charts/library/templates/_NOTES.txt",
  "charts/library/templates/prometheus/_test.yaml",
])("%s names no value that there is not", (file) => {
  const text = readFileSync(join(folder, file), "utf8").replaceAll(/\$?\.Values\./g, "");
  const named = [...new Set(text.match(paths))].filter((path) => !others.includes(path));
  expect(named).not.toEqual([]);
  const values = named.filter((path) => !path.endsWith(".yml"));
  expect(values.filter((path) => !isThere(chart.values.shape, path.split(".")))).toEqual([]);
});
