import { extractAlertmanagerTypes } from "../stack/kit/alertmanager-types/extract.ts";
import type { ExtractedTypes } from "../stack/kit/prometheus-types/extract.ts";
import { pinnedSource } from "./go-source.ts";
import { writeTypes } from "./types-file.ts";

/** The types of the Alertmanager that `tools/alertmanager/go.mod` pins, from its source. */
export async function pinnedAlertmanagerTypes(): Promise<ExtractedTypes> {
  const { main, read } = await pinnedSource("alertmanager", ["alertmanager", "common", "sigv4"]);
  return extractAlertmanagerTypes(main.Version.slice(1), read);
}

await writeTypes({
  script: import.meta.url,
  file: "../stack/kit/alertmanager-types/definitions.json",
  called: "Alertmanager",
  pinned: pinnedAlertmanagerTypes,
});
