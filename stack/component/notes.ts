import {
  type Expression,
  eq,
  type Note,
  ne,
  or,
  pathOf,
  text,
  trimSuffix,
  when,
} from "../../template/index.ts";
import { platformName, unknownPlatform } from "../kit/cluster/profile.ts";
import type { Scope } from "../scope.ts";

/** What a person is told of a component after an install. */
export interface Notes {
  /** What there is, and how one gets to it. */
  readonly reach?: readonly Note[];
  /** What is missing, or not as it should be for long. */
  readonly lacks?: readonly Note[];
  /** Where a volume of the default StorageClass is waited for. */
  readonly waits?: readonly Waiting[];
  /** What to do next. */
  readonly next?: readonly Note[];
}

/** A section of the values by which the default StorageClass is asked for a volume, and when it is. */
export interface Waiting {
  readonly when: Expression<boolean>;
  readonly section: string;
}

/** What the chart says after an install: first what there is, of all components, then what is missing, then what to do next. */
export function notesOf(scope: Scope, all: readonly Notes[]): readonly Note[] {
  const { chart, release, values } = scope;
  const { profile } = values.cluster;
  return [
    text`${chart.name} ${chart.version} is in the namespace ${release.namespace}, as ${release.name}.`,
    ...all.flatMap(({ reach = [] }) => reach),
    when(
      eq(profile, "auto"),
      when(
        ne(platformName(), unknownPlatform),
        text`The cluster is taken for one of ${platformName()}; ${pathOf(profile)} says it otherwise.`,
      ),
    ),
    ...waitingNotes(all.flatMap(({ waits = [] }) => waits)),
    ...all.flatMap(({ lacks = [] }) => lacks),
    ...all.flatMap(({ next = [] }) => next),
  ];
}

function waitingNotes(waits: readonly Waiting[]): readonly Note[] {
  const [first, ...others] = waits.map((one) => one.when);
  if (first === undefined) return [];
  const sections = waits.reduce<Expression<string>>(
    (before, one) => text`${before}${when(one.when, `${one.section}, `, "")}`,
    text``,
  );
  return [
    when(
      or(first, ...others),
      text`Pods wait for volumes of the default StorageClass. Where kubectl get storageclass marks none as (default), name one: storageClassName in ${trimSuffix(sections, ", ")}.`,
    ),
  ];
}
