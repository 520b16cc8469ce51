import { fileURLToPath } from "node:url";
import writeFileAtomic from "write-file-atomic";
import type { ExtractedTypes } from "../stack/kit/prometheus-types/extract.ts";

/** Types of a program that the repository has a data file of. */
interface Committed {
  /** The script that makes them, as `import.meta.url` has it. */
  readonly script: string;
  /** The data file, from the script. */
  readonly file: string;
  /** The program, for people. */
  readonly called: string;
  readonly pinned: () => Promise<ExtractedTypes>;
}

/** Writes the data file anew where its script is what was started, as it is after the pin has changed. */
export async function writeTypes({ script, file, called, pinned }: Committed): Promise<void> {
  if (process.argv[1] !== fileURLToPath(script)) return;
  const path = fileURLToPath(new URL(file, script));
  const types = await pinned();
  await writeFileAtomic(path, `${JSON.stringify(types, null, 1)}\n`);
  console.log(`${path}: ${Object.keys(types.definitions).length} types of ${called} ${types.version}`);
}
