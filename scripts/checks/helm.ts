import { join } from "node:path";
import { run } from "../../tools/index.ts";
import { type Project, shown } from "../project/definition.ts";
import { helms } from "./programs.ts";
import { trials } from "./rendering.ts";
import { inTurns } from "./turns.ts";

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
