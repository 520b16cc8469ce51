import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import writeFileAtomic from "write-file-atomic";
import { type ExtractedTypes, extractMetallbTypes } from "../stack/components/metallb/types/extract.ts";
import { customResourceDefinitions, customResourcesVersion } from "../tools/index.ts";

const committed = fileURLToPath(
  new URL("../stack/components/metallb/types/definitions.json", import.meta.url),
);

/** The types of the MetalLB that `tools/cluster/custom-resources/go.mod` pins, from its CustomResourceDefinitions. */
export async function pinnedMetallbTypes(): Promise<ExtractedTypes> {
  const files = await customResourceDefinitions("metallb");
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return extractMetallbTypes(customResourcesVersion("metallb"), texts);
}

/** Writes the data file anew, after the pin has changed. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const types = await pinnedMetallbTypes();
  await writeFileAtomic(committed, `${JSON.stringify(types, null, 1)}\n`);
  console.log(`${committed}: ${Object.keys(types.definitions).length} types of MetalLB ${types.version}`);
}
