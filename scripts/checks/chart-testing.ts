import { existsSync } from "node:fs";
import { chartTesting, run } from "../../tools/index.ts";
import { type Project, shown } from "../project/definition.ts";

/** `ct lint` of the chart's folder, with the ct.yaml of the current folder where there is one. */
export async function lintWithChartTesting({ folder }: Project): Promise<readonly string[]> {
  const config = existsSync("ct.yaml")
    ? ["--config", "ct.yaml"]
    : ["--validate-maintainers=false", "--check-version-increment=false"];
  const { exitCode, stdout, stderr } = await run("ct", [
    "lint",
    "--charts",
    folder,
    "--lint-conf",
    chartTesting.lintConf,
    "--chart-yaml-schema",
    chartTesting.chartYamlSchema,
    ...config,
  ]);
  return exitCode === 0 ? [] : [withoutProgress(`${stdout}${stderr}`).replaceAll(folder, shown(folder))];
}

/** What ct says of its own doings, around what it found. */
const progress =
  /^(-+|Linting charts?\b.*| Charts to be processed:|.* => \(version: .*|Validati(ng|on success).*|(Error: )?failed linting charts: failed processing charts|Version increment .*|)$/u;

function withoutProgress(output: string): string {
  const told = output.split("\n").filter((line) => !progress.test(line));
  return (told.length === 0 ? output : told.join("\n")).trim();
}
