import { fileURLToPath } from "node:url";
import writeFileAtomic from "write-file-atomic";
import { extractAlertmanagerTypes } from "../stack/kit/alertmanager-types/extract.ts";
import type { ExtractedTypes } from "../stack/kit/prometheus-types/extract.ts";
import { pinnedSource } from "./go-source.ts";

const committed = fileURLToPath(new URL("../stack/kit/alertmanager-types/definitions.json", import.meta.url));

/** The types of the Alertmanager that `tools/alertmanager/go.mod` pins, from its source. */
export async function pinnedAlertmanagerTypes(): Promise<ExtractedTypes> {
  const { main, read } = await pinnedSource("alertmanager", ["alertmanager", "common", "sigv4"]);
  return extractAlertmanagerTypes(main.Version.slice(1), read);
}

/** Writes the data file anew, after the pin has changed. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const types = await pinnedAlertmanagerTypes();
  await writeFileAtomic(committed, `${JSON.stringify(types, null, 1)}\n`);
  console.log(
    `${committed}: ${Object.keys(types.definitions).length} types of Alertmanager ${types.version}`,
  );
}
