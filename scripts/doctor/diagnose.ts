import { type Trouble, troubles } from "../../stack/knowledge/index.ts";
import type { Sight } from "./sight.ts";

/** What is wrong: the same thing, wherever it was seen. */
export interface Finding {
  /** What is known of it; undefined: nobody has met it here before. */
  readonly trouble: Trouble | undefined;
  readonly sights: readonly [Sight, ...Sight[]];
}

/** What it means that something was seen; what means the same is one finding. What is known comes first. */
export function diagnose(sights: readonly Sight[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const sight of sights) {
    const trouble = troubles.find((one) => fits(one, sight));
    const key = trouble?.id ?? `${sight.place}: ${sight.message}`;
    const before = findings.get(key);
    findings.set(key, { trouble, sights: before === undefined ? [sight] : [...before.sights, sight] });
  }
  return [...findings.values()].toSorted(
    (one, other) => Number(one.trouble === undefined) - Number(other.trouble === undefined),
  );
}

function fits({ place, pattern, of }: Trouble, sight: Sight): boolean {
  return (
    place === sight.place && (of === undefined || of === sight.of) && new RegExp(pattern).test(sight.message)
  );
}
