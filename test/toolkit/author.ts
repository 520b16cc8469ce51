import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { parseAllDocuments } from "yaml";
import { run, type ToolName } from "../../tools/index.ts";

const root = join(import.meta.dirname, "../..");
const tsx = import.meta.resolve("tsx");

/** The folder of somebody who writes a chart with the toolkit as it is here, not yet packed. */
export interface Author {
  readonly folder: string;
  /** Runs the command line there. */
  readonly kmstack: (
    ...args: readonly string[]
  ) => Promise<{ readonly exitCode?: number; readonly all: string }>;
  readonly leave: () => Promise<void>;
}

/** @param chart a folder beside this file, which is in the author's folder, too */
export async function authorOf(chart: string): Promise<Author> {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-author-"));
  const toolkit = join(folder, "node_modules/kube-metrics-stack");
  await mkdir(toolkit, { recursive: true });
  for (const part of ["schema", "template"]) await symlink(join(root, part), join(toolkit, part));
  const exports = { "./schema": "./schema/index.ts", "./template": "./template/index.ts" };
  await writeFile(join(toolkit, "package.json"), JSON.stringify({ type: "module", exports }));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  await cp(join(import.meta.dirname, chart), join(folder, chart), { recursive: true });
  return {
    folder,
    kmstack: async (...args) => {
      const command = ["--import", tsx, join(root, "scripts/kmstack.ts"), ...args];
      return execa(process.execPath, command, { cwd: folder, reject: false, all: true, stdin: "ignore" });
    },
    leave: () => rm(folder, { recursive: true }),
  };
}

/** The Helm versions that a chart is made for. */
export const helms = ["helm3-oldest", "helm3", "helm4"] as const satisfies readonly ToolName[];
export type Helm = (typeof helms)[number];

/** An object as Helm renders it, as much as tells it from others. */
export interface Rendered {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/**
 * What `helm template` makes of a chart, by kind, namespace and name.
 *
 * @param args such as `--values` and a file
 * @throws Error with what Helm says where it makes nothing
 */
export async function objectsOf(
  helm: Helm,
  chart: string,
  args: readonly string[],
): Promise<ReadonlyMap<string, Rendered>> {
  const { exitCode, stdout, stderr } = await run(helm, ["template", "release-name", chart, ...args]);
  if (exitCode !== 0) throw new Error(`${helm}: ${stderr.trim()}`);
  const objects = parseAllDocuments(stdout, { version: "1.1" }).map((document): Rendered => document.toJS());
  return new Map(
    objects
      .filter((object) => object !== null)
      .map((object) => {
        const { kind, metadata } = object;
        return [[kind, metadata.namespace, metadata.name].join(" "), object] as const;
      })
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
