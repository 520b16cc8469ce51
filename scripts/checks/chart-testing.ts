import { existsSync } from "node:fs";
import { chartTesting, run } from "../../tools/index.ts";
import type { Project } from "../definition.ts";

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
  return exitCode === 0 ? [] : [`${stdout}${stderr}`.trim()];
}
