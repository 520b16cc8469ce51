import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import writeFileAtomic from "write-file-atomic";
import { extractTypes, type PrometheusTypes } from "../stack/kit/prometheus-types/extract.ts";
import { prometheusVersion } from "../tools/pin.ts";

const committed = fileURLToPath(new URL("../stack/kit/prometheus-types/definitions.json", import.meta.url));
const pin = fileURLToPath(new URL("../tools/prometheus", import.meta.url));

/** The modules whose types Prometheus' configuration file has. */
const modules = ["prometheus", "common", "otlptranslator"].map((name) => `github.com/prometheus/${name}`);

interface Module {
  readonly Path: string;
  readonly Version: string;
  readonly Dir: string;
}

/** The types of the Prometheus that `tools/prometheus/go.mod` pins, from its source. */
export async function pinnedTypes(): Promise<PrometheusTypes> {
  const { stdout } = await execa("go", ["mod", "download", "-json", ...modules], {
    cwd: pin,
    env: { GOFLAGS: "-mod=readonly", GOWORK: "off" },
  });
  const found = stdout.replaceAll(/^\}\n\{$/gm, "},{");
  const read: readonly Module[] = JSON.parse(`[${found}]`);
  const [prometheus] = read;
  if (prometheus === undefined) throw new Error(`${pin} has no ${modules[0]}`);
  const folderOf = (path: string) => {
    const module = read.find(({ Path }) => path === Path || path.startsWith(`${Path}/`));
    return module === undefined ? undefined : join(module.Dir, path.slice(module.Path.length));
  };
  return extractTypes(prometheusVersion(prometheus.Version), discoveries(prometheus), (path) => {
    const folder = folderOf(path);
    if (folder === undefined || !existsSync(folder)) return [];
    const files = readdirSync(folder).filter((file) => file.endsWith(".go") && !file.endsWith("_test.go"));
    return files.map((file) => readFileSync(join(folder, file), "utf8"));
  });
}

function discoveries({ Dir, Path }: Module): readonly string[] {
  const folders = readdirSync(join(Dir, "discovery"), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  return folders.map(({ name }) => `${Path}/discovery/${name}`);
}

/** Writes the data file anew, after the pin has changed. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const types = await pinnedTypes();
  await writeFileAtomic(committed, `${JSON.stringify(types, null, 1)}\n`);
  console.log(`${committed}: ${Object.keys(types.definitions).length} types of Prometheus ${types.version}`);
}
