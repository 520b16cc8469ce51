import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import writeFileAtomic from "write-file-atomic";
import { type ExtractedTypes, extractTypes } from "../stack/kit/prometheus-types/extract.ts";
import { prometheusVersion } from "../tools/pin.ts";
import { type Module, pinnedSource } from "./go-source.ts";

const committed = fileURLToPath(new URL("../stack/kit/prometheus-types/definitions.json", import.meta.url));

/** The types of the Prometheus that `tools/prometheus/go.mod` pins, from its source. */
export async function pinnedTypes(): Promise<ExtractedTypes> {
  const { main, read } = await pinnedSource("prometheus", [
    "prometheus",
    "common",
    "otlptranslator",
    "sigv4",
    "client_golang/exp",
  ]);
  return extractTypes(prometheusVersion(main.Version), discoveries(main), read);
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
