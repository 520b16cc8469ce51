import { stringify } from "../../schema/index.ts";
import type { Chart } from "./define.ts";
import { type Dependency, lockOf } from "./dependencies.ts";
import { libraryFolder } from "./paths.ts";

/** What Chart.yaml says of the charts that come with this one: its dependencies, and the library, which is there already. */
export function dependenciesOf({ library, metadata }: Chart): readonly Dependency[] {
  const { version, dependencies = [] } = metadata;
  return library === undefined ? dependencies : [{ name: library, version }, ...dependencies];
}

/** The files that make a library of templates a chart, by path from the folder of the chart that has it, and Chart.lock. */
export function* libraryFiles(chart: Chart, notice: string): Iterable<readonly [string, string]> {
  const { library, metadata } = chart;
  const dependencies = dependenciesOf(chart);
  if (dependencies.length > 0) yield ["Chart.lock", `# ${notice}\n${stringify(lockOf(dependencies))}`];
  if (library === undefined) return;
  const description = `The templates of ${metadata.name}`;
  yield [
    `${libraryFolder(library)}/Chart.yaml`,
    `# ${notice}\n${stringify({ apiVersion: "v2", type: "library", name: library, version: metadata.version, description })}`,
  ];
}
