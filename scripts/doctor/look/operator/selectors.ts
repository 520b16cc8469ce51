/** Source: Kubernetes, meta/v1 LabelSelector. */
export interface LabelSelector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist";
    readonly values?: readonly string[];
  }[];
}

export type Labels = Readonly<Record<string, string>>;

/** Whether labels are chosen: by no selector never, by an empty one always. */
export function isSelected(selector: LabelSelector | null | undefined, labels: Labels = {}): boolean {
  return selector != null && lacking(selector, labels).length === 0;
}

/** What labels lack to be chosen, in the words of kubectl: `team=a`, `tier in (a, b)`, `!legacy`. */
export function lacking(
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  labels: Labels = {},
): readonly string[] {
  const equal = Object.entries(matchLabels)
    .filter(([key, value]) => labels[key] !== value)
    .map(([key, value]) => `${key}=${value}`);
  const others = matchExpressions.flatMap(({ key, operator, values = [] }) => {
    const has = labels[key] !== undefined;
    const isOne = has && values.includes(labels[key] ?? "");
    const list = `(${values.join(", ")})`;
    switch (operator) {
      case "In":
        return isOne ? [] : [`${key} in ${list}`];
      case "NotIn":
        return isOne ? [`${key} notin ${list}`] : [];
      case "Exists":
        return has ? [] : [key];
      default:
        return has ? [`!${key}`] : [];
    }
  });
  return [...equal, ...others];
}
