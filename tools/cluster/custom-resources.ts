import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
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

/**
 * The files of a project's CustomResourceDefinitions, absolute paths. They come from its Go module, which go.mod
 * pins and go.sum verifies; it is downloaded on the first call, and nothing of it is compiled.
 *
 * @throws Error with Go's last lines where the module cannot be had, or where go.sum does not know it
 */
export async function customResourceDefinitions(name: CustomResources): Promise<readonly string[]> {
  const { module, folder } = sources[name];
  const home = toolsFile("cluster", "custom-resources");
  const goSum = readFileSync(join(home, "go.sum"), "utf8");
  const download = await execa("go", ["mod", "download", "-json", module], {
    cwd: home,
    reject: false,
    stdin: "ignore",
    all: true,
    env: { GOFLAGS: "-mod=readonly", GOWORK: "off" },
  });
  if (download.failed) {
    const output = download.all?.trim() || download.shortMessage || "no output";
    throw new Error(
      `${pin}: \`${download.escapedCommand}\` failed. It ended with:\n${output.split("\n").slice(-15).join("\n")}\n` +
        "It needs Go (https://go.dev/dl/) and, the first time, the network.",
    );
  }
  const { Version, Sum, Dir } = JSON.parse(download.stdout) as Readonly<Record<string, string>>;
  // Go adds a line that go.sum lacks instead of refusing the module.
  if (Dir === undefined || !goSum.includes(`${module} ${Version} ${Sum}\n`)) {
    throw new Error(
      `${pin}: go.sum has no line for ${module} ${Version}; if you changed the pin, commit go.sum, which has it now`,
    );
  }
  const crds = join(Dir, folder);
  if (!existsSync(crds)) throw new Error(`${pin}: ${module} ${Version} has no folder ${folder}; pin another`);
  const files = (await readdir(crds))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => join(crds, file));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return files.filter((_, index) => /^kind: CustomResourceDefinition$/m.test(texts[index] ?? ""));
}
