import { readChart } from "./diff/charts.ts";
import { differences, isAtLeast, type Step, stepOf, stepped } from "./diff/difference.ts";
import type { Finding } from "./diff/finding.ts";
import { count, type ExitCode, exitCodes, give, mark, say } from "./terminal/problem.ts";

/** What `kmstack diff` takes besides the two charts. */
export interface DiffOptions {
  readonly json?: boolean;
}

/** `kmstack diff`: what a user's values file meets that was written for one chart and is given to another. */
export async function diff(before: string, after: string, { json = false }: DiffOptions): Promise<ExitCode> {
  const [old, now] = [await readChart(before), await readChart(after)];
  const found = differences(old, now);
  const step = stepOf(found, old.version);
  const least = stepped(old.version, step);
  const isEnough = isAtLeast(now.version, least);
  if (json)
    give(
      JSON.stringify({
        differences: found,
        step,
        from: old.version,
        to: now.version,
        least,
        enough: isEnough,
      }),
    );
  else for (const one of found) give(lineOf(one));
  const verdict = `${summaryOf(found)}: ${wordsOf(step, old.version, least)}`;
  say(isEnough ? `${mark.good} ${verdict}` : `${mark.bad} ${verdict}, and ${now.version} is too little`);
  return isEnough ? exitCodes.fine : exitCodes.found;
}

const width = "additive".length;

function lineOf({ kind, path, message }: Finding): string {
  return `${kind.padEnd(width)}  ${path === "" ? "the values as a whole" : path}: ${message}`;
}

function summaryOf(found: readonly Finding[]): string {
  const kinds = (["breaking", "additive", "text"] as const).flatMap((kind) => {
    const some = found.filter((one) => one.kind === kind).length;
    return some === 0
      ? []
      : [
          `${count(some, kind === "text" ? "difference" : `${kind} change`)}${kind === "text" ? " of text" : ""}`,
        ];
  });
  return kinds.length === 0 ? "no difference" : kinds.join(", ");
}

function wordsOf(step: Step, from: string, least: string): string {
  return step === "none" ? `${from} may stay` : `after ${from} comes ${least} (${step})`;
}
