/** A place in a text as people name it; line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, to say where an offset in it is. */
export class Lines {
  readonly text: string;
  private readonly starts: readonly number[];

  /** @param start where the first line begins */
  constructor(text: string, start: number) {
    this.text = text;
    const starts = [start];
    for (let at = text.indexOf("\n", start); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  place(offset: number): Place {
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(offset - this.startOf(low), 0) + 1 };
  }

  private startOf(line: number): number {
    return this.starts[line] ?? 0;
  }
}
