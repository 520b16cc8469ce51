/** A text as lines, each with its end, so that together they are the text again. */
export class TextLines {
  readonly all: readonly string[];
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.all = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    let at = 0;
    this.starts = this.all.map((line) => {
      const start = at;
      at += line.length;
      return start;
    });
  }

  /** The line, counted from 0, in which an offset is. */
  lineOf(offset: number): number {
    const line = this.starts.findLastIndex((start) => start <= offset);
    return Math.max(line, 0);
  }

  columnOf(offset: number): number {
    return offset - (this.starts[this.lineOf(offset)] ?? 0);
  }
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

export function isComment(line: string): boolean {
  return line.trimStart().startsWith("#");
}

/** Lines further to the right, or to the left. */
export function shifted(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => {
    if (line.trim() === "") return line;
    return by >= 0 ? " ".repeat(by) + line : line.slice(Math.min(-by, indentOf(line)));
  });
}

/** The text of lines, each of which but the last has an end; whether the last has one is as it was. */
export function joinedLines(lines: readonly string[], before: string): string {
  const lineEnd = before.includes("\r\n") ? "\r\n" : "\n";
  const text = lines.map((line) => (line.endsWith("\n") ? line : line + lineEnd)).join("");
  return before.endsWith("\n") ? text : text.replace(/\r?\n$/, "");
}
