import { readFile } from "node:fs/promises";
import { UsageError } from "./problem.ts";

/** A values file that a person wrote. */
export interface ValuesFile {
  /** The name under which it was given, for messages. */
  readonly name: string;
  readonly text: string;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be read",
  EISDIR: "it is a folder",
};

/**
 * Reads a values file; `-` is standard input.
 *
 * @throws {UsageError} where it cannot be read or is not text
 */
export async function readValues(name: string): Promise<ValuesFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(name === "-" ? "/dev/stdin" : name);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${name} cannot be read: ${reasons[code ?? ""] ?? message}`, { cause: error });
  }
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    throw new UsageError(`${name} is not UTF-8 text; save it as UTF-8`, { cause: error });
  }
}
