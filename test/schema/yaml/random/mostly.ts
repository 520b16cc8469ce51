import fc from "fast-check";

/** The usual, and now and then one of the odd: what breaks must not break nearly every text. */
export function mostly<T>(usual: fc.Arbitrary<T>, ...odd: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 60, arbitrary: usual }, ...odd);
}

/** One of these words, which are separated by spaces and line breaks. */
export function oneOf(words: string): fc.Arbitrary<string> {
  return fc.constantFrom(...words.trim().split(/\s+/));
}

/** Parts that follow each other. */
export function sequence(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(""));
}

/** Some of these, one after the other. */
export function several(part: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(part, { maxLength }).map((texts) => texts.join(""));
}
