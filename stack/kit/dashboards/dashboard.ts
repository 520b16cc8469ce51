import type { Expression } from "../../../template/index.ts";

/** A question that a panel asks. */
export interface Query {
  /** PromQL; `$__rate_interval` is long enough for a rate, `$name` is what people chose of a variable. */
  readonly expr: string;
  /** What each series is called, such as `{{instance}}`; left out: what Grafana makes of its labels. */
  readonly legend?: string;
}

/** A panel. */
export interface Panel {
  readonly title: string;
  /** What it shows and what to look for, for the person who looks at it. */
  readonly description: string;
  readonly kind: "timeseries" | "stat";
  /** In what it is counted, by Grafana's own names. Source: Grafana, packages/grafana-data/src/valueFormats. */
  readonly unit: "short" | "percentunit" | "bytes" | "Bps";
  readonly queries: readonly [Query, ...Query[]];
}

/** What people choose from, such as one namespace of all. */
export interface Variable {
  readonly name: string;
  readonly label: string;
  /** The series, and the label of it, whose values there are to choose from. */
  readonly of: { readonly series: string; readonly label: string };
}

/** A dashboard, as it is meant. */
export interface Dashboard {
  /** By which links know it: it stays for ever. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly variables: readonly Variable[];
  /** Panels that stand side by side. */
  readonly rows: readonly (readonly Panel[])[];
}

/** A dashboard of a component, and where its series are collected. */
export interface PlacedDashboard {
  readonly when: Expression<boolean>;
  readonly dashboard: Dashboard;
}
