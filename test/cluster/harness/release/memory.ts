import { expect } from "vitest";
import { until } from "../until.ts";
import { scalar } from "./prometheus.ts";
import type { Release } from "./release.ts";

/** When the process of Prometheus was started: a value that no other process writes again. */
const started = 'process_start_time_seconds{job="prometheus"}';

/** A sample that Prometheus has written. */
export interface Memory {
  /** The expression that asks for it, whenever that is. */
  readonly expression: string;
  readonly value: number;
}

/** Waits for a sample of the process that runs, and remembers it. */
export async function remember(release: Release): Promise<Memory> {
  let memory: Memory | undefined;
  await until(
    async () => {
      const time = await scalar(release, `max(timestamp(${started}))`);
      const expression = `max(${started} @ ${time})`;
      const value = time === undefined ? undefined : await scalar(release, expression);
      if (value !== undefined) memory = { expression, value };
      return memory !== undefined;
    },
    30_000,
    500,
  );
  return memory ?? expect.fail("no sample after 30 s");
}

/** Waits until a later process has written samples too; gives what it knows of the time before it. */
export async function recall(release: Release, { expression, value }: Memory): Promise<number | undefined> {
  const lives = await until(
    async () => ((await scalar(release, `max(${started})`)) ?? 0) > value,
    150_000,
    500,
  );
  expect(lives, "another process of Prometheus has written samples").toBe(true);
  return scalar(release, expression);
}
