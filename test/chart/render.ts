import { fileURLToPath } from "node:url";
import { kubernetesVersion, parseYaml, stringify, type ValuesDocument } from "../../schema/index.ts";
import { isMapping } from "../../schema/merging/merge.ts";
import { chart } from "../../stack/index.ts";
import { EmbeddedYaml, evaluateChart, type RenderInput } from "../../template/index.ts";
import { run, type ToolName } from "../../tools/index.ts";

/** The chart's folder, as it is committed. */
export const folder = fileURLToPath(new URL("../../chart", import.meta.url));

/** The Helm versions that the chart is made for. */
export const helms = ["helm3-oldest", "helm3", "helm4"] as const satisfies readonly ToolName[];

export type Helm = (typeof helms)[number];

/** The oldest Kubernetes that Chart.yaml admits, and the newest that the chart is tried with. */
export const kubernetesVersions = ["v1.27.0", kubernetesVersion] as const;

/** What a render depends on besides the values. */
export type Input = Omit<RenderInput, "values">;

/** Objects by template, kind and name. */
export type Objects = Readonly<Record<string, unknown>>;

/** What came of some values: objects, or why there are none. */
export type Outcome = { readonly objects: Objects } | { readonly error: string };

/** What `helm template` prints, or why it does not. */
export async function helmTemplate(
  helm: Helm,
  values: ValuesDocument,
  { release = {}, kubernetesVersion: version = kubernetesVersion, apiVersions = [] }: Input = {},
): Promise<{ readonly text: string } | { readonly error: string }> {
  const { name = "release-name", namespace = "default", isUpgrade = false } = release;
  const { exitCode, stdout, stderr } = await run(
    helm,
    [
      ["template", name, folder, "--namespace", namespace, "--kube-version", version],
      ["--values", "-"],
      apiVersions.flatMap((version) => ["--api-versions", version]),
      isUpgrade ? ["--is-upgrade"] : [],
    ].flat(),
    { input: stringify(values) },
  );
  return exitCode === 0 ? { text: stdout } : { error: stderr.trim() };
}

/**
 * What `evaluate` makes of values, as data: embedded documents stay documents.
 *
 * @param alias what a parent chart calls this one
 */
export function evaluated(values: ValuesDocument, input: Input = {}, alias?: string): Objects {
  const rendered = evaluateChart(chart, { ...input, values, ...(alias === undefined ? {} : { alias }) });
  return named(rendered.map(({ template, object }) => [template, object]));
}

/**
 * The objects of what Helm printed. How YAML inside YAML is written does not matter, so a text is read where
 * the object that is expected there has an embedded document.
 */
export function objectsOf(text: string, expected: Objects = {}): Objects {
  const parts = text.split(/^---\n# Source: [^/\n]+\/(.*)\n/m).slice(1);
  const pairs = parts.flatMap((part, index): [string, unknown][] =>
    index % 2 === 0 ? [[part, parseYaml(parts[index + 1] ?? "")]] : [],
  );
  const objects = Object.entries(named(pairs));
  return Object.fromEntries(objects.map(([name, object]) => [name, readEmbedded(object, expected[name])]));
}

function readEmbedded(actual: unknown, expected: unknown): unknown {
  if (expected instanceof EmbeddedYaml) {
    return typeof actual === "string"
      ? new EmbeddedYaml(readEmbedded(parseYaml(actual), expected.data))
      : actual;
  }
  if (Array.isArray(actual) && Array.isArray(expected))
    return actual.map((item, index) => readEmbedded(item, expected[index]));
  if (!isMapping(actual) || !isMapping(expected)) return actual;
  return Object.fromEntries(
    Object.entries(actual).map(([key, value]) => [key, readEmbedded(value, expected[key])]),
  );
}

function named(objects: readonly (readonly [string, unknown])[]): Objects {
  const all: Record<string, unknown> = {};
  for (const [template, object] of objects) {
    const { kind, metadata } = object as {
      readonly kind?: string;
      readonly metadata?: { readonly name?: string };
    };
    const name = `${template} ${kind} ${metadata?.name}`;
    // Two of one name would hide each other.
    const same = Object.keys(all).filter((other) => other.startsWith(name)).length;
    all[same === 0 ? name : `${name} (${same + 1})`] = object;
  }
  return all;
}
