import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Project, project } from "../project.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Where the chart is that most of the tests adopt. */
export const shop = join(import.meta.dirname, "shop");

/** A folder with the toolkit installed and the chart `shop` in it, of which some files are others, and further ones there. */
export async function withShop(files: Readonly<Record<string, string>> = {}): Promise<Project> {
  const made = await project();
  const toolkit = join(made.folder, "node_modules/kube-metrics-stack");
  await mkdir(toolkit, { recursive: true });
  for (const part of ["schema", "template"]) await symlink(join(root, part), join(toolkit, part));
  const exports = { "./schema": "./schema/index.ts", "./template": "./template/index.ts" };
  await writeFile(join(toolkit, "package.json"), JSON.stringify({ type: "module", exports }));
  await cp(shop, join(made.folder, "charts/shop"), { recursive: true });
  await made.write(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`charts/shop/${path}`, text])),
  );
  return made;
}

/** The definition that a chart of one template and these values gets: values.ts, and what is told. */
export async function adoptedValues(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly values: string; readonly notes: readonly string[] }> {
  const { write, kmstack, read } = await withShop();
  const chart = "apiVersion: v2\nname: small\nversion: 1.0.0\ndescription: A small chart.\n";
  const all = { "Chart.yaml": chart, ...files };
  await write(Object.fromEntries(Object.entries(all).map(([path, text]) => [`charts/small/${path}`, text])));
  const { stdout, stderr, exitCode } = await kmstack("adopt charts/small --json");
  if (exitCode !== 0) throw new Error(stderr);
  const { notes } = JSON.parse(stdout) as { notes: readonly { place: string; message: string }[] };
  const values = await read("small/values.ts");
  return {
    values: values.slice(values.indexOf("\n\n") + 2, values.indexOf("\n\nexport interface")),
    notes: notes.map(({ place, message }) => `${place}: ${message}`),
  };
}
