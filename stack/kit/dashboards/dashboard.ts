import type { Expression } from "../../../template/index.ts";
import type { Panel } from "./panel.ts";
import type { DashboardUid } from "./uids.ts";

/** What people choose from, such as one namespace of all; each offers what there is of those that were chosen before it. */
export interface Variable {
  readonly name: string;
  readonly label: string;
  /** The series, and the label of it, whose values there are to choose from. */
  readonly of: { readonly metric: string; readonly matchers?: string; readonly label: string };
  /** A regular expression whose first group is what people see of each value; left out: all of it. */
  readonly regex?: string;
}

/** Panels that answer a question. */
export interface Section {
  /** The question, such as "Is it fine?". */
  readonly title: string;
  /** Panels that stand side by side. */
  readonly lines: readonly (readonly [Panel, ...Panel[]])[];
}

/** A dashboard, as it is meant. */
export interface Dashboard {
  readonly uid: DashboardUid;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly description: string;
  /** Besides the data source. */
  readonly variables: readonly [Variable, ...Variable[]];
  readonly sections: readonly Section[];
}

/** A dashboard of a component, and where all that it reads is collected. */
export interface PlacedDashboard {
  readonly when: Expression<boolean>;
  readonly dashboard: Dashboard;
}
