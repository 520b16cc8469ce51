import { stringify } from "../schema/index.ts";
import {
  type Chart,
  CheckError,
  evaluateChart,
  type Rendered,
  type RenderInput,
  writeEmbedded,
} from "../template/index.ts";
import { loadChart } from "./project/definition.ts";
import { count, type ExitCode, exitCodes, give, Refusal } from "./terminal/problem.ts";
import { mergedValues } from "./validate.ts";

/** What `kmstack template` takes. */
export interface TemplateOptions {
  readonly chart?: string;
  readonly values: readonly string[];
  readonly name: string;
  readonly namespace: string;
  readonly kubeVersion: string;
  readonly apiVersions: readonly string[];
  readonly isUpgrade?: boolean;
  readonly summary?: boolean;
  readonly json?: boolean;
}

/** `kmstack template`: the manifests of a chart, without Helm. */
export async function template(options: TemplateOptions): Promise<ExitCode> {
  const chart = await loadChart(options.chart);
  const { name, namespace, isUpgrade = false, kubeVersion, apiVersions } = options;
  const input = { release: { name, namespace, isUpgrade }, kubernetesVersion: kubeVersion, apiVersions };
  const values = await mergedValues(chart, options.values, input);
  show(chart, render(chart, { ...input, values }), options);
  return exitCodes.fine;
}

/** @throws {Refusal} where the cluster is none for the chart, or its defaults are refused */
function render(chart: Chart, input: RenderInput): readonly Rendered[] {
  try {
    return evaluateChart(chart, input);
  } catch (error) {
    throw error instanceof CheckError ? new Refusal(error.message, [], { cause: error }) : error;
  }
}

function show({ metadata }: Chart, rendered: readonly Rendered[], { summary, json }: TemplateOptions): void {
  const written = rendered.map(({ template, object }) => ({
    template,
    object: writeEmbedded(object, stringify),
  }));
  if (json) give(JSON.stringify(written.map(({ object }) => object)));
  else if (summary) give(summaryOf(written));
  else
    give(
      written
        .map(({ template, object }) => `---\n# Source: ${metadata.name}/${template}\n${stringify(object)}`)
        .join(""),
    );
}

interface Named {
  readonly kind?: string;
  readonly metadata?: { readonly name?: string };
}

function summaryOf(rendered: readonly Rendered[]): string {
  const rows = rendered.map(({ object }) => {
    const { kind = "?", metadata } = object as Named;
    return [kind, metadata?.name ?? "?"] as const;
  });
  const width = Math.max(...rows.map(([kind]) => kind.length), 0);
  const lines = rows.map(([kind, name]) => `  ${kind.padEnd(width)}  ${name}`);
  return [`${count(rows.length, "object")}:`, ...lines].join("\n");
}
