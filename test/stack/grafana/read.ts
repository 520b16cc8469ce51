import { ConfigMap } from "kubernetes-models/v1";
import { expect } from "vitest";
import type { Input } from "../../../schema/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { EmbeddedYaml } from "../../../template/index.ts";
import { run } from "../../../tools/index.ts";
import { render } from "../render.ts";

/** What Grafana's own libraries make of a file: `tools/grafana/files-reader`. */
interface Read {
  readonly sections?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly error?: string;
}

type File = { readonly ini: string } | { readonly dashboard: string };

async function readFiles(files: readonly File[]): Promise<readonly Read[]> {
  const input = files.map((file) => JSON.stringify(file)).join("\n");
  const { stdout, stderr, exitCode } = await run("grafana-files-reader", [], { input });
  expect(exitCode, stderr).toBe(0);
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Read);
}

/** The settings that Grafana finds in the grafana.ini of a render, by section. */
export async function settings(values: Input<Values>): Promise<NonNullable<Read["sections"]>> {
  const text: unknown = render(values).one(ConfigMap.is, "grafana").data?.["grafana.ini"];
  const [read] = await readFiles([{ ini: String(text) }]);
  if (read?.sections === undefined) throw new Error(read?.error ?? "nothing was read");
  return read.sections;
}

/**
 * What a panel does not say of its own options and fields: when it shows a dashboard Grafana puts the defaults of the panel's
 * plugin there. Source: Grafana, getPanelOptionsWithDefaults.
 */
const byDefault =
  /^panels\[\d+\]\.(?:options|fieldConfig\.defaults\.custom)\.\w+: required field is missing from input$/;

/** What is wrong with dashboards, each by itself; nothing where all of their fields are known to Grafana. */
export async function dashboardFaults(dashboards: readonly string[]): Promise<readonly string[]> {
  const read = await readFiles(dashboards.map((dashboard) => ({ dashboard })));
  return read.flatMap(({ error }) => {
    const faults = (error ?? "").split("\n").filter((line) => line !== "" && !byDefault.test(line));
    return faults.length === 0 ? [] : [faults.join("\n")];
  });
}

/** What a file says that Grafana reads when it starts. */
export function startFile<T>(values: Input<Values>, name: "datasources" | "dashboards"): T {
  const text: unknown = render(values).one(ConfigMap.is, "grafana").data?.[`${name}.yml`];
  if (!(text instanceof EmbeddedYaml)) throw new Error(`${name}.yml is no YAML document`);
  // What it is the chart's types say where it is written.
  return text.data as T;
}
