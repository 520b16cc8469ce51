import {
  type Definition,
  DefinitionError,
  deprecations,
  type Input,
  type Rename,
  renames,
} from "../../schema/index.ts";
import type { Expression, Operand } from "../language/expression.ts";
import type { Documents } from "../language/manifest.ts";
import { type EmbeddedFiles, type Scope, scopeOf } from "../language/scope.ts";
import { type Conditional, type Repeated, type Template, when } from "../language/tree.ts";
import { inPrintedOrder } from "../print/checks.ts";
import { contextOf } from "../print/context.ts";
import type { ListPart } from "../resolve/block.ts";
import { Bodies } from "../resolve/bodies.ts";
import { type Place, rootPlace } from "../resolve/place.ts";
import { itemParts } from "../resolve/structure.ts";
import { conditionChecks } from "./checks/conditions.ts";
import { printableCheck } from "./checks/printable.ts";
import { repeatedKeyChecks } from "./checks/repeated-keys.ts";
import { checkDependencies, type Dependency } from "./dependencies.ts";
import { deprecationNotes, removalChecks } from "./deprecations/sentences.ts";
import { isRange } from "./kube-version.ts";
import { checkMetadata } from "./metadata.ts";
import { checkPaths } from "./paths.ts";

/** What Chart.yaml says of a chart; the names are Helm's. */
export interface ChartMetadata {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly appVersion?: string;
  /** The Kubernetes versions that the chart supports, such as `>=1.27.0-0`. */
  readonly kubeVersion?: string;
  readonly home?: string;
  readonly icon?: string;
  readonly keywords?: readonly string[];
  readonly sources?: readonly string[];
  readonly maintainers?: readonly { readonly name: string; readonly email?: string; readonly url?: string }[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly deprecated?: boolean;
  /**
   * Other charts that come with this one, each with its values in a section of its name. What they are by default, this chart
   * does not know: what its own templates read of them is in its own values too.
   */
  readonly dependencies?: readonly Dependency[];
}

/**
 * Values that must not be together, and what to say then: where, what, and what to do. Or such a sentence as `whenSet`
 * makes it of a value, or `each` for each item of a list that must not be as it is.
 */
export type Check =
  | { readonly when: Expression<boolean>; readonly message: Operand<string> }
  | Conditional<string>
  | Repeated<string>;

/** A values file that shows and tests one use of the chart. */
export interface Example<V> {
  /** What it is for, in a sentence. */
  readonly description: string;
  readonly values: Input<V>;
}

/** A line of NOTES.txt, which Helm shows after an install. */
export type Note = Template<string> | Conditional<string>;

/** A check of what the chart makes by a program that is to read it, for `kmstack check`. */
export interface Linter {
  /** For messages: the program's name. */
  readonly name: string;
  /** What holds where it finds nothing. */
  readonly what: string;
  /**
   * What it finds in the objects of one render, that of the default values or of an example: a line or more for
   * each problem, with its place and what to do.
   */
  readonly lint: (objects: readonly unknown[]) => Promise<readonly string[]>;
}

/** All that a chart is made of. */
export interface ChartDefinition<V> {
  readonly metadata: ChartMetadata;
  readonly values: Definition<V>;
  /** The folder that holds the definition, for the notice in each generated file. */
  readonly source: string;
  /** Where in that folder a template is made, by its path, for the same notice; left out: the folder is all it says. */
  readonly sourceOf?: (path: string) => string;
  /** The files under `templates/` by their path without `.yaml`. */
  readonly templates: Readonly<Record<string, (scope: Scope<V>) => Documents>>;
  readonly checks?: (scope: Scope<V>) => readonly Check[];
  readonly notes?: (scope: Scope<V>) => readonly Note[];
  /** Values files under `ci/`, by name. */
  readonly examples?: Readonly<Record<string, Example<V>>>;
  /** Files that the chart carries along for its templates, by path from its folder. */
  readonly files?: EmbeddedFiles;
  /**
   * The name of a chart of the type `library`, inside of this one, that holds the templates, the checks and the notes, of
   * which the chart's own files include each the one of their path; left out: they hold them. For a large chart: in the
   * Secret of each release, where all has to be below 1 MiB, Helm keeps a chart's own templates, and nothing of a chart that
   * is in it. Helm adds the name to the values.
   * Source: the fields of Chart in Helm's pkg/chart/v2, of which `dependencies` is not written.
   */
  readonly library?: string;
  /** What `kmstack check` asks besides Helm and chart-testing. */
  readonly linters?: readonly Linter[];
  /**
   * Sees what has to hold of the definition itself besides, where that takes time: called where the chart is generated, not by
   * all that reads the definition.
   *
   * @throws {DefinitionError} where it does not hold
   */
  readonly verify?: () => void;
}

/** A chart that is ready to be printed or evaluated. */
export interface Chart {
  readonly metadata: ChartMetadata;
  readonly values: Definition;
  readonly source: string;
  readonly sourceOf: (path: string) => string;
  readonly templates: ReadonlyMap<string, readonly ListPart[]>;
  /** Values that are read under former names too. */
  readonly renames: readonly Rename[];
  /** Sentences, of which each that comes out refuses the values: of what Helm cannot print, counts only beside others, or is no more. */
  readonly conditions: readonly ListPart[];
  /** The same, of the chart's own checks. */
  readonly checks: readonly ListPart[];
  /** All of these in the order in which the printed ones are asked; worked out when it is wanted, which is seldom. */
  readonly asked: () => readonly ListPart[];
  /** What NOTES.txt says first, of values that should no longer be set: no use of them. */
  readonly warnings: readonly ListPart[];
  readonly notes: readonly ListPart[];
  readonly examples: Readonly<Record<string, Example<unknown>>>;
  readonly files: EmbeddedFiles;
  readonly library: string | undefined;
  readonly linters: readonly Linter[];
  readonly verify: () => void;
  readonly bodies: Bodies;
}

/**
 * Puts a chart together.
 *
 * @throws {TreeError} where a template cannot be made into YAML, with its place
 * @throws {DefinitionError} where a value counts only beside another that is none; where a name leads out of the chart's folder, or two files would be one;
 *   where Helm would not take what the chart says of itself
 * @example
 * const web = defineChart({
 *   metadata: { name: "web", version: "1.0.0", description: "A web server." },
 *   source: "src",
 *   values,
 *   templates: {
 *     config: ({ values: v }: Scope) => manifest({ apiVersion: "v1", kind: "ConfigMap", data: { greeting: v.greeting } }),
 *   },
 * });
 * evaluateChart(web)
 */
export function defineChart<V>(definition: ChartDefinition<V>): Chart {
  const { metadata, values, source, sourceOf = () => "", templates, checks, notes } = definition;
  const { examples = {}, files = {}, library, linters = [], verify = () => undefined } = definition;
  const conditions = conditionChecks(values);
  const former = deprecations(values);
  if (metadata.kubeVersion !== undefined && !isRange(metadata.kubeVersion)) {
    throw new DefinitionError(
      "metadata.kubeVersion",
      `${metadata.kubeVersion} is no range of versions such as >=1.27.0-0`,
    );
  }
  if (library !== undefined) checkLibrary(library, values);
  checkMetadata(metadata);
  checkDependencies(metadata.dependencies ?? [], values);
  const hasNotes = notes !== undefined || former.length > 0;
  checkPaths({
    templates: Object.keys(templates),
    examples: Object.keys(examples),
    files: Object.keys(files),
    hasNotes,
    mayHaveHelpers: Object.keys(templates).length > 0 || hasNotes || checks !== undefined,
    library,
    hasLock: library !== undefined || (metadata.dependencies ?? []).length > 0,
  });
  const scope = scopeOf(values, files);
  const bodies = new Bodies(scope);
  const compiled = Object.entries(templates).map(
    ([path, template]) => [path, documentParts(template(scope), rootPlace(path, bodies))] as const,
  );
  const sentences = (check: Check) =>
    itemParts("when" in check ? when<string>(check.when, check.message) : check, rootPlace("checks", bodies));
  const context = contextOf(metadata.name, bodies, () => undefined);
  const ofChart = [
    ...sentences(printableCheck(values.shape)),
    ...removalChecks(values, former),
    ...conditions,
    ...repeatedKeyChecks(new Map(compiled).values(), bodies),
  ];
  const ofDefinition = (checks?.(scope) ?? []).flatMap(sentences);
  let asked: readonly ListPart[] | undefined;
  return {
    metadata,
    values,
    source,
    sourceOf,
    renames: renames(values, former),
    templates: new Map(compiled),
    conditions: ofChart,
    checks: ofDefinition,
    asked: () => {
      asked ??= [...inPrintedOrder(ofChart, context), ...inPrintedOrder(ofDefinition, context)];
      return asked;
    },
    warnings: deprecationNotes(values, former),
    notes: (notes?.(scope) ?? []).flatMap((line) => itemParts(line, rootPlace("NOTES.txt", bodies))),
    examples,
    files,
    library,
    linters,
    verify,
    bodies,
  };
}

function documentParts(documents: Documents, place: Place): readonly ListPart[] {
  return Array.isArray(documents)
    ? documents.flatMap((one) => documentParts(one, place))
    : itemParts(documents, place);
}

/** @throws {DefinitionError} where Helm would not take the name of a library for one, or for one of the values */
function checkLibrary(library: string, { shape }: Definition): void {
  if (!/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(library)) {
    throw new DefinitionError(
      "library",
      `${JSON.stringify(library)} is no name of a chart; take lower-case letters, digits and hyphens`,
    );
  }
  if (shape.kind === "object" && Object.hasOwn(shape.fields, library)) {
    throw new DefinitionError("library", `the values have a "${library}" of their own; take another name`);
  }
}
