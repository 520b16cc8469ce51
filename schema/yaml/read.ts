import {
  type Document,
  type ErrorCode,
  LineCounter,
  parseAllDocuments,
  parseDocument,
  type YAMLError,
} from "yaml";
import { helmScalars } from "./scalars.ts";
import { readValue } from "./value.ts";

/** A YAML text as Helm reads it, with the positions of everything in it. */
export interface YamlSource {
  /** What Helm makes of the text; `undefined` where there are errors. */
  readonly value: unknown;
  readonly document: Document;
  /** From an offset in the text (`node.range`) to line and column. */
  readonly lines: LineCounter;
  /** Where the text is no YAML, the first place; else everything that Helm cannot use. */
  readonly errors: readonly YamlError[];
  /** Where a second document starts, which Helm does not read. */
  readonly secondDocument?: number;
}

/** What is wrong with a YAML text, and where: line and column count from 1. */
export class YamlError extends Error {
  override readonly name = "YamlError";
  readonly line: number;
  readonly column: number;
  readonly reason: string;

  constructor(reason: string, { line, column }: { readonly line: number; readonly column: number }) {
    super(`line ${line}, column ${column}: ${reason}`);
    this.line = line;
    this.column = column;
    this.reason = reason;
  }
}

/** Line breaks to YAML 1.1, but not to 1.2 and thus not to the library; and marks that only begin a file. */
const invisibleBreak = /[\u0085\u2028\u2029]|\r(?!\n)|(?!^)\ufeff/;

/** How the `yaml` library comes to read and write what Helm reads. */
export const helmYaml = {
  version: "1.1",
  schema: "failsafe",
  customTags: [...helmScalars],
  // So that other readers of YAML 1.1, such as editors and linters, see the same texts.
  compat: "yaml-1.1",
  uniqueKeys: false,
  merge: false,
  stringKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/**
 * Reads a YAML text as Helm reads values: only the first document counts, of equal keys the last.
 *
 * @returns what was read; broken text is told by `errors`, in the order of the text
 */
export function parseYamlSource(text: string): YamlSource {
  const lines = new LineCounter();
  const invisible = text.search(invisibleBreak);
  const options = { ...helmYaml, customTags: [...helmScalars], lineCounter: lines };
  const documents = parseAllDocuments(text, options);
  const [document, second] = "empty" in documents ? [] : documents;
  if (document === undefined) {
    // A text without any document: nothing but comments. Helm reads no values from it.
    return { value: null, document: parseDocument("", options), lines, errors: [] };
  }
  // What follows the first mistake is most often only its consequence.
  const broken =
    invisible >= 0
      ? [
          positioned(
            `an invisible character (${codePoint(text, invisible)}) that breaks lines for Helm`,
            invisible,
            lines,
          ),
        ]
      : document.errors.slice(0, 1).map((error) => positioned(reasonOf(error), error.pos[0], lines));
  const { value, errors } = broken.length === 0 ? readValue(document) : { value: undefined, errors: [] };
  const all = [...broken, ...errors.map(({ message, offset }) => positioned(message, offset, lines))];
  return {
    value: all.length === 0 ? value : undefined,
    document,
    lines,
    errors: all,
    ...(second === undefined ? {} : { secondDocument: second.range[0] }),
  };
}

/**
 * Reads a YAML text as Helm reads values.
 *
 * @throws YamlError for the first thing in the text that Helm cannot read
 */
export function parseYaml(text: string): unknown {
  const { value, errors } = parseYamlSource(text);
  if (errors[0] !== undefined) throw errors[0];
  return value;
}

function positioned(reason: string, offset: number, lines: LineCounter): YamlError {
  const { line, col } = lines.linePos(offset);
  return new YamlError(reason, { line: Math.max(line, 1), column: Math.max(col, 1) });
}

function codePoint(text: string, offset: number): string {
  return `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0")}`;
}

const reasons: Readonly<Partial<Record<ErrorCode, string>>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'a mapping cannot start here: check the indentation, or quote a value that holds ": "',
  MULTILINE_IMPLICIT_KEY: "this is neither a key with a colon nor part of a value: check the indentation",
  TAB_AS_INDENT: "a tab cannot indent: use spaces",
};

/** A sentence for what the library's own leaves unclear; else the library's, begun in lower case. */
function reasonOf({ code, message }: YAMLError): string {
  return reasons[code] ?? message.charAt(0).toLowerCase() + message.slice(1);
}
