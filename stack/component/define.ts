import {
  and,
  type Check,
  type Conditional,
  type Documents,
  type Expression,
  type KubernetesObject,
  not,
  or,
  type Reference,
  when,
} from "../../template/index.ts";
import type { PlacedDashboard } from "../kit/dashboards/dashboard.ts";
import type { DataSource } from "../kit/data-sources/data-source.ts";
import type { Edge } from "../kit/network/edges.ts";
import type { Operated } from "../kit/part.ts";
import type { PlacedGroup } from "../kit/rules/rules.ts";
import type { AlertTargets, ScrapeJob } from "../kit/scrape/job.ts";
import type { Scope } from "../scope.ts";
import type { Facet, Manifests } from "./facets.ts";
import type { Facts, Sayings } from "./facts.ts";
import type { Notes } from "./notes.ts";
import { type Self, switchOf } from "./self.ts";

/** What a component is: everything that the chart knows of it, in one folder. */
export interface ComponentDefinition<V> {
  /** The folder's name, and that of the component's objects behind the chart's. */
  readonly name: string;
  /** Its own values. One of them may be its switch, `enabled`. */
  readonly values: (scope: Scope) => Reference<V>;
  /**
   * True of one that is there to tell of the cluster: where nothing of that is collected (`scrape.cluster`), it has
   * neither jobs nor objects.
   */
  readonly tellsOfCluster?: boolean;
  /** Whether its objects are there; left out: where its switch is on, and always if it has none. */
  readonly isOn?: (self: Self<V>) => Expression<boolean>;
  /** What it has in common with other components. */
  readonly facets?: readonly Facet<Self<V>>[];
  /** What the Prometheus operator makes of it, where that runs the stack; left out: nothing. */
  readonly operated?: (self: Self<V>) => Operated;
  /** Its other objects, by file. */
  readonly manifests?: Readonly<Record<string, Manifests<Self<V>>>>;
  /** Those that are there only where the chart runs the stack itself. */
  readonly byChart?: Readonly<Record<string, Manifests<Self<V>>>>;
  /** Those that are there in their place, where the Prometheus operator runs it. */
  readonly byOperator?: Readonly<Record<string, Manifests<Self<V>>>>;
  /** What Prometheus collects because of it. */
  readonly jobs?: (self: Self<V>) => readonly ScrapeJob[];
  /** Where it takes alerts. */
  readonly alertTargets?: (self: Self<V>) => readonly AlertTargets[];
  /** What of it people may ask questions of. */
  readonly dataSources?: (self: Self<V>) => readonly DataSource[];
  /**
   * What people look at, of its series. Of one that tells of the cluster they are there too where others send what is
   * collected in theirs.
   */
  readonly dashboards?: (self: Self<V>) => readonly PlacedDashboard[];
  /** Whom it asks and who asks it, besides what Prometheus collects: what it says counts where it is on. */
  readonly edges?: (self: Self<V>, sayings: Sayings) => readonly Edge[];
  /** What people are warned of, of its series. */
  readonly rules?: (self: Self<V>) => readonly PlacedGroup[];
  /** Where it evaluates rules. */
  readonly evaluates?: (self: Self<V>) => Expression<boolean>;
  /** Values of it that must not be together, or not beside what all components say. */
  readonly checks?: (self: Self<V>, facts: Facts) => readonly Check[];
  /** What a person is told of it after an install. */
  readonly notes?: (self: Self<V>, facts: Facts) => Notes;
}

/** A component in the chart's scope: what it says, and what it makes of what all of them say. */
export interface Component {
  readonly name: string;
  readonly jobs: readonly ScrapeJob[];
  readonly alertTargets: readonly AlertTargets[];
  readonly dataSources: readonly DataSource[];
  readonly dashboards: readonly PlacedDashboard[];
  readonly edges: (sayings: Sayings) => readonly Edge[];
  readonly rules: readonly PlacedGroup[];
  readonly evaluates: readonly Expression<boolean>[];
  readonly checks: (facts: Facts) => readonly Check[];
  readonly notes: (facts: Facts) => readonly Notes[];
  /** Its objects, by file. */
  readonly manifests: (facts: Facts) => Readonly<Record<string, Documents>>;
}

/** Makes a component of its definition, for a scope that is given later: the type of its values is its own affair. */
export function defineComponent<V>(definition: ComponentDefinition<V>): (scope: Scope) => Component {
  const {
    name,
    facets = [],
    jobs,
    alertTargets,
    dataSources,
    dashboards,
    edges,
    rules,
    evaluates,
    notes,
  } = definition;
  return (scope) => {
    const itsOwn: Self<V> = { name, scope, values: definition.values(scope) };
    const operated = definition.operated?.(itsOwn);
    const self: Self<V> = operated === undefined ? itsOwn : { ...itsOwn, operated };
    const wanted = definition.tellsOfCluster === true ? scope.values.scrape.cluster : undefined;
    const comesIn =
      wanted === undefined ? undefined : or(wanted, scope.values.prometheus.remoteWriteReceiver.enabled);
    const itself = definition.isOn?.(self) ?? switchOf(self.values);
    const { enabled: byOperator } = scope.values.operator;
    const files = [
      ...[...facets.map(({ manifests }) => manifests), definition.manifests ?? {}].flatMap(Object.entries),
      ...guardedFiles(not(byOperator), definition.byChart),
      ...guardedFiles(byOperator, definition.byOperator),
    ];
    return {
      name,
      jobs: (jobs?.(self) ?? []).map((job) => ({ ...job, when: bothOf(job.when, wanted) })),
      alertTargets: alertTargets?.(self) ?? [],
      dataSources: dataSources?.(self) ?? [],
      dashboards: (dashboards?.(self) ?? []).map((one) => ({ ...one, when: bothOf(one.when, comesIn) })),
      edges: (sayings) =>
        (edges?.(self, sayings) ?? []).map((edge) => ({
          ...edge,
          when: bothOf(bothOf(edge.when, itself), wanted),
        })),
      rules: rules?.(self) ?? [],
      evaluates: evaluates === undefined ? [] : [evaluates(self)],
      checks: (facts) => [...facets, definition].flatMap((one) => one.checks?.(self, facts) ?? []),
      notes: (facts) => (notes === undefined ? [] : [notes(self, facts)]),
      manifests: (facts) =>
        Object.fromEntries(
          files.map(([file, make]) => [file, guarded(bothOf(itself, wanted), make(self, facts))]),
        ),
    };
  };
}

/** That both of two conditions hold, or the one that there is. */
function bothOf<C extends Expression<boolean> | undefined>(
  one: C,
  other: Expression<boolean> | undefined,
): C | Expression<boolean> {
  if (one === undefined) return other ?? one;
  return other === undefined ? one : and(one, other);
}

/** Files whose objects are there only where a condition holds. */
function guardedFiles<S>(
  condition: Expression<boolean>,
  manifests: Readonly<Record<string, Manifests<S>>> = {},
): readonly (readonly [string, Manifests<S>])[] {
  return Object.entries(manifests).map(([file, make]) => [
    file,
    (self, facts) => whenAll(condition, make(self, facts)),
  ]);
}

/** A component's objects, where it has a switch only if that is on. */
function guarded(enabled: Expression<boolean> | undefined, documents: Documents): Documents {
  return enabled === undefined ? documents : whenAll(enabled, documents);
}

function whenAll(condition: Expression<boolean>, documents: Documents): Documents {
  return Array.isArray(documents)
    ? documents.map((one: Documents) => whenAll(condition, one))
    : when<KubernetesObject>(condition, documents as Conditional<KubernetesObject>);
}
