import { ConfigMap } from "kubernetes-models/v1";
import type { Input } from "../../../schema/index.ts";
import { asAsked } from "../../../stack/kit/dashboards/verify.ts";
import type { Values } from "../../../stack/scope.ts";
import { everyAlert } from "../alerts/values.ts";
import { render } from "../render.ts";

/** Values with which each of the chart's dashboards is made. */
export const everything: Input<Values> = everyAlert;

/** What tests look at of a panel's JSON. */
export interface OwnPanel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly expr: string }[];
  readonly fieldConfig?: {
    readonly defaults: { readonly unit?: string };
    readonly overrides: readonly {
      readonly matcher: { readonly options: string };
      readonly properties: readonly { readonly id: string; readonly value: unknown }[];
    }[];
  };
}

/** What tests look at of a dashboard's JSON. */
export interface OwnDashboard {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly panels: readonly OwnPanel[];
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly query: string | { readonly query: string } }[];
  };
}

/** The texts of the chart's dashboards, by file; none where there is no ConfigMap. */
export function ownTexts(values: Input<Values> = {}): Readonly<Record<string, string>> {
  const found = render(values)
    .all(ConfigMap.is)
    .find(({ metadata }) => metadata?.name?.endsWith("-dashboards"));
  return found?.data ?? {};
}

/** The chart's dashboards as Grafana reads them. */
export function ownDashboards(values: Input<Values> = {}): readonly OwnDashboard[] {
  return Object.values(ownTexts(values)).map((text) => JSON.parse(text) as OwnDashboard);
}

/** Panels that show something: all but the titles of rows. */
export function shownPanels({ panels }: OwnDashboard): readonly OwnPanel[] {
  return panels.filter(({ type }) => type !== "row");
}

/** The expressions of a panel, as Prometheus gets them. */
export function askedOf({ targets = [] }: OwnPanel): readonly string[] {
  return targets.map(({ expr }) => asAsked(expr));
}

/** The selectors from which the variables of a dashboard get what there is to choose from, each with the label. */
export function choicesOf({ templating }: OwnDashboard): readonly { selector: string; label: string }[] {
  return templating.list.flatMap(({ query }) => {
    if (typeof query === "string") return [];
    const [, selector = "", label = ""] = /^label_values\((.+), (\w+)\)$/.exec(query.query) ?? [];
    return [{ selector, label }];
  });
}
