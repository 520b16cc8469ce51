import type { DataSourceRef } from "@grafana/grafana-foundation-sdk/common";
import type {
  Dashboard,
  FieldConfig,
  GridPos,
  Panel,
  RowPanel,
} from "@grafana/grafana-foundation-sdk/dashboard";
import type { Dataquery } from "@grafana/grafana-foundation-sdk/prometheus";
import type { Options as StatOptions } from "@grafana/grafana-foundation-sdk/stat";
import type {
  FieldConfig as TableFieldConfig,
  Options as TableOptions,
} from "@grafana/grafana-foundation-sdk/table";
import type {
  FieldConfig as TimeSeriesFieldConfig,
  Options as TimeSeriesOptions,
} from "@grafana/grafana-foundation-sdk/timeseries";

/**
 * What may be written of a type of Grafana's SDK: any of its fields, and of its enumerations their plain texts. With `satisfies`
 * a misspelt field does not compile. The SDK's types alone are used: what its builders make has Grafana's defaults written
 * out, and to load them takes longer than all else that `kmstack validate` does.
 */
export type Written<T> = T extends string
  ? `${T}`
  : T extends number | boolean | null | undefined | ((...of: never[]) => unknown)
    ? T
    : T extends readonly (infer I)[]
      ? readonly Written<I>[]
      : { readonly [K in keyof T]?: Written<T[K]> };

/** How fields are shown, where the SDK leaves open what a kind of panel has of its own. */
type Fields<C> = Omit<Written<FieldConfig>, "custom"> & { readonly custom?: Written<C> };

interface PanelOf<O, C>
  extends Omit<Written<Panel>, "id" | "gridPos" | "type" | "options" | "fieldConfig" | "targets"> {
  readonly datasource: Written<DataSourceRef>;
  readonly targets: readonly Written<Dataquery>[];
  readonly fieldConfig: {
    readonly defaults: Fields<C>;
    readonly overrides: readonly {
      readonly matcher: { readonly id: "byName"; readonly options: string };
      readonly properties: readonly { readonly id: string; readonly value: unknown }[];
    }[];
  };
  readonly options?: Written<O>;
}

/** A panel without its place. */
export type WrittenPanel =
  | (PanelOf<StatOptions, unknown> & { readonly type: "stat" })
  | (PanelOf<TimeSeriesOptions, TimeSeriesFieldConfig> & { readonly type: "timeseries" })
  | (PanelOf<TableOptions, TableFieldConfig> & { readonly type: "table" });

/** A panel or the title of a row, where it stands. */
export type Placed<T> = T & {
  readonly id: number;
  readonly gridPos: Readonly<Pick<GridPos, "x" | "y" | "w" | "h">>;
};

/** The title of a row, without its place. */
export type WrittenRow = Omit<Written<RowPanel>, "id" | "gridPos" | "type"> & { readonly type: "row" };

/** A dashboard of the classic form. */
export type WrittenDashboard = Omit<Written<Dashboard>, "panels"> & {
  readonly panels: readonly (Placed<WrittenPanel> | Placed<WrittenRow>)[];
};
