import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Linter } from "../../template/index.ts";

/** What of an object the linter looks at. */
interface Files {
  readonly kind?: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
}

const configurationFile = "alertmanager.yml";

/** Alertmanager's own opinion of each configuration, with the templates that are rendered beside it. */
export const amtool: Linter = {
  name: "amtool",
  what: "amtool takes each alertmanager.yml with its templates",
  async lint(objects) {
    const files = objects.map((object) => object as Files);
    const templates = files
      .filter(({ kind }) => kind === "ConfigMap")
      .flatMap(({ data = {} }) => Object.entries(data).filter(([name]) => name.endsWith(".tmpl")));
    const configurations = files
      .filter(({ kind }) => kind === "Secret")
      .flatMap(({ stringData = {} }) => stringData[configurationFile] ?? []);
    const problems: string[] = [];
    for (const text of configurations)
      problems.push(...(await check([[configurationFile, text], ...templates])));
    return problems;
  },
};

async function check(files: readonly (readonly [name: string, text: string])[]): Promise<readonly string[]> {
  // Loaded here: whoever only renders the chart needs no programs.
  const { run } = await import("../../tools/index.ts");
  const folder = await mkdtemp(join(tmpdir(), "kmstack-amtool-"));
  try {
    for (const [name, text] of files) await writeFile(join(folder, name), text);
    const { exitCode, stdout, stderr } = await run("amtool", [
      "check-config",
      join(folder, configurationFile),
    ]);
    return exitCode === 0 ? [] : [`${stdout}${stderr}`.trim().replaceAll(`${folder}/`, "")];
  } finally {
    await rm(folder, { recursive: true });
  }
}
