/** What is wrong with a text, thrown where it is found. */
export class YamlFault extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** A place in a text, or in a part of one, that is being read from its beginning to its end. */
export class Cursor {
  readonly text: string;
  position: number;
  private readonly end: number;
  private lineStart: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.end = end;
    this.position = start;
    this.lineStart = start;
  }

  /** The character here, or some further on; 0, which no text may hold, at the end and beyond. */
  code(ahead = 0): number {
    const at = this.position + ahead;
    return at < this.end ? this.text.charCodeAt(at) : 0;
  }

  isAt(characters: string): boolean {
    return this.position + characters.length <= this.end && this.text.startsWith(characters, this.position);
  }

  get column(): number {
    return this.position - this.lineStart;
  }

  /** A number that is the same on one line, and another on each other. */
  get line(): number {
    return this.lineStart;
  }

  get isAtBlankOrBreak(): boolean {
    return isBlank(this.code()) || isBreak(this.code());
  }

  /** Whether a line begins here that starts or ends a document. */
  get isAtDocumentMark(): boolean {
    return this.column === 0 && (this.isAt("---") || this.isAt("...")) && isBlankOrEnd(this.code(3));
  }

  skipBlanks(): void {
    while (isBlank(this.code())) this.position += 1;
  }

  /** Goes over a line break, if there is one. */
  skipBreak(): void {
    if (!isBreak(this.code())) return;
    this.position += this.code() === carriageReturn ? 2 : 1;
    this.lineStart = this.position;
  }

  /**
   * Goes over blanks and line breaks; gives the blanks before the first break, and how many breaks there were.
   *
   * @param indent the column before which no tab may be on a further line
   */
  skipBlanksAndBreaks(indent = 0): { readonly blanks: string; readonly breaks: number } {
    const start = this.position;
    this.skipBlanks();
    const blanks = this.text.slice(start, this.position);
    let breaks = 0;
    while (isBreak(this.code())) {
      breaks += 1;
      this.skipBreak();
      for (; isBlank(this.code()); this.position += 1) {
        if (this.code() === tab && this.column < indent) throw this.fault(tabIndents);
      }
    }
    return { blanks, breaks };
  }

  /** Goes up to the end of the line; gives what was on it. */
  skipLine(): string {
    const start = this.position;
    while (!isBreakOrEnd(this.code())) this.position += 1;
    return this.text.slice(start, this.position);
  }

  fault(reason: string, offset = this.position): YamlFault {
    return new YamlFault(reason, offset);
  }
}

export const space = 0x20;
export const tab = 0x09;
const carriageReturn = 0x0d;

export const tabIndents = "a tab cannot indent: use spaces";

export function isBlank(code: number): boolean {
  return code === space || code === tab;
}

/** A carriage return is let in only before a line feed. */
export function isBreak(code: number): boolean {
  return code === 0x0a || code === carriageReturn;
}

export function isBreakOrEnd(code: number): boolean {
  return isBreak(code) || code === 0;
}

export function isBlankOrEnd(code: number): boolean {
  return isBlank(code) || isBreakOrEnd(code);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What the names of anchors and the handles of tags are made of. */
export function isWord(code: number): boolean {
  return isDigit(code) || /[A-Za-z_-]/.test(String.fromCharCode(code));
}
