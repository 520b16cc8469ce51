import { readdirSync, readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { DefinitionError } from "../../schema/index.ts";
import { utf8Of } from "../../schema/utf8.ts";
import type { EmbeddedFiles } from "../language/scope.ts";

/**
 * The files of a folder, for `files` of `defineChart`: `filesIn(new URL("files", import.meta.url))`.
 *
 * @throws {DefinitionError} where one is no text
 *
 * @example
 * const files = () => filesIn(new URL("files", import.meta.url));
 */
export function filesIn(folder: URL): EmbeddedFiles {
  const root = fileURLToPath(folder);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map(({ parentPath, name }) => `${parentPath}${sep}${name}`).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(root, path).replaceAll(sep, "/"), textOf(path)] as const),
  );
}

function textOf(path: string): string {
  try {
    return utf8Of(readFileSync(path));
  } catch {
    throw new DefinitionError("files", `${path} is no UTF-8 text; take it out of the folder`);
  }
}
