import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { jobs, readers } from "../../stack/index.ts";
import type { CollectedJob } from "../../stack/kit/scrape/job.ts";
import { mayBeOf } from "../../stack/kit/scrape/lean/kept.ts";

const page = join(import.meta.dirname, "../../docs/metrics.md");

/** Alerts and recorded series as code, dashboards by their titles. */
function readersOf(job: CollectedJob, metric: string): string {
  const names = readers
    .filter(({ selectors }) => selectors.some((one) => one.metric === metric && mayBeOf(job, one)))
    .map(({ kind, by }) => (kind === "dashboard" ? by : `\`${by}\``));
  return [...new Set(names)].join(", ");
}

function row(job: CollectedJob, metric: string, values: ReadonlyMap<string, readonly string[]>): string {
  const chosen = [...values].map(
    ([label, all]) => `\`${label}\`: \`${all.join("|").replaceAll("|", "\\|")}\``,
  );
  return `| \`${metric}\` | ${chosen.join(", ")} | ${readersOf(job, metric)} |`;
}

it("docs/metrics.md has all metrics that are kept, with who reads them", async () => {
  const sections = jobs.flatMap((job) => {
    const { name, kept } = job;
    // What a platform shows by an API of its own is the same.
    if (kept === undefined || name.startsWith("eks-")) return [];
    const rows = [...kept].map(([metric, values]) => row(job, metric, values));
    return [`### ${name}\n`, "| metric | only where | read by |", "| --- | --- | --- |", ...rows, ""];
  });
  const text = readFileSync(page, "utf8").replace(
    /(<!-- metrics -->\n)[\s\S]*(<!-- end -->)/,
    (_, before: string, after: string) => `${before}\n${sections.join("\n")}\n${after}`,
  );
  await expect(text).toMatchFileSnapshot(page);
});
