import { YamlFault } from "./scan/cursor.ts";

/** Where a text starts: after the mark that some programs put at the beginning of a file. */
export function startOf(text: string): number {
  return text.startsWith("\ufeff") ? 1 : 0;
}

const controls = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\ufffe\uffff]/u;
/** To YAML 1.1, but neither to YAML 1.2 nor to the eye. */
const breaks = /[\u0085\u2028\u2029]|\r(?!\n)/;
const marks = /(?!^)\ufeff/;

/** The first character of a text that Helm does not take, or takes in a way that nobody sees. */
export function characterFault(text: string): YamlFault | undefined {
  const found = [
    {
      pattern: controls,
      what: "a control character",
      does: "which Helm takes nowhere, not in a comment either",
    },
    { pattern: breaks, what: "an invisible character", does: "which breaks lines for Helm" },
    {
      pattern: marks,
      what: "an invisible mark",
      does: "which Helm skips in some places and keeps in others",
    },
  ].flatMap(({ pattern, what, does }) => {
    const offset = text.search(pattern);
    return offset < 0
      ? []
      : [{ offset, reason: `${what} (${codePoint(text, offset)}), ${does}: ${remedy(text, offset)}` }];
  });
  const [first] = found.toSorted((a, b) => a.offset - b.offset);
  return first === undefined ? undefined : new YamlFault(first.reason, first.offset);
}

function codePoint(text: string, offset: number): string {
  return `U+${hexadecimal(text, offset)}`;
}

function remedy(text: string, offset: number): string {
  return `take it out, or write \\u${hexadecimal(text, offset)} in double quotes`;
}

function hexadecimal(text: string, offset: number): string {
  return text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
}
