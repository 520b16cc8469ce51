import { readFile } from "node:fs/promises";
import { extractMetallbTypes } from "../stack/components/metallb/types/extract.ts";
import type { ExtractedTypes } from "../stack/kit/prometheus-types/extract.ts";
import { customResourceDefinitions, customResourcesVersion } from "../tools/index.ts";
import { writeTypes } from "./types-file.ts";

/** The types of the MetalLB that `tools/cluster/custom-resources/go.mod` pins, from its CustomResourceDefinitions. */
export async function pinnedMetallbTypes(): Promise<ExtractedTypes> {
  const files = await customResourceDefinitions("metallb");
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return extractMetallbTypes(customResourcesVersion("metallb"), texts);
}

await writeTypes({
  script: import.meta.url,
  file: "../stack/components/metallb/types/definitions.json",
  called: "MetalLB",
  pinned: pinnedMetallbTypes,
});
