import { characterFault, startOf } from "./characters.ts";
import { type ReadDocument, readFirstDocument, readValuesFile } from "./documents.ts";
import { Lines, type Place } from "./lines.ts";
import type { YamlNode } from "./node.ts";

/** A values file as Helm reads it, with the place of everything in it. */
export interface YamlSource {
  /** What Helm makes of the text, `null` of an empty one; `undefined` where there are errors. */
  readonly value: unknown;
  /** What the value is read from; absent where the text holds nothing but comments, or is no YAML. */
  readonly root?: YamlNode;
  /** From an offset in the text to line and column. */
  readonly lines: Lines;
  /** Where the text is no YAML, the first place; else everything that Helm cannot use. */
  readonly errors: readonly YamlError[];
  /** Where the text goes on after what Helm reads. */
  readonly unread?: number;
}

/**
 * What is wrong with a YAML text, and where: line and column count from 1.
 *
 * @example
 * try {
 *   parseYaml("port: [80");
 * } catch (error) {
 *   if (error instanceof YamlError) return `${error.line}: ${error.reason}`;
 *   throw error;
 * }
 */
export class YamlError extends Error {
  override readonly name = "YamlError";
  readonly line: number;
  readonly column: number;
  readonly reason: string;

  constructor(reason: string, { line, column }: Place) {
    super(`line ${line}, column ${column}: ${reason}`);
    this.line = line;
    this.column = column;
    this.reason = reason;
  }
}

/**
 * Reads the text of a values file: what every Helm reads is read, what one of them refuses is refused. Of equal keys
 * the last counts.
 *
 * @returns what was read; broken text is told by `errors`, in the order of the text
 * @example
 * const { value, errors } = parseYamlSource("port: [80");
 * ({ value, errors: errors.map(({ line, reason }) => `${line}: ${reason}`) })
 */
export function parseYamlSource(text: string): YamlSource {
  return source(text, readValuesFile);
}

/**
 * Reads a YAML text as Kubernetes' programs and Helm's `fromYaml` do: its first document.
 *
 * @throws YamlError for the first thing in the text that they cannot read
 * @example
 * parseYaml("port: 0o10\nenabled: yes")
 */
export function parseYaml(text: string): unknown {
  const { value, errors } = source(text, (whole, start) =>
    readFirstDocument(whole, { start, end: whole.length }),
  );
  if (errors[0] !== undefined) throw errors[0];
  return value;
}

function source(text: string, read: (text: string, start: number) => ReadDocument): YamlSource {
  const start = startOf(text);
  const lines = new Lines(text, start);
  const fault = characterFault(text);
  const { faults, ...document } =
    fault === undefined ? read(text, start) : { value: undefined, faults: [fault] };
  const errors = faults.map(({ message, offset }) => new YamlError(message, lines.place(offset)));
  return { ...document, lines, errors };
}
