import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { joinValues, parseYaml, stringify, type ValuesDocument } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { run } from "../../tools/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { evaluated, folder, type Helm, helms, objectsOf } from "./render.ts";

/** A chart that has this one twice, each under a name of its own. */
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "kmstack-parent-"));
  const { name, version } = chart.metadata;
  const dependency = (alias: string) => ({ name, version, alias, condition: `${alias}.enabled` });
  const aliases = ["edge", "centre", "blue", "green"];
  const metadata = { apiVersion: "v2", name: "parent", version: "1.0.0" };
  await writeFile(
    join(parent, "Chart.yaml"),
    stringify({ ...metadata, dependencies: aliases.map(dependency) }),
  );
  await writeFile(
    join(parent, "values.yaml"),
    ["centre", "blue", "green"].map((alias) => `${alias}: { enabled: false }\n`).join(""),
  );
  await mkdir(join(parent, "charts"));
  await cp(folder, join(parent, "charts", name), { recursive: true });
});

afterAll(() => rm(parent, { recursive: true }));

async function template(helm: Helm, values: ValuesDocument, release = "release-name") {
  const args = ["template", release, parent, "--values", "-"];
  return run(helm, args, { input: stringify(values) });
}

type Labels = Readonly<Record<string, string>>;

/** What objects that choose pods, or make them, have of it. */
interface Selecting {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: {
    readonly selector?: Readonly<Record<string, unknown>>;
    readonly template?: { readonly metadata: { readonly labels: Labels } };
  };
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
    const { stdout, stderr } = await template(helm, { global: { a: { b: 1 } }, edge });
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

  it("is there twice in a release that is called like both, and none chooses the other's pods", async () => {
    const own = parseYaml(await readFile(caseFile("names/twice-in-one-release"), "utf8")) as ValuesDocument;
    const on = { edge: { enabled: false }, blue: { enabled: true }, green: { enabled: true } };
    const { stdout } = await template(helm, joinValues(own, on), "blue-green");
    const [blue, green] = ["blue", "green"].map(
      (alias) => Object.values(objectsOf(ofSubchart(stdout, alias))) as readonly Selecting[],
    );
    const selectors = (of: readonly Selecting[] = []) =>
      of.flatMap(({ kind, spec }) => {
        const selector = kind === "Service" ? spec?.selector : spec?.selector?.["matchLabels"];
        return selector === undefined ? [] : [selector as Labels];
      });
    const pods = (of: readonly Selecting[] = []) =>
      of.flatMap(({ spec }) => (spec?.template ? [spec.template.metadata.labels] : []));
    const chosen = (by: readonly Labels[], among: readonly Labels[]) =>
      among.filter((labels) =>
        by.some((selector) => Object.entries(selector).every(([key, value]) => labels[key] === value)),
      );
    expect(pods(blue).length).toBeGreaterThan(1);
    expect(chosen(selectors(blue), pods(blue))).toEqual(pods(blue));
    expect(chosen(selectors(blue), pods(green))).toEqual([]);
    expect(chosen(selectors(green), pods(blue))).toEqual([]);
    const names = [blue, green].map((of) =>
      (of ?? []).map(({ kind, metadata }) => `${kind} ${metadata.name}`),
    );
    expect(names[0]?.filter((name) => names[1]?.includes(name))).toEqual([]);
  });

  it("has a typo in its parent's values refused", async () => {
    const { exitCode, stderr } = await template(helm, { edge: { promtheus: {} } });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/edge:\n.*promtheus/s);
  });
});
