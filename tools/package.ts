import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of the package `kube-metrics-stack`, an absolute path. This file runs from `tools/` and, bundled,
 * from `dist/`, so the folder is looked for upwards.
 *
 * @throws Error when no folder above this file holds that package.
 */
export function packageRoot(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  for (let folder = here; ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest)) {
      const { name } = JSON.parse(readFileSync(manifest, "utf8")) as { name?: string };
      if (name === "kube-metrics-stack") return folder;
    }
    if (folder === dirname(folder)) {
      throw new Error(
        `${here}: no folder above it holds the package.json of kube-metrics-stack; reinstall the package`,
      );
    }
  }
}

/** The absolute path of a file in the package's `tools/` folder. */
export function toolsFile(...path: string[]): string {
  return join(packageRoot(), "tools", ...path);
}
