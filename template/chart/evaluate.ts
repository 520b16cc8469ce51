import {
  conflicts,
  conflictWords,
  formatPath,
  kubernetesVersion,
  pathWords,
  type Rename,
  underNewNames,
  type ValuesDocument,
  withDefaults,
} from "../../schema/index.ts";
import { evaluateItems, RepeatedKeyError } from "../evaluate/block.ts";
import type { Frame } from "../evaluate/expression.ts";
import { EmbeddedYaml } from "../language/embedded.ts";
import type { Environment } from "../language/scope.ts";
import { knownToHelm } from "../language/served.ts";
import { CheckError } from "../operations/failing.ts";
import type { ListPart } from "../resolve/block.ts";
import type { Chart } from "./define.ts";
import { isSupported } from "./kube-version.ts";
import { templateFile } from "./paths.ts";

/** What a render depends on besides the chart. */
export interface RenderInput {
  /** The user's values, laid over the defaults as Helm does it. */
  readonly values?: ValuesDocument;
  readonly release?: { readonly name?: string; readonly namespace?: string; readonly isUpgrade?: boolean };
  /** The name by which another chart has this one among its dependencies; left out: it stands for itself. */
  readonly alias?: string;
  /** The cluster's version, such as `v1.33.1`; left out: `kubernetesVersion` of the schema. */
  readonly kubernetesVersion?: string;
  /** Groups and versions that the cluster serves besides what Helm knows, as `helm template --api-versions` takes them. */
  readonly apiVersions?: readonly string[];
  /** Whether the cluster is asked, as by `helm install`, and so serves nothing else; left out: it is not. */
  readonly clusterIsAsked?: boolean;
}

/** One object of a render, with the template that it comes from. */
export interface Rendered {
  /** The path from the chart's folder, as in Helm's `# Source:` comments. */
  readonly template: string;
  /** Where a text is an embedded YAML document, an `EmbeddedYaml` stands. */
  readonly object: unknown;
}

/**
 * The objects that Helm would make of a chart, without Helm.
 *
 * @throws {ValueError} for values of the wrong type; check what a person wrote with `validateValues` first
 * @throws {CheckError} where one of the chart's checks finds something, the cluster's version is none for the chart, or
 *   the values give a key that the chart has given to the same map (of two, Helm takes the last, and says nothing)
 * @example
 * evaluateChart(greeter, { values: { greeting: "Hi!" }, release: { name: "web" } })
 */
export function evaluateChart(chart: Chart, input: RenderInput = {}): readonly Rendered[] {
  const frame = frameOf(chart, input);
  const { kubeVersion } = chart.metadata;
  const { Version: version } = frame.environment.Capabilities.KubeVersion;
  if (kubeVersion !== undefined && !isSupported(kubeVersion, version)) {
    throw new CheckError(`the chart is for Kubernetes ${kubeVersion}, and the cluster has ${version}`);
  }
  const [conflict] = renameConflicts(chart, input);
  if (conflict !== undefined) throw new CheckError(conflictSentence(conflict));
  const [refusal] = inOrder(chart, (checks) => evaluateItems(checks, frame));
  if (refusal !== undefined) throw new CheckError(String(refusal));
  return [...chart.templates].flatMap(([path, parts]) => {
    const template = templateFile(path);
    return objectsOf(template, parts, frame).map((object) => ({ template, object }));
  });
}

/** The values that a user sets under two names, one of them former, of which Helm ends at the first. */
export function renameConflicts({ values, renames }: Chart, input: RenderInput): readonly Rename[] {
  // Most charts have none.
  return renames.length === 0 ? [] : conflicts(renames, withDefaults(values, input.values ?? {}));
}

export function conflictSentence(rename: Rename): string {
  return `${pathWords(rename.to)}: ${conflictWords(rename)}`;
}

/**
 * What a chart's checks find, in the order in which Helm asks them.
 *
 * @param find what some of them find, of each in their order
 */
export function inOrder<T>(
  { conditions, checks, asked }: Chart,
  find: (checks: readonly ListPart[]) => readonly T[],
): readonly T[] {
  const found = find([...conditions, ...checks]);
  // Most values are right, and of one refusal the order is known.
  return found.length < 2 ? found : find(asked());
}

function objectsOf(template: string, parts: readonly ListPart[], frame: Frame): readonly unknown[] {
  try {
    return evaluateItems(parts, frame);
  } catch (error) {
    if (!(error instanceof RepeatedKeyError)) throw error;
    const where = `${template}: ${formatPath(error.path)}`;
    throw new CheckError(
      `${where}: ${error.message}, by the chart and by the values; take it out of the values`,
    );
  }
}

/**
 * The lines that Helm would show after an install.
 *
 * @throws {ValueError} as `evaluateChart`
 * @example
 * evaluateNotes(greeter, { values: { greeting: "Hi!" } })
 */
export function evaluateNotes(chart: Chart, input: RenderInput = {}): readonly string[] {
  return evaluateItems([...chart.warnings, ...chart.notes], frameOf(chart, input)).map(String);
}

/** What expressions may refer to in a render. */
export function frameOf(chart: Chart, input: RenderInput): Frame {
  return {
    environment: environmentOf(chart, input),
    bodies: chart.bodies,
    arguments: {},
    variables: new Map(),
  };
}

function environmentOf(
  { metadata, values: definition, files, renames }: Chart,
  {
    values = {},
    release = {},
    alias,
    kubernetesVersion: version = kubernetesVersion,
    apiVersions = [],
    clusterIsAsked = false,
  }: RenderInput,
): Environment {
  const isUpgrade = release.isUpgrade ?? false;
  return {
    Values: underNewNames(renames, withDefaults(definition, values)),
    Release: {
      Name: release.name ?? "release-name",
      Namespace: release.namespace ?? "default",
      IsInstall: !isUpgrade,
      IsUpgrade: isUpgrade,
    },
    Chart: {
      Name: alias ?? metadata.name,
      Version: metadata.version,
      AppVersion: metadata.appVersion ?? "",
      IsRoot: alias === undefined,
    },
    Capabilities: {
      KubeVersion: { Version: version },
      APIVersions: clusterIsAsked ? apiVersions : [...knownToHelm, ...apiVersions],
    },
    Files: files,
  };
}

/**
 * The same data with every embedded document written out, by the given function.
 *
 * @example
 * writeEmbedded({ "web.yaml": new EmbeddedYaml({ port: 80 }) }, (document) => JSON.stringify(document))
 */
export function writeEmbedded(data: unknown, write: (document: unknown) => string): unknown {
  if (data instanceof EmbeddedYaml) return write(writeEmbedded(data.data, write));
  if (Array.isArray(data)) return data.map((item) => writeEmbedded(item, write));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, writeEmbedded(value, write)]));
}
