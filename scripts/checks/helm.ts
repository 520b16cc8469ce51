import { join } from "node:path";
import { run, type ToolName } from "../../tools/index.ts";
import { type Project, shown } from "../project/definition.ts";
import { inTurns } from "./turns.ts";

const helms = ["helm3-oldest", "helm3", "helm4"] as const satisfies readonly ToolName[];

/** `helm lint --strict` by each Helm, with the default values and with each values file under ci/. */
export async function lintWithHelm({ chart, folder }: Project): Promise<readonly string[]> {
  const files = [undefined, ...Object.keys(chart.examples).map((name) => join("ci", `${name}-values.yaml`))];
  const cases = helms.flatMap((helm) => files.map((file) => ({ helm, file })));
  const found = await inTurns(cases, async ({ helm, file }) => {
    const values = file === undefined ? [] : ["--values", join(folder, file)];
    const { exitCode, stdout, stderr } = await run(helm, ["lint", "--strict", folder, ...values]);
    const said = `${stdout}${stderr}`.replaceAll(folder, shown(folder)).replaceAll(/\n\n+/g, "\n");
    return exitCode === 0 ? [] : [`${helm}, ${file ?? "default values"}:\n${said}`.trim()];
  });
  return found.flat();
}
