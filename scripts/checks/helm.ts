import { join } from "node:path";
import { run, type ToolName } from "../../tools/index.ts";
import { type Project, shown } from "../project/definition.ts";
import { trials } from "./rendering.ts";
import { inTurns } from "./turns.ts";

/** The Helms that a chart is to work with. */
export const helms = ["helm3-oldest", "helm3", "helm4"] as const satisfies readonly ToolName[];

/** `helm lint --strict` by each Helm, with the default values, unless some value is required, and with each values file under ci/. */
export async function lintWithHelm({ chart, folder }: Project): Promise<readonly string[]> {
  const cases = helms.flatMap((helm) => trials(chart).map((trial) => ({ helm, ...trial })));
  const found = await inTurns(cases, async ({ helm, name, file }) => {
    const values = file === undefined ? [] : ["--values", join(folder, file)];
    const { exitCode, stdout, stderr } = await run(helm, ["lint", "--strict", folder, ...values]);
    const said = `${stdout}${stderr}`.replaceAll(folder, shown(folder)).replaceAll(/\n\n+/g, "\n");
    return exitCode === 0 ? [] : [`${helm}, ${name}:\n${said}`.trim()];
  });
  return found.flat();
}
