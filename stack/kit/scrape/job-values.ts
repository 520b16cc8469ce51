import {
  boolean,
  choice,
  duration,
  type Infer,
  integer,
  listOf,
  object,
  required,
  text,
  unset,
} from "../../../schema/index.ts";

/** A step as Prometheus' configuration has it. Source: Prometheus 3.15, docs/configuration/configuration.md, `<relabel_config>`. */
const relabelConfig = object(
  {
    action: choice(
      {
        replace: "Sets a label from others.",
        keep: "Leaves out what does not match.",
        drop: "Leaves out what matches.",
        keepequal: "Leaves out what is not the same as the target label.",
        dropequal: "Leaves out what is the same as the target label.",
        hashmod: "Sets a label to a part of a hash of others.",
        labelmap: "Copies labels to others, by their names.",
        labeldrop: "Takes labels away, by their names.",
        labelkeep: "Takes all other labels away.",
        lowercase: "Sets a label from others, in small letters.",
        uppercase: "Sets a label from others, in capitals.",
      },
      unset,
      "What is done; `replace` where it is not set.",
    ),
    source_labels: listOf(
      text(required, "A label."),
      unset,
      "The labels whose values are looked at, one after another.",
    ),
    separator: text(unset, "What stands between these values; `;` where it is not set."),
    regex: text(unset, "What has to match as a whole; anything where it is not set."),
    modulus: integer(unset, "How many parts there are, for `hashmod`.", { minimum: 1 }),
    target_label: text(unset, "The label that is set."),
    replacement: text(unset, "What it is set to; the first group of the match where it is not set."),
  },
  "A step.",
  required,
);

/** What can be said of each job, whatever it collects. */
export function jobValues() {
  return {
    interval: duration(unset, "How often its targets are asked; by default `scrape.interval`."),
    timeout: duration(unset, "How long a target may take to answer; by default `scrape.timeout`."),
    sampleLimit: integer(
      unset,
      "How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.",
      { minimum: 1, examples: [50000] },
    ),
    relabelings: listOf(
      relabelConfig,
      [],
      "Steps that change the labels of its targets or leave targets out, after the chart's own.",
    ),
    metricRelabelings: listOf(
      relabelConfig,
      [],
      "Steps that change its series or leave series out, before they are kept.",
      {
        examples: [[{ action: "drop", source_labels: ["__name__"], regex: "go_gc_.*" }]],
      },
    ),
  };
}

/** The same for a workload, whose metrics are collected unless that is switched off. */
export function ownJobValues() {
  return object(
    { enabled: boolean(true, "Collect its metrics."), ...jobValues() },
    "How its metrics are collected.",
  );
}

export type JobValues = Omit<Infer<ReturnType<typeof ownJobValues>>, "enabled">;
