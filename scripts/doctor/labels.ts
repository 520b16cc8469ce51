export type Labels = Readonly<Record<string, string>>;

/** What is asked of one label. Source: Kubernetes, meta/v1 LabelSelectorRequirement and core/v1 NodeSelectorRequirement. */
export interface Requirement {
  readonly key: string;
  /** The last two are of nodes alone. */
  readonly operator: "In" | "NotIn" | "Exists" | "DoesNotExist" | "Gt" | "Lt";
  readonly values?: readonly string[];
}

/** Source: Kubernetes, meta/v1 LabelSelector. */
export interface LabelSelector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly Requirement[];
}

/** Whether a label is as it is asked for; undefined: there is none. */
export function holds({ operator, values = [] }: Requirement, label: string | undefined): boolean {
  switch (operator) {
    case "In":
      return label !== undefined && values.includes(label);
    case "NotIn":
      return label === undefined || !values.includes(label);
    case "Exists":
      return label !== undefined;
    case "DoesNotExist":
      return label === undefined;
    case "Gt":
      return label !== undefined && Number(label) > Number(values[0]);
    case "Lt":
      return label !== undefined && Number(label) < Number(values[0]);
  }
}

/** Whether labels are chosen: by no selector never, by an empty one always. */
export function isSelected(selector: LabelSelector | null | undefined, labels: Labels = {}): boolean {
  return selector != null && lacking(selector, labels).length === 0;
}

/** What labels lack to be chosen, in the words of kubectl: `team=a`, `tier in (a, b)`, `!legacy`. */
export function lacking(
  { matchLabels = {}, matchExpressions = [] }: LabelSelector,
  labels: Labels = {},
): readonly string[] {
  return [
    ...Object.entries(matchLabels)
      .filter(([key, value]) => labels[key] !== value)
      .map(([key, value]) => `${key}=${value}`),
    ...matchExpressions.filter((one) => !holds(one, labels[one.key])).map(inWords),
  ];
}

function inWords({ key, operator, values = [] }: Requirement): string {
  switch (operator) {
    case "Exists":
      return key;
    case "DoesNotExist":
      return `!${key}`;
    default:
      return `${key} ${operator.toLowerCase()} (${values.join(", ")})`;
  }
}
