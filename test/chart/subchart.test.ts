import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify, type ValuesDocument } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { run } from "../../tools/index.ts";
import { evaluated, folder, type Helm, helms, objectsOf } from "./render.ts";

/** A chart that has this one twice, each under a name of its own. */
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "kmstack-parent-"));
  const { name, version } = chart.metadata;
  const dependency = (alias: string) => ({ name, version, alias, condition: `${alias}.enabled` });
  const metadata = { apiVersion: "v2", name: "parent", version: "1.0.0" };
  await writeFile(
    join(parent, "Chart.yaml"),
    stringify({ ...metadata, dependencies: [dependency("edge"), dependency("centre")] }),
  );
  await writeFile(join(parent, "values.yaml"), "centre: { enabled: false }\n");
  await mkdir(join(parent, "charts"));
  await cp(folder, join(parent, "charts", name), { recursive: true });
});

afterAll(() => rm(parent, { recursive: true }));

async function template(helm: Helm, values: ValuesDocument) {
  const args = ["template", "release-name", parent, "--values", "-"];
  return run(helm, args, { input: stringify(values) });
}

/** What Helm made of a subchart, as if it were no subchart. */
function ofSubchart(text: string, alias: string): string {
  const parts = text.split(/^(?=---\n# Source: )/m);
  const own = parts.filter((part) => part.startsWith(`---\n# Source: parent/charts/${alias}/`));
  return own.map((part) => part.replace(`# Source: parent/charts/`, "# Source: ")).join("");
}

describe.each(helms)("as a subchart, in %s", (helm) => {
  it("renders under its alias what evaluate makes of it, whatever is global", async () => {
    const edge = { nodeExporter: { port: 9200 }, commonLabels: { team: "edge" } };
    const { stdout, stderr } = await template(helm, { global: { imageRegistry: "x", a: { b: 1 } }, edge });
    expect(stderr).toBe("");
    const expected = evaluated(edge, {}, "edge");
    expect(objectsOf(ofSubchart(stdout, "edge"), expected)).toEqual(expected);
    expect(ofSubchart(stdout, "centre")).toBe("");
  });

  it("is there where its condition holds, and twice without a name that clashes", async () => {
    const { stdout } = await template(helm, { edge: { enabled: true }, centre: { enabled: true } });
    const names = ["edge", "centre"].flatMap((alias) =>
      Object.values(objectsOf(ofSubchart(stdout, alias))).map((object) => {
        const { kind, metadata } = object as {
          readonly kind: string;
          readonly metadata: { readonly name: string };
        };
        return `${kind} ${metadata.name}`;
      }),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(new Set(names).size).toBe(names.length);
    const none = await template(helm, { edge: { enabled: false } });
    expect(none.stdout.trim()).toBe("");
  });

  it("has a typo in its parent's values refused", async () => {
    const { exitCode, stderr } = await template(helm, { edge: { promtheus: {} } });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/edge:\n.*promtheus/s);
  });
});
