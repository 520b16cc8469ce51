import {
  boolean,
  duration,
  type Infer,
  integer,
  listOf,
  object,
  required,
  unset,
} from "../../../schema/index.ts";
import { relabelConfig } from "../prometheus-types/types.ts";
import { fallbackProtocol } from "./values.ts";

const step = relabelConfig(required, "A step.");

/** What can be said of each job, whatever it collects. */
export function jobValues() {
  return {
    interval: duration(unset, "How often its targets are asked; by default `scrape.interval`."),
    timeout: duration(
      unset,
      "How long a target may take to answer; no longer than the interval. By default `scrape.timeout`, or the interval where that is shorter.",
    ),
    sampleLimit: integer(
      unset,
      "How many samples a target may give. One that gives more counts as failed, and nothing of it is kept.",
      { minimum: 1, examples: [50000] },
    ),
    fallbackProtocol: fallbackProtocol(
      "The format of targets that do not say in which one they answer; by default `scrape.fallbackProtocol`.",
    ),
    relabelings: listOf(
      step,
      [],
      "Steps that change the labels of its targets or leave targets out, after the chart's own.",
    ),
    metricRelabelings: listOf(
      step,
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
