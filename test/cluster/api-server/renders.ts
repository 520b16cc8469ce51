import { readdirSync } from "node:fs";
import { join } from "node:path";
import { stringify, type ValuesDocument } from "../../../schema/index.ts";
import { chart } from "../../../stack/index.ts";
import { CheckError, evaluateChart, writeEmbedded } from "../../../template/index.ts";
import { run } from "../../../tools/index.ts";
import { folder, objectsOf } from "../../chart/render.ts";
import type { Manifests } from "./dry-run.ts";
import { namespace, type Release } from "./release.ts";

/** Manifests, with what they hold. */
export interface Render extends Manifests {
  readonly content: readonly unknown[];
}

/** Every values file of chart/ci, rendered by Helm for the API server's release. */
export function renderedExamples(release: Release): Promise<readonly Render[]> {
  const { version, apiVersions } = release;
  const versions = ["--kube-version", version, ...apiVersions.flatMap((each) => ["--api-versions", each])];
  return Promise.all(
    readdirSync(join(folder, "ci")).map(async (name) => {
      const values = ["--values", join(folder, "ci", name)];
      const args = ["template", "metrics", folder, "--namespace", namespace, ...versions, ...values];
      const { exitCode, stdout, stderr } = await run("helm3", args);
      if (exitCode !== 0) throw new Error(`helm template does not render ${name}: ${stderr}`);
      const content = Object.values(objectsOf(stdout));
      return { name, text: stdout, objects: content.length, content };
    }),
  );
}

/** What the chart makes of some values; undefined where its checks refuse them. */
export function renderedValues(release: Release, values: ValuesDocument): Render | undefined {
  try {
    const rendered = evaluateChart(chart, {
      values,
      release: { name: "metrics", namespace },
      kubernetesVersion: release.version,
      apiVersions: release.apiVersions,
    });
    const content = rendered.map(({ object }) => writeEmbedded(object, stringify));
    const text = content.map((object) => `---\n${JSON.stringify(object)}\n`).join("");
    return { name: JSON.stringify(values), text, objects: content.length, content };
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}
