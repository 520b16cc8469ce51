import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * A values file of this folder, one that users wrote or might: the comment at its head says what is right.
 *
 * @param name with its theme and without its ending, like `reader/directive`
 * @returns the absolute path
 * @throws Error when there is no such file
 */
export function caseFile(name: string): string {
  const path = fileURLToPath(new URL(`${name}.yaml`, import.meta.url));
  if (!existsSync(path)) throw new Error(`${path}: there is no such case; is its name right?`);
  return path;
}
