import { createHash } from "node:crypto";
import { stringify } from "../../schema/index.ts";
import type { Chart } from "./define.ts";
import { libraryFolder } from "./paths.ts";

/** What Chart.yaml says of the library, which is there already: no repository is asked for it. */
export function libraryDependencies({ library, metadata }: Chart): readonly Dependency[] {
  return library === undefined ? [] : [{ name: library, version: metadata.version }];
}

interface Dependency {
  readonly name: string;
  readonly version: string;
}

/**
 * The files that make a library of templates a chart, by path from the folder of the chart that has it. In Chart.lock is
 * what `helm dependency build` would write there.
 */
export function* libraryFiles(chart: Chart, notice: string): Iterable<readonly [string, string]> {
  const { library, metadata } = chart;
  if (library === undefined) return;
  const description = `The templates of ${metadata.name}`;
  yield [
    `${libraryFolder(library)}/Chart.yaml`,
    `# ${notice}\n${stringify({ apiVersion: "v2", type: "library", name: library, version: metadata.version, description })}`,
  ];
  const dependencies = libraryDependencies(chart).map((one) => ({ ...one, repository: "" }));
  const lock = { dependencies, digest: lockDigest(dependencies), generated: "1970-01-01T00:00:00Z" };
  yield ["Chart.lock", `# ${notice}\n${stringify(lock)}`];
}

/**
 * By this Helm tells whether Chart.lock is up to date with Chart.yaml.
 * Source: HashReq in Helm's internal/resolver, and the order of the fields of its Dependency.
 */
function lockDigest(dependencies: readonly (Dependency & { readonly repository: string })[]): string {
  const text = JSON.stringify([dependencies, dependencies]);
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
