import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/*
 * Bundles the command line and the toolkit, with what they use, into dist/: a start reads a few files then, and not
 * hundreds. The toolkit's entries share their files with the command line, as a chart is made by the one and read by the
 * other. JavaScript, as it runs where nothing reads TypeScript yet.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const kubernetes = join(root, "schema/kubernetes");

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: { kmstack: "scripts/kmstack.ts", schema: "schema/index.ts", template: "template/index.ts" },
  outdir: dist,
  chunkNames: "chunk-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // They have parts of their own that they look for beside them.
  external: ["tsx", "json-schema-to-typescript"],
  // CommonJS packages ask for Node.js' own modules by it.
  banner: { js: "const require = process.getBuiltinModule;" },
  minifyWhitespace: true,
  legalComments: "none",
  metafile: true,
  write: false,
});

const files = new Map(outputFiles.map(({ path, contents }) => [path.slice(dist.length + 1), contents]));
for (const name of await readdir(kubernetes)) {
  if (name.endsWith(".json")) files.set(name, await readFile(join(kubernetes, name)));
}
files.set("LICENSES.txt", Buffer.from(await licences(Object.keys(metafile.inputs))));

// Somebody may be running what is there: a chunk's name says what is in it, and the entries come last, each at once.
await mkdir(dist, { recursive: true });
for (const [name, content] of [...files].sort(([one], [other]) => rank(one) - rank(other))) {
  const path = join(dist, name);
  if (
    await readFile(path).then(
      (there) => there.equals(content),
      () => false,
    )
  )
    continue;
  await writeFile(`${path}.${process.pid}`, content, { mode: name === "kmstack.js" ? 0o755 : 0o644 });
  await rename(`${path}.${process.pid}`, path);
}

// What is packed holds nothing of before. Two that build at once make the same, and neither takes it from the other.
if (process.argv.includes("--clean")) {
  const stale = (await readdir(dist)).filter((name) => name.startsWith("chunk-") && !files.has(name));
  for (const name of stale) if (name.endsWith(".js")) await rm(join(dist, name), { force: true });
}

function rank(name) {
  return name.startsWith("chunk-") ? 0 : 1;
}

/** The licences of the packages that are in the bundle, which want to be where their code is. */
async function licences(inputs) {
  const folders = inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? "" : await readFile(join(root, folder, file), "utf8");
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${"-".repeat(80)}\n\n`);
}
