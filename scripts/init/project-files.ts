import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { filesIn } from "../../template/chart/files-in.ts";
import type { Files } from "../../template/index.ts";
import { packageRoot } from "../../tools/package.ts";

/** What of package.json is needed here. */
interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The chart's name in the files, which are a whole project under that name. */
const placeholder = "my-chart";

/** The packages that a project needs besides this one, in the versions that this one is tested with. */
const packages = ["@types/node", "kubernetes-models", "typescript", "vitest"] as const;

/** The files of a new project, by path; they are those of `files/`, under the chart's name, and two that npm does not pack. */
export async function projectFiles(name: string): Promise<Files> {
  const root = packageRoot();
  const folder = pathToFileURL(join(root, "scripts/init/files"));
  const texts = Object.entries(filesIn(folder)).map(
    ([path, text]) => [path, text.replaceAll(placeholder, name)] as const,
  );
  const own = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Manifest;
  return new Map([
    ["package.json", `${JSON.stringify(manifestOf(name, own), undefined, 2)}\n`],
    [".gitignore", "node_modules/\n*.tgz\n"],
    ...texts,
  ]);
}

function manifestOf(name: string, { version, dependencies, devDependencies }: Manifest) {
  const versions: Readonly<Record<string, string>> = {
    ...devDependencies,
    ...dependencies,
    "kube-metrics-stack": version,
  };
  const needed = [...packages, "kube-metrics-stack"].sort();
  return {
    name,
    private: true,
    type: "module",
    scripts: {
      generate: "kmstack generate --chart src/index.ts",
      check: "tsc && kmstack check --chart src/index.ts",
      test: "vitest run",
    },
    devDependencies: Object.fromEntries(needed.map((one) => [one, versions[one]])),
  };
}
