import { type Check, type Documents, type Note, or } from "../../template/index.ts";
import type { Dashboard } from "../kit/dashboards/dashboard.ts";
import { namingChecks } from "../kit/naming/names.ts";
import { allGroups } from "../kit/rules/rules.ts";
import type { CollectedJob } from "../kit/scrape/job.ts";
import { collected } from "../kit/scrape/lean/steps.ts";
import { type Reader, readersAmong } from "../kit/series/read.ts";
import type { Scope } from "../scope.ts";
import { dashboardsOf } from "./dashboards.ts";
import type { Component } from "./define.ts";
import type { Facts, Sayings } from "./facts.ts";
import { namedByUser } from "./named-by-user.ts";
import { notesOf } from "./notes.ts";

/** All that components make of a chart together. */
interface Assembled {
  /** Objects by file, as `prometheus/statefulset`. */
  readonly templates: Readonly<Record<string, Documents>>;
  readonly checks: readonly Check[];
  readonly notes: readonly Note[];
  readonly dashboards: readonly Dashboard[];
  readonly jobs: readonly CollectedJob[];
  /** Who of the chart's own reads which series. */
  readonly readers: readonly Reader[];
}

/** Puts components together, step by step: what each says, what follows from all of that, what each makes of it. */
export function assemble(makers: readonly ((scope: Scope) => Component)[], scope: Scope): Assembled {
  const components = makers.map((component) => component(scope));
  const readers = readersAmong(
    components.flatMap(({ rules }) => rules.map(({ group }) => group)),
    components.flatMap(({ dashboards }) => dashboards.map(({ dashboard }) => dashboard)),
  );
  const sayings = sayingsOf(components, scope, readers);
  // Who asks whom follows from what all of them say.
  const facts: Facts = { ...sayings, edges: components.flatMap(({ edges }) => edges(sayings)) };
  const templates = components.flatMap(({ name, manifests }) =>
    Object.entries(manifests(facts)).map(([file, documents]) => [`${name}/${file}`, documents] as const),
  );
  return {
    templates: Object.fromEntries(templates),
    checks: [...namingChecks(), ...components.flatMap(({ checks }) => checks(facts))],
    notes: notesOf(
      scope,
      components.flatMap(({ notes }) => notes(facts)),
    ),
    dashboards: sayings.dashboards.map(({ dashboard }) => dashboard),
    jobs: sayings.jobs,
    readers,
  };
}

/** What components say, all of it together. */
function sayingsOf(components: readonly Component[], scope: Scope, readers: readonly Reader[]): Sayings {
  const [first, ...others] = components.flatMap(({ evaluates }) => evaluates);
  if (first === undefined) throw new Error("no component evaluates rules");
  const { dashboards, anyDashboard, linkTo } = dashboardsOf(
    scope,
    components.flatMap((component) => component.dashboards),
  );
  const read = readers.flatMap(({ selectors }) => selectors);
  return {
    jobs: components.flatMap(({ jobs }) => jobs).map((job) => collected(scope, job, read, namedByUser())),
    alertTargets: components.flatMap(({ alertTargets }) => alertTargets),
    dataSources: components.flatMap(({ dataSources }) => dataSources),
    dashboards,
    anyDashboard,
    ruleGroups: allGroups(
      components.flatMap(({ rules }) => rules),
      linkTo,
    ),
    evaluates: or(first, ...others),
  };
}
