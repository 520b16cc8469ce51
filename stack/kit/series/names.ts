/**
 * Names of series and of their labels. Prometheus 3 takes any text for one, as OpenTelemetry has them with dots.
 * Source: Prometheus 3.15, "Data model".
 */

/** The key of a label. Those that begin with two underscores are Prometheus' own. */
export const labelName = {
  keyPattern: "^(_?[^_\\n][^\\n]*|_)$",
  keyExpected: "a label's name such as region; those that begin with __ are Prometheus' own",
};

/** The key of a label that a rule sets: of all of Prometheus' own only the series' name is none. */
export const ruleLabelName = {
  keyPattern: "^[^\\n]+$",
  keyExpected: "a label's name such as team",
  reservedKeys: ["__name__"],
  reservedBy: "Prometheus",
};

/** The name of a recorded series. Braces in it are an expression's, and Prometheus refuses them. */
export const seriesName = {
  pattern: "^[^{}\\n]+$",
  expected: "the name of a series such as job:up:sum",
};
