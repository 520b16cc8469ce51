import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { ValuesText } from "../../schema/index.ts";
import { utf8Of } from "../../schema/utf8.ts";
import { UsageError } from "../terminal/problem.ts";
import { fileReason } from "./file-errors.ts";

/**
 * Reads values files; `-` is standard input.
 *
 * @throws {UsageError} where one cannot be read or is not text
 */
export async function readValuesFiles(names: readonly string[]): Promise<readonly ValuesText[]> {
  if (names.filter((name) => name === "-").length > 1) {
    throw new UsageError("- is standard input, which can be read only once; give it once");
  }
  return Promise.all(names.map(readValues));
}

async function readValues(name: string): Promise<ValuesText> {
  let bytes: Buffer;
  try {
    // Not /dev/stdin, which cannot be opened where another program's socket is at its other end.
    bytes = name === "-" ? await buffer(process.stdin) : await readFile(name);
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${fileReason(error)}; name a values file`, {
      cause: error,
    });
  }
  try {
    return { name, text: utf8Of(bytes) };
  } catch (error) {
    throw new UsageError(`${name} is not UTF-8 text; save it as UTF-8`, { cause: error });
  }
}
