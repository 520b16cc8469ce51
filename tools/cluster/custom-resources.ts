import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pinnedModule } from "../module.ts";
import { toolsFile } from "../package.ts";

/** Where a project's CustomResourceDefinitions are: the Go module, and the folder in it. */
interface Source {
  readonly module: string;
  readonly folder: string;
}

const sources = {
  "prometheus-operator": {
    module: "github.com/prometheus-operator/prometheus-operator",
    folder: "example/prometheus-operator-crd",
  },
  /** The standard channel. */
  "gateway-api": { module: "sigs.k8s.io/gateway-api", folder: "config/crd/standard" },
  metallb: { module: "go.universe.tf/metallb", folder: "config/crd/bases" },
  "cert-manager": { module: "github.com/cert-manager/cert-manager", folder: "deploy/crds" },
} as const satisfies Readonly<Record<string, Source>>;

/** A project whose resources the cluster's tests use. */
export type CustomResources = keyof typeof sources;

/** All of them. */
export const customResources = Object.keys(sources) as readonly CustomResources[];

const pin = "tools/cluster/custom-resources/go.mod";

/** The version of a project that is pinned, such as `1.4.1`. */
export function customResourcesVersion(name: CustomResources): string {
  const { module } = sources[name];
  const goMod = readFileSync(toolsFile("cluster", "custom-resources", "go.mod"), "utf8");
  const version = goMod.split("\n").find((line) => line.trim().startsWith(`${module} v`));
  if (version === undefined) throw new Error(`${pin}: has no line for ${module}`);
  return version.trim().slice(`${module} v`.length);
}

/**
 * The files of a project's CustomResourceDefinitions, absolute paths. They come from its Go module, which go.mod
 * pins and go.sum verifies; it is downloaded on the first call, and nothing of it is compiled.
 *
 * @throws Error with Go's last lines where the module cannot be had, or where go.sum does not know it
 */
export async function customResourceDefinitions(name: CustomResources): Promise<readonly string[]> {
  const { module, folder } = sources[name];
  const { version, folder: home } = await pinnedModule("cluster/custom-resources", module);
  const crds = join(home, folder);
  if (!existsSync(crds)) throw new Error(`${pin}: ${module} ${version} has no folder ${folder}; pin another`);
  const files = (await readdir(crds))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => join(crds, file));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return files.filter((_, index) => /^kind: CustomResourceDefinition$/m.test(texts[index] ?? ""));
}
