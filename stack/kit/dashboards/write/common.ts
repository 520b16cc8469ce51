import type { Shown } from "../panel.ts";

/** The variable by which people choose among several data sources. */
export const source = { type: "prometheus", uid: "$datasource" };

/** How a number is shown, in Grafana's words. */
export function shownAs({ unit, decimals, steps }: Shown) {
  return {
    unit,
    ...(decimals === undefined ? {} : { decimals }),
    ...(steps === undefined ? {} : { thresholds: { mode: "absolute" as const, steps } }),
  };
}

/** What the query of a place is called: A, B, … */
export function refId(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
