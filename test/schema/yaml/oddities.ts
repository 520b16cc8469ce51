/** What every Helm reads and kmstack refuses, since it is hardly ever meant; the sentence says what to write instead. */
export interface Oddity {
  readonly name: string;
  /** A text that every Helm reads. */
  readonly example: string;
  /** Which sentences say so. */
  readonly reason: RegExp;
  /** Which texts have it, where the sentence may be any. */
  readonly texts?: RegExp;
}

/** All there are. Each is one that nobody writes, or hides something from the eye. */
export const oddities: readonly Oddity[] = [
  {
    name: "line breaks of YAML 1.1 that no editor shows",
    example: "a: b\u2028c: d\n",
    reason: /^an invisible character \(U\+(0085|2028|2029|000D)\), which breaks lines for Helm/,
  },
  {
    name: "marks of a file's beginning elsewhere",
    example: 'a: "\ufeff"\n',
    reason: /^an invisible mark \(U\+FEFF\)/,
  },
  {
    name: "directives and control characters after the document's end",
    example: "{a: 1}\n%TAG ! tag:x,2000:\n",
    reason: /^(a line that begins with % is a directive|a control character)/,
  },
  {
    name: "keys that are numbers of no simple form",
    example: "1e300: a\n",
    reason: /^Helm takes no such number for a key, or writes it otherwise/,
  },
  {
    name: "values without meaning under a key that is given again",
    example: "a: .inf\na: 1\n",
    reason: /^(Helm cannot use this number|a key must not be empty|a key must be a text)/,
  },
  {
    name: "keys that differ for go-yaml and not as texts, of which Helm takes either by chance",
    example: '1: a\n"1": a\n',
    reason: /^this key and one before it are both /,
  },
  {
    name: "bytes that are no text",
    example: "a: !!binary /w==\n",
    reason: /^!!binary must be followed by text in UTF-8/,
  },
  {
    name: "dates with a tag",
    example: "a: !!timestamp 2024-01-01\n",
    reason: /^a date is a text to Helm/,
  },
  {
    name: "further documents that change nothing",
    example: "---\n---\n{}\n",
    reason: /^a second document/,
  },
  {
    name: "empty brackets as the first key, of which Helm reads no more than these",
    example: "{}: 1\n",
    reason: /./,
    texts: /^(?:\ufeff|---|\s|#.*|[&!]\S*)*[[{]\s*[\]}]\s*:/,
  },
];
