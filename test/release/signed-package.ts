import { join } from "node:path";
import { writeFiles } from "../../scripts/project/replace-folder.ts";
import { packChart } from "../../scripts/release/chart-package.ts";
import { chartFiles } from "../../template/index.ts";
import { tiny } from "../scripts/fixtures/tiny.ts";
import type { SigningKey } from "./signing-key.ts";

/**
 * A signed package of the tiny chart, in a folder.
 *
 * @returns its path
 */
export async function signedPackage(folder: string, key: SigningKey, version = "1.0.0"): Promise<string> {
  const chart = join(folder, "source", version);
  const metadata = { name: "tiny", version, description: "Says hello." };
  await writeFiles(chart, await chartFiles(tiny({ metadata })));
  return packChart(chart, folder, 1_700_000_000, { key: key.name, keyring: key.secretKeyring });
}
