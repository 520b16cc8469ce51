import type { Unit } from "../../../stack/kit/dashboards/panel.ts";
import type { Bound } from "../values/colors.ts";

/** A line of a graph. */
export interface Line {
  readonly name: string;
  readonly color: string;
  /** One for each time; null is a gap. */
  readonly values: readonly (number | null)[];
}

/** What the page's script draws: it is handed over as JSON. */
export interface Graph {
  /** In seconds since 1970. */
  readonly times: readonly number[];
  readonly lines: readonly Line[];
  readonly unit: Unit;
  readonly decimals?: number;
  /** What the axis begins and ends at; left out: what there is. */
  readonly min?: number;
  readonly max?: number;
  /** How much of a line's colour is below it, of 100. */
  readonly fillOpacity: number;
  readonly stacked: boolean;
  /** Dashed lines. */
  readonly bounds: readonly Bound[];
}
