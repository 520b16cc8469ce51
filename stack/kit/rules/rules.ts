import {
  and,
  type Expression,
  mapping,
  namedYaml,
  ne,
  or,
  orEmpty,
  type Structure,
  type Template,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import type { DashboardUid } from "../dashboards/uids.ts";
import type { Alert, AlertGroup, Alerts, Recording } from "./alert.ts";
import { placeholder } from "./expression.ts";

/** A group as Prometheus' rule files and the operator's PrometheusRule have it. Source: Prometheus 3.16, model/rulefmt. */
export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** An alert, or a recorded series. */
export interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What people say of an alert. */
interface Said {
  readonly enabled: Expression<boolean>;
  readonly for: Expression<string>;
  readonly severity: Expression<string>;
  readonly threshold?: Expression<number> | Expression<string>;
}

/** What they say of all of them. */
interface SaidOfAll {
  readonly enabled: Expression<boolean>;
  readonly labels: Expression<Readonly<Record<string, string>>>;
  readonly annotations: Expression<Readonly<Record<string, string>>>;
  readonly runbookUrl: Expression<string | undefined>;
}

/** A group of a component, and where what it watches is there. */
export interface PlacedGroup {
  readonly group: AlertGroup;
  /** Whether it is there: what it watches is, and people want it. */
  readonly when: Expression<boolean>;
  /** The group as it is written, with the address of its dashboard, which may be empty. */
  readonly rules: (dashboard: Expression<string>) => Template<RuleGroup>;
}

/**
 * A group in a chart: with what people say of it, under its conditions.
 *
 * @param said what they say: `rules.alerts` of the values
 * @param there whether what it watches is there; undefined: always
 * @param besides what must hold for single alerts besides, by name
 */
export function placed<K extends string, A extends Alerts>(
  group: AlertGroup<K, A>,
  said: SaidOfAll & { readonly groups: { readonly [G in K]: Expression<boolean> } } & {
    readonly [N in keyof A]: Said;
  },
  there: Expression<boolean> | undefined,
  besides: { readonly [N in keyof A]?: Expression<boolean> } = {},
): PlacedGroup {
  const names = Object.keys(group.alerts) as (keyof A & string)[];
  const isMade = (name: keyof A & string) => {
    const condition = besides[name];
    const { enabled } = said[name];
    return condition === undefined ? enabled : and(enabled, condition);
  };
  const alerts = (dashboard: Expression<string>) =>
    Object.entries(group.alerts).map(([name, alert]) =>
      when<Rule>(isMade(name), alertRule(name, alert, said[name as keyof A], said, dashboard)),
    );
  const recordings = group.recordings.map((recording) => {
    const [first, ...others] = names.filter((name) => group.alerts[name]?.expr.includes(recording.record));
    if (first === undefined) throw new TypeError(`${recording.record}: no alert of its group reads it`);
    return when<Rule>(or(isMade(first), ...others.map(isMade)), recordingRule(recording));
  });
  return {
    group,
    when: and(said.enabled, said.groups[group.key], ...(there === undefined ? [] : [there])),
    rules: (dashboard) => ({
      name: group.key,
      rules: orEmpty<readonly Rule[]>([...recordings, ...alerts(dashboard)]),
    }),
  };
}

/**
 * All groups of a chart, those that are there: the same text wherever they are written.
 *
 * @param linkTo where people look at a dashboard; empty where that is not known
 */
export function allGroups(
  groups: readonly PlacedGroup[],
  linkTo: (uid: DashboardUid) => Expression<string>,
): Expression<readonly RuleGroup[]> {
  return namedYaml<readonly RuleGroup[]>()("rules.groups", {
    description: "The chart's own alerts, and the series that are recorded for them.",
    body: () =>
      orEmpty<readonly RuleGroup[]>(
        groups.map((one) => when<RuleGroup>(one.when, one.rules(linkTo(one.group.dashboard)))),
      ),
  })();
}

function recordingRule({ record, expr, labels }: Recording): Structure<Rule> {
  return labels === undefined ? { record, expr } : { record, expr, labels };
}

function alertRule(
  name: string,
  alert: Alert,
  said: Said,
  ofAll: SaidOfAll,
  dashboard: Expression<string>,
): Template<Rule> {
  return {
    alert: name,
    expr: exprOf(alert, said),
    for: said.for,
    labels: mapping<string>({ severity: said.severity }, ofAll.labels),
    annotations: mapping<string>(
      { summary: alert.summary, description: alert.description },
      whenSet(ofAll.runbookUrl, (prefix) => ({ runbook_url: text`${prefix}${name}` })),
      when<Record<string, string>>(ne(dashboard, ""), { dashboard_url: dashboard }),
      ofAll.annotations,
    ),
  };
}

function exprOf({ expr }: Alert, { threshold }: Said): Expression<string> {
  const [first = "", ...others] = expr.split(placeholder);
  const start = text`${first}`;
  if (threshold === undefined) return start;
  return others.reduce((before, part) => text`${before}${threshold}${part}`, start);
}
