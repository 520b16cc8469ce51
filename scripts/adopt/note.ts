/** Something that the author of the chart should know: what was not understood, what is changed, what looks like a slip. */
export interface Note {
  /** In the chart's folder, with a line and perhaps a column: `values.yaml:12`. */
  readonly place: string;
  readonly message: string;
}
