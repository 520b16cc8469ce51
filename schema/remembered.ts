/**
 * A function whose answers are kept, each worked out when it is first asked for: of patterns and words that come again and
 * again in the values and templates of a chart. What it is asked for is told apart as the keys of a `Map` are.
 */
export function remembered<K, T>(work: (of: K) => T): (of: K) => T {
  const answers = new Map<K, T>();
  return (of) => {
    const known = answers.get(of);
    // An answer may be `undefined` too.
    if (known !== undefined || answers.has(of)) return known as T;
    const answer = work(of);
    answers.set(of, answer);
    return answer;
  };
}
