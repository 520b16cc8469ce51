import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type ExtractedTypes, extractTypes } from "../stack/kit/prometheus-types/extract.ts";
import { prometheusVersion } from "../tools/pin.ts";
import { type Module, pinnedSource } from "./go-source.ts";
import { writeTypes } from "./types-file.ts";

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

await writeTypes({
  script: import.meta.url,
  file: "../stack/kit/prometheus-types/definitions.json",
  called: "Prometheus",
  pinned: pinnedTypes,
});
