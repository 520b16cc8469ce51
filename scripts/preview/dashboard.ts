import type { Dashboard } from "../../stack/kit/dashboards/dashboard.ts";
import type { Unit } from "../../stack/kit/dashboards/panel.ts";
import type { Steps } from "../../stack/kit/dashboards/steps.ts";
import { dashboardJson } from "../../stack/kit/dashboards/write/json.ts";
import type { Organize } from "./values/table.ts";

/*
 * What a preview reads of a dashboard's JSON, which is what Grafana gets: a dashboard that is written wrongly looks wrong
 * here, too.
 */

/** How numbers are shown. */
export interface Field {
  readonly unit?: Unit;
  readonly decimals?: number;
  readonly thresholds?: { readonly steps: Steps };
}

/** A query of a panel. */
export interface Target {
  readonly refId: string;
  readonly expr: string;
  readonly legendFormat?: string;
}

interface Placed {
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

/** A question with the panels below it. */
export interface RowJson extends Placed {
  readonly type: "row";
}

/** A number. */
export interface StatJson extends Placed {
  readonly type: "stat";
  readonly targets: readonly Target[];
  readonly fieldConfig: { readonly defaults: Field };
}

/** Lines. */
export interface TimeSeriesJson extends Placed {
  readonly type: "timeseries";
  readonly targets: readonly Target[];
  readonly fieldConfig: {
    readonly defaults: Field & {
      readonly min?: number;
      readonly max?: number;
      readonly custom: {
        readonly fillOpacity: number;
        readonly stacking?: { readonly mode: "normal" };
        readonly thresholdsStyle?: { readonly mode: "dashed" };
      };
    };
  };
}

/** A table. */
export interface TableJson extends Placed {
  readonly type: "table";
  readonly targets: readonly Target[];
  readonly transformations: readonly { readonly id: string; readonly options: unknown }[];
  readonly fieldConfig: {
    readonly overrides: readonly {
      /** The column's title. */
      readonly matcher: { readonly options: string };
      readonly properties: readonly { readonly id: string; readonly value: unknown }[];
    }[];
  };
  readonly options: { readonly sortBy: readonly { readonly displayName: string }[] };
}

export type PanelJson = StatJson | TimeSeriesJson | TableJson;

/** A dashboard. */
export interface DashboardJson {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly templating: {
    readonly list: readonly { readonly type: string; readonly name: string; readonly label: string }[];
  };
  readonly panels: readonly (PanelJson | RowJson)[];
}

/** A dashboard as Grafana reads it. */
export function jsonOf(dashboard: Dashboard): DashboardJson {
  return JSON.parse(dashboardJson(dashboard)) as DashboardJson;
}

/** What a table's columns are called, and in which order they stand. */
export function organizeOf({ transformations }: TableJson): Organize {
  const found = transformations.find(({ id }) => id === "organize");
  const nothing: Organize = { excludeByName: {}, indexByName: {}, renameByName: {} };
  return found === undefined ? nothing : (found.options as Organize);
}

/** How a table shows a column's cells, by the ids of its properties: those of a field, and links where there are some. */
export function propertiesOf(
  { fieldConfig }: TableJson,
  column: string,
): Field & { readonly links?: unknown } {
  const properties = fieldConfig.overrides
    .filter(({ matcher }) => matcher.options === column)
    .flatMap((override) => override.properties);
  return Object.fromEntries(properties.map(({ id, value }) => [id, value])) as ReturnType<
    typeof propertiesOf
  >;
}
