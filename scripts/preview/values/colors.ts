import type { Steps } from "../../../stack/kit/dashboards/steps.ts";

/** Colours of Grafana's dark theme, by its names. Source: Grafana, createColors.ts and createVisualizationColors.ts. */
export const theme = {
  canvas: "#111217",
  panel: "#181b1f",
  border: "#24262c",
  line: "#2c2f36",
  text: "#ccccdc",
  faint: "#8e8e99",
  link: "#6e9fff",
} as const;

const named = { green: "#73bf69", orange: "#ff9830", red: "#f2495c" } as const;

/** The colours of lines, one after another, as Grafana takes them. */
const palette = [
  "#73bf69",
  "#f2cc0c",
  "#5794f2",
  "#ff9830",
  "#f2495c",
  "#b877d9",
  "#37872d",
  "#e0b400",
  "#1f60c4",
  "#fa6400",
  "#c4162a",
  "#8f3bb8",
  "#c8f2c2",
  "#fff899",
  "#c0d8ff",
  "#ffcb7d",
  "#ffa6b0",
  "#deb6f2",
] as const;

/** All of them: what they mean must not fade in a picture. */
export const allColors: readonly string[] = [...Object.values(theme), ...Object.values(named), ...palette];

/** The colour of a line, by how many there are before it. */
export function colorOfLine(index: number): string {
  return palette[index % palette.length] ?? palette[0];
}

/** The colour that a number has by the steps of its panel; without steps that of text. */
export function colorOf(value: number | undefined, steps: Steps | undefined): string {
  if (steps === undefined || value === undefined || Number.isNaN(value)) return theme.text;
  const step = steps.findLast((one) => one.value === null || value >= one.value);
  return step === undefined ? theme.text : named[step.color];
}

/** Where a colour begins. */
export interface Bound {
  readonly value: number;
  readonly color: string;
}

/** The lines that steps are in a graph: the first step is what is below all of them. */
export function boundsOf(steps: Steps | undefined): readonly Bound[] {
  return (steps ?? []).flatMap(({ value, color }) =>
    value === null ? [] : [{ value, color: named[color] }],
  );
}
