import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { ValuesText } from "../../schema/index.ts";
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
    // A mark at the beginning stays: of two of them, Helm makes what nobody expects.
    return { name, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    throw new UsageError(`${name} is not UTF-8 text; save it as UTF-8`, { cause: error });
  }
}
