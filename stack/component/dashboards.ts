import {
  and,
  type Expression,
  namedCondition,
  namedText,
  or,
  text,
  trimSuffix,
  when,
  whenSet,
} from "../../template/index.ts";
import type { PlacedDashboard } from "../kit/dashboards/dashboard.ts";
import type { DashboardUid } from "../kit/dashboards/uids.ts";
import type { Scope } from "../scope.ts";

/** The chart's dashboards, as all that speak of them know them. */
interface Dashboards {
  readonly dashboards: readonly PlacedDashboard[];
  /** Whether there is any. */
  readonly anyDashboard: Expression<boolean>;
  /** Where people look at one; empty where that is not known, or it is not there. */
  readonly linkTo: (uid: DashboardUid) => Expression<string>;
}

/** Dashboards of components, each with a named condition: files, volumes and alerts ask for it. */
export function dashboardsOf(scope: Scope, ofComponents: readonly PlacedDashboard[]): Dashboards {
  const dashboards = ofComponents.map(({ dashboard, when: there }) => ({
    dashboard,
    when: namedCondition(`dashboard.${dashboard.uid}`, {
      description: `Whether there is a dashboard "${dashboard.title}": all that it reads is collected.`,
      body: () => there,
    })(),
  }));
  const [first, ...others] = dashboards.map((one) => one.when);
  if (first === undefined) throw new Error("no component has a dashboard");
  const anyDashboard = namedCondition("dashboard.any", {
    description: "Whether there is any of the chart's own dashboards.",
    body: () => or(first, ...others),
  })();
  const links = new Map(
    dashboards.map((one) => [
      one.dashboard.uid,
      namedText(`dashboard.${one.dashboard.uid}.url`, {
        description: `Where people look at the dashboard "${one.dashboard.title}"; empty where that is not known.`,
        body: () => when(one.when, urlOf(scope, one.dashboard.uid), ""),
      })(),
    ]),
  );
  const linkTo = (uid: DashboardUid) => {
    const link = links.get(uid);
    if (link === undefined) throw new TypeError(`${uid}: no component has this dashboard`);
    return link;
  };
  return { dashboards, anyDashboard, linkTo };
}

/** Below what people say, or below the address of this release's Grafana, where it has one outside of the cluster. */
function urlOf({ values: { rules, grafana, dashboards } }: Scope, uid: DashboardUid): Expression<string> {
  const below = (url: Expression<string>) => text`${trimSuffix(url, "/")}/d/${uid}`;
  return whenSet(
    rules.alerts.dashboardUrl,
    below,
    when(and(grafana.enabled, dashboards.enabled), whenSet(grafana.externalUrl, below, ""), ""),
  );
}
