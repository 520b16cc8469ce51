import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseYaml, type ValuesDocument } from "../../../schema/index.ts";
import { run } from "../../../tools/index.ts";

/*
 * Version 0.1.0: the package, as `helm package` made it of its commit, and the values files that it was tried with (its
 * chart/ci). They stay as they are: releases in clusters were made of them.
 */

/** The package, for Helm. */
export const releasedChart = fileURLToPath(new URL("kube-metrics-stack-0.1.0.tgz", import.meta.url));

/** The values files that it came with, by name, and its own values.yaml, which people copy and change, as `values.yaml`. */
export async function releasedValues(): Promise<Readonly<Record<string, ValuesDocument>>> {
  const folder = new URL("0.1.0/", import.meta.url);
  const files = await Promise.all(
    (await readdir(folder)).map(
      async (file) => [file, await readFile(new URL(file, folder), "utf8")] as const,
    ),
  );
  const { stdout } = await run("helm3", ["show", "values", releasedChart]);
  return Object.fromEntries(
    [...files, ["values.yaml", stdout] as const].map(([file, text]) => [
      file,
      parseYaml(text) as ValuesDocument,
    ]),
  );
}
