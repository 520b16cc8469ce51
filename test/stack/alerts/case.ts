import type { AlertGroup, Alerts } from "../../../stack/kit/rules/alert.ts";

/** What a sample is in the first and third part of a case, and what in the second; null: there is none. */
type Pair = readonly [well: number | null, ill: number | null];

/** A counter: by how much it grows in a second, always or in the parts of a case. */
export class Rate {
  readonly pair: Pair;

  constructor(pair: Pair) {
    this.pair = pair;
  }
}

/** What becomes of a series: it stays, or differs between well and ill, or is worked out for each minute. */
type Course = number | Pair | Rate | ((minute: number, isIll: boolean) => number);

/**
 * What sets an alert off, and what just does not: three parts, of which in the first all is well, if only just, in the second
 * it is not, and in the third all is well again.
 */
export interface Case {
  /** Series, as PromQL has them, with what becomes of each. */
  readonly series: Readonly<Record<string, Course>>;
  /** The labels of the alert, besides its name and severity. */
  readonly labels: Readonly<Record<string, string>>;
  /** What it says to people then. */
  readonly says: string;
  /** Whether it fires in each part alike: a heartbeat. */
  readonly always?: true;
  /** How many minutes each part lasts, where the alert's own `for` and 20 more are too few. */
  readonly minutes?: number;
  /** How many minutes there are from one sample to the next; left out: one. */
  readonly step?: number;
  /** Whether it ends by itself after a while, though what is wrong goes on: when it is asked then, in minutes after that began. */
  readonly seenAfter?: number;
}

/** A case for each alert of a group, and for none besides. */
export interface GroupCases {
  readonly group: AlertGroup;
  readonly cases: Readonly<Record<string, Case>>;
}

/** Cases for all alerts of a group. */
export function casesOf<A extends Alerts>(
  group: AlertGroup<string, A>,
  cases: { readonly [N in keyof A]: Case },
): GroupCases {
  return { group, cases };
}

/** A counter that grows always alike, so much in a second. */
export function grows(perSecond: number): Rate {
  return new Rate([perSecond, perSecond]);
}

/** A counter that grows by the first in a second while all is well, and by the second while it is not. */
export function growsBy(well: number, ill: number): Rate {
  return new Rate([well, ill]);
}

/** The samples of a series, one for each step of three parts, as promtool reads them. */
export function samples(course: Course, steps: number, step: number): string {
  let counted = 0;
  const all = Array.from({ length: 3 * steps }, (_, index) => {
    const isIll = index >= steps && index < 2 * steps;
    if (typeof course === "number") return String(course);
    if (typeof course === "function") return String(course(index * step, isIll));
    const at = isIll ? 1 : 0;
    if (course instanceof Rate) {
      const perSecond = course.pair[at];
      if (perSecond === null) return "_";
      counted += perSecond * 60 * step;
      return String(counted);
    }
    return course[at] === null ? "_" : String(course[at]);
  });
  return all.join(" ");
}
