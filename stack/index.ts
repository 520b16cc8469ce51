import { type Chart, defineChart } from "../template/index.ts";
import { checks } from "./checks.ts";
import { components, factsOf, values } from "./components.ts";
import { examples } from "./examples/index.ts";
import { promtool } from "./linters/promtool.ts";
import { metadata } from "./metadata.ts";
import { notes } from "./notes.ts";
import type { Scope } from "./scope.ts";

const templates = components.flatMap(({ name, manifests = {} }) =>
  Object.entries(manifests).map(
    ([file, make]) => [`${name}/${file}`, (scope: Scope) => make(scope, factsOf(scope))] as const,
  ),
);

/** The chart. */
export const chart: Chart = defineChart({
  metadata,
  values,
  source: "stack",
  templates: Object.fromEntries(templates),
  checks,
  notes,
  examples,
  linters: [promtool],
});

export default chart;
