/** The seed of a run of random cases: the given one, a new one for `random`, or always the same. */
export function seedOf(given: string | undefined): number {
  if (given === "random") return Date.now() % 1_000_000;
  return given === undefined ? 888 : Number(given);
}
