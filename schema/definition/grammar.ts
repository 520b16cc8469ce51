/** A language that texts of some values are written in, such as a program's expressions. */
export interface Grammar {
  /** For people: `PromQL`. */
  readonly name: string;
  /** Some texts of it, which checks and tests try. */
  readonly examples: readonly [string, ...string[]];
  /** What is wrong with a text of it, in the order of the text. Schemas know nothing of it, and neither does Helm. */
  readonly faults: (text: string) => readonly GrammarFault[];
}

/** Something in a text that its language does not know. */
export interface GrammarFault {
  /** Of the place in the text, in UTF-16 units. */
  readonly offset: number;
  /** A sentence without capital and full stop. */
  readonly message: string;
}
