import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "../../schema/index.ts";
import { run } from "../../tools/index.ts";

/**
 * What promtool says of configuration files: the reason why Prometheus would not start with one, or nothing where it
 * would. It is built with the service discovery of Kubernetes only.
 */
export async function promtoolVerdicts(configurations: readonly object[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-promtool-"));
  try {
    const files = configurations.map((_, index) => `${index}.yml`);
    await Promise.all(
      configurations.map((configuration, index) =>
        writeFile(join(folder, `${index}.yml`), stringify(configuration)),
      ),
    );
    const { stdout, stderr } = await run("promtool", ["check", "config", "--syntax-only", ...files], {
      cwd: folder,
    });
    const answers = `${stdout}${stderr}`;
    return configurations.map(
      (_, index) => new RegExp(`FAILED: parsing YAML file ${index}\\.yml: (.*)`).exec(answers)?.[1] ?? "",
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What promtool says of rule files: the reason why Prometheus would load none of the rules of one, or nothing. */
export async function promtoolRefusals(files: readonly unknown[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-promtool-"));
  try {
    const names = files.map((_, index) => `${index}.yml`);
    await Promise.all(names.map((name, index) => writeFile(join(folder, name), stringify(files[index]))));
    const { stderr } = await run("promtool", ["check", "rules", ...names], { cwd: folder });
    const lines = stderr.split("\n");
    return names.map((name) => lines.find((line) => line.startsWith(`${name}: `)) ?? "");
  } finally {
    await rm(folder, { recursive: true });
  }
}
