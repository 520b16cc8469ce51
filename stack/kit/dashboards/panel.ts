import type { Steps } from "./steps.ts";
import type { DashboardUid } from "./uids.ts";

/**
 * In what something is counted, by Grafana's own names: as it is, in thousands, as a share of 1, in powers of 1024, and so on.
 * Source: Grafana, packages/grafana-data/src/valueFormats/categories.ts.
 */
export type Unit =
  | "none"
  | "short"
  | "percentunit"
  | "bytes"
  | "binBps"
  | "s"
  | "dtdurations"
  | "reqps"
  | "ops"
  | "iops"
  | "pps"
  | "cps";

/** A question that a panel asks. */
export interface Query {
  /** PromQL; `$__rate_interval` is long enough for a rate, `$name` is what people chose of a variable. */
  readonly expr: string;
  /** What each series is called, such as `{{instance}}`. */
  readonly legend: string;
}

/** How a number is shown. */
export interface Shown {
  readonly unit: Unit;
  /** How many digits there are behind the point; left out: Grafana chooses. */
  readonly decimals?: number;
  /** From where on it wants a look, or somebody to act; left out: it says nothing of the kind. */
  readonly steps?: Steps;
}

/** What all panels have. */
interface Titled {
  /** No two of a dashboard have the same: the panel's id comes of it. */
  readonly title: string;
  /** What it shows and what to look for, for the person who looks at it. */
  readonly description: string;
}

/** A number, as it is now. */
export interface Stat extends Titled, Shown {
  readonly kind: "stat";
  readonly expr: string;
}

/** How numbers went. */
export interface TimeSeries extends Titled, Shown {
  readonly kind: "timeseries";
  readonly queries: readonly [Query, ...Query[]];
  /** What the axis ends at; left out: the largest that there is. */
  readonly max?: number;
  /** True where the sum of all says something. */
  readonly stacked?: boolean;
}

/** A column with a label of the series. */
export interface LabelColumn {
  readonly label: string;
  /** A word, as links go by it. */
  readonly title: string;
  /** Where a click leads, and for which of its variables it chooses what stands in the cell. */
  readonly link?: { readonly to: DashboardUid; readonly variable: string };
}

/** A column with a number for each series. */
export interface ValueColumn extends Shown {
  readonly title: string;
  /** PromQL; its series have the labels of the label columns, and no others but `cluster`. */
  readonly expr: string;
}

/** Numbers as they are now, a line for each thing that they are about. */
export interface Table extends Titled {
  readonly kind: "table";
  readonly labels: readonly [LabelColumn, ...LabelColumn[]];
  /** The largest of the first stand at the top. */
  readonly values: readonly [ValueColumn, ...ValueColumn[]];
}

/** A panel. */
export type Panel = Stat | TimeSeries | Table;
