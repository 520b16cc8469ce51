import { parser } from "@prometheus-io/lezer-promql";

/** What an expression reads: each series with the labels that it is chosen by, and the labels that series are put together by. */
export interface Reads {
  readonly selected: readonly { readonly metric: string; readonly labels: readonly string[] }[];
  readonly grouped: readonly string[];
}

/** What a PromQL expression reads. */
export function readsOf(expr: string): Reads {
  const selected: { metric: string; labels: string[] }[] = [];
  const grouped: string[] = [];
  parser.parse(expr).iterate({
    enter({ name, node }) {
      const text = (of: { readonly from: number; readonly to: number }) => expr.slice(of.from, of.to);
      if (name === "VectorSelector") {
        const metric = node.getChild("Identifier");
        const matchers = node.getChild("LabelMatchers")?.getChildren("UnquotedLabelMatcher") ?? [];
        selected.push({
          metric: metric === null ? "" : text(metric),
          labels: matchers.flatMap((matcher) => {
            const label = matcher.getChild("LabelName");
            return label === null ? [] : [text(label)];
          }),
        });
      }
      if (name === "GroupingLabels") grouped.push(...node.getChildren("LabelName").map(text));
    },
  });
  return { selected, grouped };
}
