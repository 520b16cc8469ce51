import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../tools/index.ts";
import type { Helm } from "../fixtures/helm.ts";
import { parseJson } from "./helms.ts";

/** What `helm template` reads from a values file; `undefined` where it refuses it. */
export type ValuesOf = (text: string) => Promise<unknown>;

/** Lets real Helm render values files, with a chart that shows what it got. */
export async function withTemplate<T>(helm: Helm, work: (valuesOf: ValuesOf) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "values-"));
  try {
    await mkdir(join(folder, "templates"));
    await writeFile(join(folder, "Chart.yaml"), "apiVersion: v2\nname: values\nversion: 1.0.0\n");
    await writeFile(join(folder, "templates", "values.yaml"), "values: {{ .Values | toJson | b64enc }}\n");
    return await work(async (input) => {
      const { stdout, exitCode } = await run(helm, ["template", "t", folder, "--values", "-"], { input });
      const [, encoded = ""] = /^values: (.*)$/m.exec(stdout) ?? [];
      return exitCode === 0 ? parseJson(Buffer.from(encoded, "base64").toString("utf8")) : undefined;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
