import { type Chart, defineChart, scopeOf } from "../template/index.ts";
import { alertGroups } from "./alerts.ts";
import { assemble } from "./component/assemble.ts";
import { components } from "./components/index.ts";
import { examples } from "./examples/index.ts";
import { imagesText } from "./images.ts";
import { verifyDashboards } from "./kit/dashboards/verify.ts";
import { verifyExpressions } from "./kit/rules/verify.ts";
import { amtool } from "./linters/amtool.ts";
import { promtool } from "./linters/promtool.ts";
import { metadata } from "./metadata.ts";
import { values } from "./values.ts";

const { templates, checks, notes, dashboards, jobs, readers } = assemble(components, scopeOf(values));

export { dashboards, jobs, readers };

/** The chart. */
export const chart: Chart = defineChart({
  metadata,
  values,
  source: "stack",
  sourceOf: (path) => `components/${path.slice(0, path.indexOf("/"))}`,
  templates: Object.fromEntries(
    Object.entries(templates).map(([path, documents]) => [path, () => documents]),
  ),
  checks: () => checks,
  notes: () => notes,
  examples,
  files: { "images.txt": imagesText(values) },
  library: "library",
  linters: [promtool, amtool],
  verify: () => {
    verifyExpressions(alertGroups);
    verifyDashboards(dashboards);
  },
});

export default chart;
