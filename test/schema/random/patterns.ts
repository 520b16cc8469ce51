/** Patterns to define texts by, each with how its texts may be written. */
export const patterns = [
  { pattern: "^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$", expected: "a DNS label", word: true },
  { pattern: "^[0-9]{1,4}(s|m|h)$", expected: "a duration such as 30s", word: true },
  { pattern: "^/[^ \\t\\r\\n]*$", expected: "an absolute path" },
  { pattern: "^[^\\n]{0,5}$", expected: "at most five characters of one line" },
  { pattern: "^(a|b|é)*$" },
] as const;
