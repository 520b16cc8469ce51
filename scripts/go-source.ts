import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { ReadPackage } from "../stack/kit/prometheus-types/struct-schemas.ts";

/** A Go module on this machine. */
export interface Module {
  readonly Path: string;
  readonly Version: string;
  readonly Dir: string;
}

/** Go modules at the versions that a folder of `tools/` pins, and what is in their packages. */
export interface PinnedSource {
  /** The first of the modules. */
  readonly main: Module;
  readonly read: ReadPackage;
}

/**
 * The source of modules of the Prometheus project, by their names there.
 *
 * @param folder in `tools/`
 * @throws Error where Go cannot download one of them
 */
export async function pinnedSource(folder: string, names: readonly string[]): Promise<PinnedSource> {
  const cwd = fileURLToPath(new URL(`../tools/${folder}`, import.meta.url));
  const paths = names.map((name) => `github.com/prometheus/${name}`);
  const { stdout } = await execa("go", ["mod", "download", "-json", ...paths], {
    cwd,
    env: { GOFLAGS: "-mod=readonly", GOWORK: "off" },
  });
  const modules: readonly Module[] = JSON.parse(`[${stdout.replaceAll(/^\}\n\{$/gm, "},{")}]`);
  const [main] = modules;
  if (main === undefined) throw new Error(`${cwd} has no ${paths[0]}`);
  return { main, read: (path) => goFiles(modules, path) };
}

/** The files of a package, without its tests. */
function goFiles(modules: readonly Module[], path: string): readonly string[] {
  const module = modules.find(({ Path }) => path === Path || path.startsWith(`${Path}/`));
  if (module === undefined) return [];
  const folder = join(module.Dir, path.slice(module.Path.length));
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".go") && !file.endsWith("_test.go"));
  return files.map((file) => readFileSync(join(folder, file), "utf8"));
}
