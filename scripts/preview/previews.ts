import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dashboard } from "../../stack/kit/dashboards/dashboard.ts";
import { chromium, pictureOf } from "./chromium.ts";
import { jsonOf } from "./dashboard.ts";
import { makeAssets, pageOf } from "./page/page.ts";
import { withPalette } from "./png.ts";
import type { Ask } from "./prometheus/prometheus.ts";
import type { Span } from "./prometheus/questions.ts";
import { allColors } from "./values/colors.ts";

/** What is to be drawn. */
export interface Previews {
  readonly dashboards: readonly Dashboard[];
  readonly ask: Ask;
  readonly span: Span;
  /** The folder of the pictures, made where there is none. */
  readonly out: string;
  /** Told of each picture that is made. */
  readonly onPicture?: (file: string) => void;
}

/**
 * Draws dashboards, each into a picture `UID.png`.
 *
 * @throws {UsageError} where there is no Chromium, or Prometheus does not answer
 */
export async function drawPreviews({ dashboards, ask, span, out, onPicture }: Previews): Promise<void> {
  await chromium();
  const assets = await makeAssets();
  await mkdir(out, { recursive: true });
  for (const dashboard of dashboards) {
    const page = await pageOf(jsonOf(dashboard), ask, span, assets);
    const file = join(out, `${dashboard.uid}.png`);
    await writeFile(file, withPalette(await pictureOf(page), allColors));
    onPicture?.(file);
  }
}
