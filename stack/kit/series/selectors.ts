/** Which series an expression reads, found without a parser: whoever loads the chart does not wait for one. */

/** A condition on a label of the series. */
export interface Matcher {
  readonly label: string;
  readonly operator: "=" | "!=" | "=~" | "!~";
  readonly value: string;
}

/** Series that an expression reads. */
export interface Selector {
  /** Their name; left out where only the matchers tell, by `__name__`. */
  readonly metric?: string;
  readonly matchers: readonly Matcher[];
}

/** A text in quotes of PromQL. */
const quoted = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|${"`[^`]*`"}`;
/** What an expression is made of, as far as it matters here; what stands in brackets is a duration. */
const token = new RegExp(
  String.raw`(?<skipped>#[^\n]*|\[[^\]]*\]|${quoted}|\d[\w.]*)|(?<labels>\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\))|(?<name>[A-Za-z_:][\w:]*)|(?<braces>\{(?:[^}"'${"`"}]|${quoted})*\})|(?<other>[^\s])`,
  "gi",
);
const matcher = new RegExp(
  String.raw`(?<label>\w+|${quoted})\s*(?:(?<operator>=~|!~|!=|=)\s*(?<value>${quoted}))?`,
  "g",
);

/** Words of the language. Source: Prometheus 3.16, promql/parser/lex.go. */
const words = new Set(
  "and or unless atan2 by without on ignoring group_left group_right bool offset smoothed anchored inf nan start end step".split(
    " ",
  ),
);

/**
 * The series that a PromQL expression reads, in its order. What is no PromQL has any answer.
 *
 * @param expr with Prometheus' own words only: what Grafana writes into it is there already
 */
export function selectorsIn(expr: string): readonly Selector[] {
  const tokens = [...expr.matchAll(token)].filter(({ groups }) => groups?.["skipped"] === undefined);
  return tokens.flatMap(({ groups = {} }, index): readonly Selector[] => {
    const { name, braces } = groups;
    const next = tokens[index + 1]?.groups;
    if (name !== undefined) {
      const isFunction = next?.["other"] === "(" || next?.["labels"] !== undefined;
      if (isFunction || words.has(name.toLowerCase())) return [];
      return [
        { metric: name, matchers: next?.["braces"] === undefined ? [] : matchersOf(next["braces"]).matchers },
      ];
    }
    const named = tokens[index - 1]?.groups?.["name"];
    return braces === undefined || (named !== undefined && !words.has(named.toLowerCase()))
      ? []
      : [matchersOf(braces)];
  });
}

/** What stands in braces; there the name of the series may stand too, in quotes or as a label. */
function matchersOf(braces: string): Selector {
  const all = [...braces.matchAll(matcher)].map(({ groups = {} }) => groups);
  // The operator is one of those four, by the expression that found it.
  const matchers = all.flatMap(({ label = "", operator, value }): readonly Matcher[] =>
    operator === undefined || value === undefined
      ? []
      : [{ label: unquoted(label), operator: operator as Matcher["operator"], value: unquoted(value) }],
  );
  const inQuotes = all.find(({ operator }) => operator === undefined)?.["label"];
  const byLabel = matchers.find(({ label, operator }) => label === "__name__" && operator === "=")?.value;
  const metric = inQuotes === undefined ? byLabel : unquoted(inQuotes);
  return metric === undefined
    ? { matchers }
    : {
        metric,
        matchers: matchers.filter(({ label, operator }) => label !== "__name__" || operator !== "="),
      };
}

/** A text as it is meant, of the escapes of Go those that stand in expressions. */
function unquoted(text: string): string {
  if (text.startsWith("`")) return text.slice(1, -1);
  return /^["']/.test(text)
    ? text.slice(1, -1).replaceAll(/\\(.)/g, (_, escaped: string) => (escaped === "n" ? "\n" : escaped))
    : text;
}
